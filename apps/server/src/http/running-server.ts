import type { Attempt, AttemptLimit } from "../access/attempt-limit.ts";
import type { SessionStore } from "../access/session-store.ts";
import type { SetUpToken } from "../access/set-up-token.ts";
import type { ShortLived } from "../access/short-lived.ts";
import type { ImportDesk } from "../import/import-desk.ts";
import type { Instance } from "../instance/instance.ts";
import type { PacketsInMaking } from "../packet/packets-in-making.ts";
import type { Log } from "./log.ts";

/** A sign-in whose password was right and whose code is still to come. */
export interface SignInInMaking {
  readonly userId: string;
  /** What the session will remember of the password. */
  readonly credential: string;
  /** The attempt at the password: given back only when the code is right as well. */
  readonly attempt: Attempt;
}

/** What lives as long as the process does, and every handler may use. */
export interface RunningServer {
  readonly instance: Instance;
  readonly imports: ImportDesk;
  readonly sessions: SessionStore;
  readonly signInLimit: AttemptLimit;
  /** Who gave the right password and is asked for a code: by a ticket that only their page has. */
  readonly signInsInMaking: ShortLived<SignInInMaking>;
  /** Secrets that are not confirmed by a code yet, by the person they are for. */
  readonly enrolments: ShortLived<Uint8Array>;
  /** Texts checked: look-ups at intake are limited, so that nobody reads the record by asking. */
  readonly checkLimit: AttemptLimit;
  /** Case files opened without being named for them, or guessed at, by person. */
  readonly openingLimit: AttemptLimit;
  readonly setUpToken: SetUpToken;
  readonly packetsInMaking: PacketsInMaking;
  readonly log: Log;
  readonly port: number;
  /** Parse every answer by the contract before it is sent: in tests. */
  readonly checksAnswers: boolean;
}
