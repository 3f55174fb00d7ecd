import type { AttemptLimit } from "../access/attempt-limit.ts";
import type { SessionStore } from "../access/session-store.ts";
import type { SetUpToken } from "../access/set-up-token.ts";
import type { ImportDesk } from "../import/import-desk.ts";
import type { Instance } from "../instance/instance.ts";
import type { PacketsInMaking } from "../packet/packets-in-making.ts";
import type { Log } from "./log.ts";

/** What lives as long as the process does, and every handler may use. */
export interface RunningServer {
  readonly instance: Instance;
  readonly imports: ImportDesk;
  readonly sessions: SessionStore;
  readonly signInLimit: AttemptLimit;
  /** Texts checked: look-ups at intake are limited, so that nobody reads the record by asking. */
  readonly checkLimit: AttemptLimit;
  readonly setUpToken: SetUpToken;
  readonly packetsInMaking: PacketsInMaking;
  readonly log: Log;
  readonly port: number;
  /** Parse every answer by the contract before it is sent: in tests. */
  readonly checksAnswers: boolean;
}
