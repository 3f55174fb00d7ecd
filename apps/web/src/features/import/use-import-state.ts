import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemError } from "@throughline/server/contract/client";
import { ImportState } from "@throughline/server/contract/import-views";
import { useEffect } from "react";
import { client } from "../../app/client.ts";

/** How an import stands, kept up to date by the server's events; survives a reload of the page. */
export function useImportState(importId: string) {
  const queries = useQueryClient();
  const state = useQuery({
    queryKey: ["import", importId],
    queryFn: () => client.importState({ importId }),
    staleTime: Number.POSITIVE_INFINITY,
    // Should the events break off, the state is still asked for: a progress that stands still would be a lie.
    refetchInterval: ({ state: { data } }) => (data === undefined || hasEnded(data) ? false : 5000),
  });
  useEffect(() => {
    const events = new EventSource(`/api/imports/${importId}/events`);
    events.addEventListener("state", (event) => {
      const next = ImportState.parse(JSON.parse(String(event.data)));
      queries.setQueryData(["import", importId], next);
      if (hasEnded(next)) events.close();
    });
    return () => events.close();
  }, [importId, queries]);
  const isOver = state.data !== undefined && hasEnded(state.data);
  useEffect(() => {
    if (!isOver) return;
    for (const key of ["leads", "case-files", "case-file", "status", "submissions"]) void queries.invalidateQueries({ queryKey: [key] });
  }, [isOver, queries]);
  // A server that was restarted has forgotten who is signed in, too: the frame asks again, and shows the sign-in.
  const isSignedOut = state.error instanceof ProblemError && state.error.code === "not-signed-in";
  useEffect(() => {
    if (isSignedOut) void queries.invalidateQueries({ queryKey: ["session"] });
  }, [isSignedOut, queries]);
  return state;
}

/** Whether nothing more will happen to an import. */
export function hasEnded({ phase }: ImportState): boolean {
  return phase === "done" || phase === "cancelled" || phase === "failed";
}
