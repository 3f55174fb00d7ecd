import type { SliceFacts } from "@throughline/graph/analysis/ask-slice";
import { toHundredths, wordsOfStrength } from "@throughline/graph/analysis/strength";
import type { SubgraphRow } from "@throughline/graph/questions/subgraph";
import type { CaseFileRow } from "@throughline/record/case-record";
import type { EdgeView, NodeView, SliceView } from "../contract/views.ts";
import { showIdentifier } from "./show-identifier.ts";

/** What the record adds to a slice: references and the names of organisations, within the reader's scopes. */
export interface SliceNames {
  readonly caseFiles: ReadonlyMap<string, CaseFileRow>;
  organisationOf(organisationId: string): string;
}

/** A part of the graph with the words people read on it. */
export function showSlice(facts: SliceFacts, names: SliceNames): SliceView {
  return {
    nodes: [...showIdentifiers(facts), ...showCaseFiles(facts, names)],
    edges: facts.edges.map((row) => showEdge(row, facts.weights)),
    shown: facts.shown,
    total: facts.total,
  };
}

function showIdentifiers({ identifiers, weights }: SliceFacts): NodeView[] {
  return identifiers.map(({ nodeId, row, counted }) => {
    const strength = toHundredths(weights.get(nodeId) ?? 0);
    return {
      type: "identifier",
      nodeId,
      identifier: showIdentifier({ ...row, isProtected: row.isProtected === 1 }),
      people: counted?.facts.people ?? 0,
      strength,
      words: wordsOfStrength(strength),
      neighbours: row.neighbours,
    };
  });
}

/** A case file the record does not give the reader is left out, with its edges dangling nowhere: both stores go by the same scopes. */
function showCaseFiles({ caseFiles }: SliceFacts, names: SliceNames): NodeView[] {
  return caseFiles.flatMap(({ nodeId, row }): NodeView[] => {
    const caseFile = names.caseFiles.get(row.caseFileId);
    if (caseFile === undefined) return [];
    const { caseFileId, reference, organisationId } = caseFile;
    return [
      { type: "case-file", nodeId, caseFileId, reference, organisation: names.organisationOf(organisationId), neighbours: row.neighbours },
    ];
  });
}

function showEdge(row: SubgraphRow, weights: ReadonlyMap<string, number>): EdgeView {
  const weight = row.relation === "seen-in" ? toHundredths(weights.get(row.source) ?? weights.get(row.target) ?? 0) : 1;
  return {
    edgeId: row.edge,
    type: row.relation,
    source: row.source,
    target: row.target,
    weight,
    words: wordsOfStrength(weight),
    label: labelEdge(row),
    isUncertain: row.basis === "suggested" || row.relation === "same-as" || row.relation === "same-person",
  };
}

function labelEdge(row: SubgraphRow): string {
  if (row.relation === "paid") {
    const amounts = [withCurrency(row.paidText, row.paidCurrency), withCurrency(row.receivedText, row.receivedCurrency)];
    return [row.purpose === "unknown" ? "" : row.purpose.replaceAll("-", " "), ...amounts, row.paidOn]
      .filter((part) => part !== "")
      .join(" · ");
  }
  if (row.relation === "stated") return row.statedAs.replaceAll("-", " ");
  if (row.relation === "same-as") return "judged the same";
  if (row.relation === "same-person") return "one person";
  return row.roles
    .split(",")
    .filter((role) => role !== "" && role !== "unstated")
    .map((role) => role.replaceAll("-", " "))
    .join(", ");
}

/** An amount as written, with its currency where the text does not name it. */
export function withCurrency(text: string, currency: string): string {
  return text === "" || currency === "" || currency === "unknown" || text.toUpperCase().includes(currency.toUpperCase())
    ? text
    : `${text} ${currency}`;
}
