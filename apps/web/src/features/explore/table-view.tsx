import { Button } from "@mantine/core";
import type { CanvasView } from "@throughline/graph/view/canvas-view";
import { buildTableTwin } from "@throughline/graph/view/table-twin";
import { useMemo } from "react";
import { sayNumber } from "../../ui/strength-words.tsx";
import { countMore } from "./count-more.ts";

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

/** The same view as the canvas, all of it, in two tables. */
export function TableView({ view, selected, reason, onSelect, onExpand }: TableViewProps) {
  const twin = useMemo(() => buildTableTwin(view), [view]);
  const more = useMemo(() => countMore(view), [view]);
  return (
    <div className="tl-twin" data-testid="table-twin">
      {reason === null ? null : <p role="note">{reason}</p>}
      <h2>On the canvas: {twin.nodes.length}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Name</th>
            <th scope="col" className="tl-number">
              People
            </th>
            <th scope="col">Strength</th>
            <th scope="col" className="tl-number">
              Links shown
            </th>
            <th scope="col">Not shown yet</th>
          </tr>
        </thead>
        <tbody>
          {twin.nodes.map((row) => (
            <tr key={row.nodeId} aria-selected={row.nodeId === selected}>
              <td>{row.what}</td>
              <td>
                <button type="button" className="tl-link" onClick={() => onSelect(row.nodeId)}>
                  <bdi className={row.isProtected ? "" : "tl-mono"}>{row.label}</bdi>
                </button>
              </td>
              <td className="tl-number">{row.people ?? ""}</td>
              <td>{row.strength === null ? row.words : `${sayRowWords(row.words)} ${sayNumber(row.strength)}`}</td>
              <td className="tl-number">{row.links}</td>
              <td>
                {(more.get(row.nodeId) ?? 0) > 0 ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => onExpand(row.nodeId)}
                    aria-label={`Expand ${row.label}: ${more.get(row.nodeId)} more`}
                  >
                    Expand {more.get(row.nodeId)}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Links: {twin.links.length}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">How</th>
            <th scope="col">To</th>
            <th scope="col">Strength</th>
          </tr>
        </thead>
        <tbody>
          {twin.links.map((row) => (
            <tr key={row.edgeId}>
              <td>
                <button type="button" className="tl-link" onClick={() => onSelect(row.sourceId)}>
                  <bdi className="tl-mono">{row.source}</bdi>
                </button>
              </td>
              <td>
                {relationWords[row.relation]}
                {row.label === "" ? "" : `: ${row.label}`}
                {row.isUncertain ? " (uncertain)" : ""}
              </td>
              <td>
                <button type="button" className="tl-link" onClick={() => onSelect(row.targetId)}>
                  <bdi className="tl-mono">{row.target}</bdi>
                </button>
              </td>
              <td>{row.relation === "seen-in" ? `${sayRowWords(row.words)} ${sayNumber(row.weight)}` : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sayRowWords(words: string): string {
  return words === "says-little" ? "says little" : words;
}
