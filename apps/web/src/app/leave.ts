import type { QueryClient } from "@tanstack/react-query";
import { createClient } from "@throughline/server/contract/client";
import { useBasket } from "./basket.ts";
import { forgetSteps } from "./forget-steps.ts";
import { useProofQuestion } from "./proof-question.ts";

/** A page of this server that says nothing of it. */
const neutralPage = "/units.html";

/** Goes on when the page that asked is gone. */
const lastingClient = createClient((path, init) => fetch(path, { ...init, credentials: "same-origin", keepalive: true }));

type Session = Awaited<ReturnType<typeof lastingClient.session>>;

/** Takes everything about case files from the screen and from memory, at once. The place stays in the URL, which holds opaque ids. */
export function hideEverything(queries: QueryClient): void {
  useBasket.getState().clear();
  useProofQuestion.getState().question?.answer(false);
  queries.setQueryData<Session>(["session"], (session) => (session === undefined ? undefined : { ...session, principal: null }));
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
}

/** Locks the screen: the session ends, and whoever signs in again is where it was left. */
export async function lockScreen(queries: QueryClient): Promise<void> {
  hideEverything(queries);
  await lastingClient.signOut({}).catch(() => undefined); // the server ends an unused session by itself
}

/**
 * Leaves at once, for a page that anybody may see. The steps of this visit go from Back and Forward with it. The other address of the
 * same page at the end is what makes the browser drop them.
 */
export async function leaveQuickly(queries: QueryClient): Promise<void> {
  hideEverything(queries);
  void lastingClient.signOut({}).catch(() => undefined);
  await forgetSteps(neutralPage);
  window.location.assign(`${neutralPage}?all`);
}
