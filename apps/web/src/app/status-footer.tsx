import { useQuery } from "@tanstack/react-query";
import { client } from "./client.ts";

/** How the graph stands and how much the reader may see. */
export function StatusFooter() {
  const { data: status } = useQuery({ queryKey: ["status"], queryFn: () => client.status({}), refetchInterval: 5_000 });
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
