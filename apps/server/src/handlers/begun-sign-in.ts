import { findPrincipal, showPrincipal } from "../access/principal.ts";
import type { PrincipalView } from "../contract/views.ts";
import type { OwnSessions } from "../http/own-sessions.ts";
import { HttpProblem } from "../http/problem.ts";
import type { RunningServer, SignInInMaking } from "../http/running-server.ts";

/** The sign-in that a ticket was given for. Throws `sign-in-ended`. */
export function findBegun(server: RunningServer, ticket: string): SignInInMaking {
  const begun = server.signInsInMaking.find(ticket);
  if (begun === null) throw new HttpProblem("sign-in-ended", 401, "That took too long, or it was finished elsewhere. Sign in again.");
  return begun;
}

/** The same of somebody who has no second step yet: nobody sets one up beside one that is asked of them. Throws `second-step-on` as well. */
export async function findBegunWithout(server: RunningServer, ticket: string): Promise<SignInInMaking> {
  const begun = findBegun(server, ticket);
  if ((await server.instance.record.secondStepOf(begun.userId)) !== null)
    throw new HttpProblem("second-step-on", 409, "Your second step is on already. Sign in with it.");
  return begun;
}

/** Signs in whoever has passed the second step: the ticket is spent, and the attempt at the password given back. */
export function finishSignIn(
  server: RunningServer,
  own: OwnSessions,
  { ticket, userId, credential, attempt }: SignInInMaking & { ticket: string },
): void {
  attempt.succeed();
  server.signInsInMaking.forget(ticket);
  own.start(userId, credential);
}

/** A person as screens show them to themselves. */
export async function showPerson({ instance: { record } }: RunningServer, userId: string): Promise<PrincipalView> {
  return showPrincipal(await findPrincipal(record, userId), await record.organisations());
}
