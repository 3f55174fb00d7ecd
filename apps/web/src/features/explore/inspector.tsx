import { CaseFilePane } from "./case-file-pane.tsx";
import { IdentifierPane } from "./identifier-pane.tsx";

export interface PaneActions {
  readonly isPathing: boolean;
  /** Neighbours that are not on the canvas yet. */
  readonly more: number;
  readonly expand: () => void;
  readonly startPath: () => void;
  /** Selects a node, and brings it onto the canvas when it is not there. */
  readonly show: (nodeId: string) => void;
}

/** The thing that is selected, and why it matters. */
export function Inspector({ selected, actions }: { selected: string | null; actions: PaneActions }) {
  if (selected === null) {
    return (
      <section>
        <h2>Nothing is selected</h2>
        <p>Click a mark on the canvas, or a name in the table, to read what it is, who may be hurt, and why it links case files.</p>
      </section>
    );
  }
  const id = selected.slice(2);
  return selected.startsWith("c:") ? (
    <CaseFilePane key={id} caseFileId={id} actions={actions} />
  ) : (
    <IdentifierPane key={id} id={id} actions={actions} />
  );
}
