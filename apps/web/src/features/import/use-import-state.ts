import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ImportState } from "@throughline/server/contract/views";
import { useEffect } from "react";
import { client } from "../../app/client.ts";

/** How an import stands, kept up to date by the server's events; survives a reload of the page. */
export function useImportState(importId: string) {
  const queries = useQueryClient();
  const state = useQuery({ queryKey: ["import", importId], queryFn: () => client.importState({ importId }), staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => {
    const events = new EventSource(`/api/imports/${importId}/events`);
    events.addEventListener("state", (event) => {
      const next = ImportState.parse(JSON.parse(String(event.data)));
      queries.setQueryData(["import", importId], next);
      if (!["done", "cancelled", "failed"].includes(next.phase)) return;
      events.close();
      for (const key of ["leads", "case-files", "status", "submissions"]) void queries.invalidateQueries({ queryKey: [key] });
    });
    events.addEventListener("error", () => events.close());
    return () => events.close();
  }, [importId, queries]);
  return state;
}
