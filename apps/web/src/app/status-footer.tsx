import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemError } from "@throughline/server/contract/client";
import { useEffect } from "react";
import { client } from "./client.ts";
import { hideEverything } from "./leave.ts";

/** How the graph stands and how much the reader may see. Once the session has ended nothing of a case stays on the screen. */
export function StatusFooter() {
  const queries = useQueryClient();
  const { data: status, error } = useQuery({ queryKey: ["status"], queryFn: () => client.status({}), refetchInterval: 5_000 });
  const hasEnded = error instanceof ProblemError && error.code === "not-signed-in";
  useEffect(() => {
    if (hasEnded) hideEverything(queries);
  }, [hasEnded, queries]);
  return (
    <footer className="tl-footer" aria-live="polite">
      {status === undefined ? (
        <span>…</span>
      ) : (
        <>
          <span>
            <span aria-hidden style={{ color: status.graph === "up-to-date" ? "var(--tl-ok)" : "var(--tl-block)" }}>
              ●
            </span>{" "}
            {status.words}
          </span>
          <span>
            {status.totals.sightings.toLocaleString("en")} sightings · {status.totals.caseFiles.toLocaleString("en")} case files
          </span>
          {status.isUnencrypted ? <b style={{ color: "var(--tl-block)" }}>This record is not encrypted</b> : null}
        </>
      )}
    </footer>
  );
}
