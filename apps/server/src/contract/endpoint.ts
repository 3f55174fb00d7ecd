import type { z } from "zod";

/** What a caller must be to use an endpoint. Deny by default: an endpoint without a permission cannot be mounted. */
export type Permission =
  | "anyone"
  | "signed-in"
  | "read-leads"
  | "check"
  | "import"
  | "tell-of-person"
  | "protect-person"
  | "judge-person"
  | "make-packets"
  | "protect-children"
  | "answer-requests"
  | "see-who-reads"
  | "name-stewards"
  | "administer"
  | "read-audit"
  | "keep"
  | "erase";

/** What a person may ask only so often in ten minutes, so that nobody reads or carries away the record by asking. */
export type LimitName = "check" | "search" | "export" | "opening";

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
  /** Counted against the person and the address that ask. */
  readonly limit?: LimitName;
  /** True for what takes something out or destroys it: it is answered for five minutes after the caller proved that it is them. */
  readonly needsProof?: boolean;
}

/** Declares an endpoint with its types kept. */
export function endpoint<Input extends z.ZodType, Output extends z.ZodType>(definition: Endpoint<Input, Output>): Endpoint<Input, Output> {
  return definition;
}

/** The contract's number: a server takes its own and the one before. Sent as `X-Throughline-Contract`. */
export const contractNumber = 1;
