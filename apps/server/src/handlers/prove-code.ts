import { passSecondStep } from "../access/pass-second-step.ts";
import type { RunningServer } from "../http/running-server.ts";
import { beginCodeAttempt, wrongCode } from "./begin-attempt.ts";

/** Asks somebody who is signed in for a code of their second step; it is spent by that. Throws `wrong-code`, `too-many-attempts`. */
export async function proveCode(server: RunningServer, userId: string, code: string): Promise<void> {
  const attempt = beginCodeAttempt(server, userId);
  if (!(await passSecondStep(server.instance.record, userId, code))) throw wrongCode();
  attempt.succeed();
}
