import type { Attempt, AttemptLimit } from "../access/attempt-limit.ts";
import type { SessionStore } from "../access/session-store.ts";
import type { SetUpToken } from "../access/set-up-token.ts";
import type { ShortLived } from "../access/short-lived.ts";
import type { ImportDesk } from "../import/import-desk.ts";
import type { Instance } from "../instance/instance.ts";
import type { PacketsInMaking } from "../packet/packets-in-making.ts";
import type { Limits } from "./limits.ts";
import type { Log } from "./log.ts";

/** A sign-in whose password was right and whose code is still to come. */
export interface SignInInMaking {
  readonly userId: string;
  /** What the session will remember of the password. */
  readonly credential: string;
  /** The attempt at the password: given back only when the code is right as well. */
  readonly attempt: Attempt;
}

/** How long a challenge waits for a passkey. */
export const minutesForPasskey = 2;

/** What a passkey is asked to sign, base64url, and what one that is being made will be called. */
export interface PasskeyChallenge {
  readonly challenge: string;
  readonly name: string;
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
  /** Challenges that wait for a passkey, by what they are for and the ticket or session that alone may answer. */
  readonly passkeyChallenges: ShortLived<PasskeyChallenge>;
  /** How often texts are checked, things searched for, and copies taken. */
  readonly limits: Limits;
  readonly setUpToken: SetUpToken;
  readonly packetsInMaking: PacketsInMaking;
  readonly log: Log;
  readonly port: number;
  /** Parse every answer by the contract before it is sent: in tests. */
  readonly checksAnswers: boolean;
}
