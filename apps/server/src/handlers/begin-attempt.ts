import type { Attempt } from "../access/attempt-limit.ts";
import { HttpProblem } from "../http/problem.ts";
import type { RunningServer } from "../http/running-server.ts";

/** Counts an attempt at what an account is proved with, before anything is awaited. Throws `too-many-attempts`. */
export function beginAttempt({ signInLimit }: Pick<RunningServer, "signInLimit">, account: string, address: string): Attempt {
  const attempt = signInLimit.begin(account, address);
  if (attempt === null) throw new HttpProblem("too-many-attempts", 429, "Too many attempts. Wait ten minutes and try again.");
  return attempt;
}
