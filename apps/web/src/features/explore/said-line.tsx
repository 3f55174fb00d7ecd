import { useVeil } from "../../ui/hidden-values.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

interface SaidLineProps {
  readonly said: string;
  readonly problem: unknown;
  readonly isBusy: boolean;
  readonly isTable: boolean;
}

/** The line under the canvas: what was done or answered last, for screen readers too; else what can be done. */
export function SaidLine({ said, problem, isBusy, isTable }: SaidLineProps) {
  const veil = useVeil();
  return (
    <div className="tl-explore-said">
      {problem === null ? (
        <span role="status">{isBusy ? "Asking the graph…" : said === "" ? hint(isTable) : veil(said)}</span>
      ) : (
        <ProblemNote error={problem} />
      )}
    </div>
  );
}

function hint(isTable: boolean): string {
  return isTable
    ? "Everything on the canvas, in rows. T shows the drawing."
    : "Click selects · double click or E expands · P finds a path · T shows the same as a table";
}
