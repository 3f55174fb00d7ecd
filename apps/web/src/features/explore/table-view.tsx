import type { CanvasView } from "@throughline/graph/view/canvas-view";
import { buildTableTwin, type LinkRow, type NodeRow } from "@throughline/graph/view/table-twin";
import { useMemo, useState } from "react";
import { copyable } from "../../ui/copyable.ts";
import { useVeil } from "../../ui/hidden-values.ts";
import { sayNumber } from "../../ui/strength-words.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { countMore } from "./count-more.ts";
import { type Sorting, sortRows } from "./sort-rows.ts";
import { type Head, SortableHead } from "./sortable-head.tsx";

const relationWords = {
  "seen-in": "seen in",
  paid: "paid",
  stated: "stated",
  "same-as": "same as",
  "same-person": "same person as",
} as const;

interface TableViewProps {
  readonly view: CanvasView;
  readonly selected: string | null;
  readonly reason: string | null;
  readonly onSelect: (nodeId: string) => void;
  readonly onExpand: (nodeId: string) => void;
}

/** The same view as the canvas, all of it, in two tables that can be sorted. */
export function TableView({ view, selected, reason, onSelect, onExpand }: TableViewProps) {
  const twin = useMemo(() => buildTableTwin(view), [view]);
  const more = useMemo(() => countMore(view), [view]);
  const nodes = useMemo(() => twin.nodes.map((row) => ({ ...row, more: more.get(row.nodeId) ?? 0 })), [twin, more]);
  return (
    <div className="tl-twin" data-testid="table-twin">
      {reason === null ? null : <p role="note">{reason}</p>}
      <NodeTable rows={nodes} selected={selected} onSelect={onSelect} onExpand={onExpand} />
      <LinkTable rows={twin.links} onSelect={onSelect} />
    </div>
  );
}

type CountedRow = NodeRow & { readonly more: number };

const nodeHeads: readonly Head<CountedRow>[] = [
  { by: "what", words: "What", className: "tl-if-wide" },
  { by: "label", words: "Name" },
  { by: "people", words: "People", isNumber: true },
  { by: "strength", words: "Strength", isNumber: true },
  { by: "links", words: "Links shown", isNumber: true, className: "tl-if-wide" },
  { by: "more", words: "Not shown yet", isNumber: true },
];

interface NodeTableProps extends Omit<TableViewProps, "view" | "reason"> {
  readonly rows: readonly CountedRow[];
}

function NodeTable({ rows, selected, onSelect, onExpand }: NodeTableProps) {
  const [sorting, setSorting] = useState<Sorting<CountedRow> | null>(null);
  const veil = useVeil();
  return (
    <section aria-label="Nodes">
      <h2>On the canvas: {rows.length.toLocaleString("en")}</h2>
      <table>
        <SortableHead heads={nodeHeads} sorting={sorting} onSort={setSorting} />
        <tbody>
          {sortRows(rows, sorting).map((row) => (
            <tr key={row.nodeId} aria-selected={row.nodeId === selected}>
              <td className="tl-if-wide">{row.what}</td>
              <td>
                <button type="button" className="tl-link" onClick={() => onSelect(row.nodeId)}>
                  {row.isProtected ? (
                    <bdi {...copyable(row.nodeId)}>{row.label}</bdi>
                  ) : (
                    <ValueText className="tl-mono" text={row.label} isInControl {...copyable(row.nodeId)} />
                  )}
                </button>
                <div className="tl-source tl-if-narrow">{row.what}</div>
              </td>
              <td className="tl-number">{row.people ?? ""}</td>
              <td className="tl-number">{row.strength === null ? row.words : `${sayRowWords(row.words)} ${sayNumber(row.strength)}`}</td>
              <td className="tl-number tl-if-wide">{row.links}</td>
              <td className="tl-number">
                {row.more === 0 ? null : (
                  <button
                    type="button"
                    className="tl-small-button"
                    onClick={() => onExpand(row.nodeId)}
                    aria-label={`Expand ${row.more}: ${veil(row.label)}`}
                  >
                    Expand {row.more}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const linkHeads: readonly Head<LinkRow>[] = [
  { by: "source", words: "From" },
  { by: "relation", words: "How" },
  { by: "target", words: "To" },
  { by: "weight", words: "Strength", isNumber: true },
];

function LinkTable({ rows, onSelect }: { rows: readonly LinkRow[]; onSelect: (nodeId: string) => void }) {
  const [sorting, setSorting] = useState<Sorting<LinkRow> | null>(null);
  const end = (nodeId: string, label: string) => (
    <button type="button" className="tl-link" onClick={() => onSelect(nodeId)}>
      <ValueText className="tl-mono" text={label} isInControl {...copyable(nodeId)} />
    </button>
  );
  return (
    <section aria-label="Links">
      <h2>Links: {rows.length.toLocaleString("en")}</h2>
      <table>
        <SortableHead heads={linkHeads} sorting={sorting} onSort={setSorting} />
        <tbody>
          {sortRows(rows, sorting).map((row) => (
            <tr key={row.edgeId}>
              <td>{end(row.sourceId, row.source)}</td>
              <td>
                {relationWords[row.relation]}
                {row.label === "" ? "" : `: ${row.label}`}
                {row.isUncertain ? " (uncertain)" : ""}
              </td>
              <td>{end(row.targetId, row.target)}</td>
              <td className="tl-number">{row.relation === "seen-in" ? `${sayRowWords(row.words)} ${sayNumber(row.weight)}` : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sayRowWords(words: string): string {
  return words === "says-little" ? "says little" : words;
}
