import type { Attempt } from "../access/attempt-limit.ts";
import { HttpProblem } from "../http/problem.ts";
import type { RunningServer } from "../http/running-server.ts";

type Limited = Pick<RunningServer, "signInLimit">;

/**
 * Counts an attempt at an account's password, before anything is awaited; what is no account's is in capitals, which no account's name has.
 * Throws `too-many-attempts`.
 */
export function beginAttempt({ signInLimit }: Limited, account: string, address: string): Attempt {
  const attempt = signInLimit.begin(account, address);
  if (attempt === null) throw new HttpProblem("too-many-attempts", 429, "Too many attempts. Wait ten minutes and try again.");
  return attempt;
}

/** The same at a person's code, from all addresses together: an address is easily changed, and a code has a million values only. */
export function beginCodeAttempt(server: Limited, userId: string): Attempt {
  return beginAttempt(server, `CODE ${userId}`, `CODE ${userId}`);
}

/** The same at a person's passkeys, apart from their codes: whoever guesses at those does not shut the owner of a passkey out. */
export function beginPasskeyAttempt(server: Limited, userId: string): Attempt {
  return beginAttempt(server, `PASSKEY ${userId}`, `PASSKEY ${userId}`);
}

/** What a code that is wrong, was used, or is too old is answered with. */
export function wrongCode(): HttpProblem {
  return new HttpProblem("wrong-code", 403, "That code does not fit, or it was used already. Wait for the next one and try again.");
}
