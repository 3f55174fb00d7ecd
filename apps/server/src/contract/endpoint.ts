import type { z } from "zod";

/** What a caller must be to use an endpoint. Deny by default: an endpoint without a permission cannot be mounted. */
export type Permission =
  | "anyone"
  | "signed-in"
  | "read-leads"
  | "check"
  | "import"
  | "make-packets"
  | "answer-requests"
  | "see-who-reads"
  | "name-stewards"
  | "administer"
  | "read-audit"
  | "erase";

/**
 * One endpoint: everything both sides need to know of it. Ids in paths are opaque; anything typed by a person travels in a body.
 * `GET` input is the query, `POST`/`PUT`/`DELETE` input the JSON body; path parameters (`:name`) are fields of the input too.
 */
export interface Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly permission: Permission;
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** True for what a screen asks again and again by itself: it does not keep a session alive that nobody uses. */
  readonly isAskedByItself?: boolean;
}

/** Declares an endpoint with its types kept. */
export function endpoint<Input extends z.ZodType, Output extends z.ZodType>(definition: Endpoint<Input, Output>): Endpoint<Input, Output> {
  return definition;
}

/** The contract's number: a server takes its own and the one before. Sent as `X-Throughline-Contract`. */
export const contractNumber = 1;
