import type { Actor } from "@throughline/record/case-record";
import type { z } from "zod";
import type { Principal } from "../access/principal.ts";
import type { Endpoints } from "../contract/endpoints.ts";
import type { rawEndpoints } from "../contract/raw-endpoints.ts";
import type { OwnSessions } from "./own-sessions.ts";
import type { RawInputs } from "./raw-inputs.ts";
import type { RunningServer } from "./running-server.ts";

/** What a handler gets: the input, already parsed, and who asks. It never sees the request. */
export interface Call<Input> {
  readonly input: Input;
  readonly principal: Principal;
  /** The principal for the record's chain; the purpose is the endpoint's name. */
  readonly actor: Actor;
  readonly server: RunningServer;
  /** Network address of the caller, for limits. */
  readonly address: string;
  /** Names what is asked to be made: asked again under the same key, the same thing is answered. Null when the caller sent none. */
  readonly idempotencyKey: string | null;
  /** Tells the audit log which opaque ids the request was about, and of how many, when its input does not say. */
  readonly concerns: (subjects: readonly string[], total: number) => void;
  /** The caller's session and the others of the same person: the wrapper sets the cookie. */
  readonly session: OwnSessions;
}

/** Answers one JSON endpoint. */
export type Handler<Name extends keyof Endpoints> = (
  call: Call<z.output<Endpoints[Name]["input"]>>,
) => Promise<z.input<Endpoints[Name]["output"]>>;

/** A handler for each endpoint of the contract: leaving one out does not compile. */
export type Handlers = { readonly [Name in keyof Endpoints]: Handler<Name> };

/** Answers an endpoint whose body or answer is not JSON. */
export type RawHandler<Input> = (call: Call<Input> & { readonly request: Request }) => Promise<Response>;

/** A handler for each endpoint that is not JSON. */
export type RawHandlers = { readonly [Name in keyof typeof rawEndpoints]: RawHandler<RawInputs[Name]> };
