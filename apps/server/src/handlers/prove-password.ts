import { accountName } from "@throughline/model/account-name";
import { isPassword } from "../access/password.ts";
import type { Principal } from "../access/principal.ts";
import { HttpProblem } from "../http/problem.ts";
import type { RunningServer } from "../http/running-server.ts";
import { beginAttempt } from "./begin-attempt.ts";

/** Asks somebody who is signed in for their password again. Guesses count as attempts to sign in. Throws `wrong-password`, `too-many-attempts`. */
export async function provePassword(
  server: RunningServer,
  { name, userId }: Principal,
  { password, address }: { readonly password: string; readonly address: string },
): Promise<void> {
  const attempt = beginAttempt(server, accountName(name), address);
  if (!(await isPassword(password, await server.instance.record.passwordHashOf(userId))))
    throw new HttpProblem("wrong-password", 403, "That is not your password of now. Nothing was changed.");
  attempt.succeed();
}
