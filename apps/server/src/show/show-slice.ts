import type { SliceFacts } from "@throughline/graph/analysis/ask-slice";
import { toHundredths, wordsOfStrength } from "@throughline/graph/analysis/strength";
import type { SubgraphRow } from "@throughline/graph/questions/subgraph";
import { Purpose, Relation, Role } from "@throughline/model/vocabulary";
import type { CaseFileRow } from "@throughline/record/case-record";
import type { EdgeView, NodeView, SliceView } from "../contract/views.ts";
import { showIdentifier } from "./show-identifier.ts";

/** What the record adds to a slice: values, references and the names of organisations, within the reader's scopes. */
export interface SliceNames {
  displayOf(identifierId: string): string;
  readonly caseFiles: ReadonlyMap<string, CaseFileRow>;
  organisationOf(organisationId: string): string;
}

/** A part of the graph with the words people read on it. */
export function showSlice(facts: SliceFacts, names: SliceNames): SliceView {
  return {
    nodes: [...showIdentifiers(facts, names), ...showCaseFiles(facts, names)],
    edges: facts.edges.map((row) => showEdge(row, facts.weights)),
    shown: facts.shown,
    total: facts.total,
  };
}

function showIdentifiers({ identifiers, weights }: SliceFacts, { displayOf }: SliceNames): NodeView[] {
  return identifiers.map(({ nodeId, row, counted }) => {
    const strength = toHundredths(weights.get(nodeId) ?? 0);
    return {
      type: "identifier",
      nodeId,
      identifier: showIdentifier({ ...row, display: displayOf(row.id), isProtected: row.isProtected === 1 }),
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
  const says = sayingsOf(row);
  return {
    edgeId: row.edge,
    type: row.relation,
    source: row.source,
    target: row.target,
    weight,
    words: wordsOfStrength(weight),
    label: labelEdge(row, says),
    says,
    isUncertain: row.basis === "suggested" || row.relation === "same-as" || row.relation === "same-person",
  };
}

/** What an edge says: the codes that its label spells out in English. */
function sayingsOf(row: SubgraphRow): EdgeView["says"] {
  const isPaid = row.relation === "paid";
  return {
    roles: row.relation === "seen-in" ? row.roles.split(",").flatMap((role) => stated(Role.safeParse(role).data)) : [],
    relation: row.relation === "stated" ? (Relation.safeParse(row.statedAs).data ?? null) : null,
    purpose: isPaid ? (Purpose.safeParse(row.purpose).data ?? null) : null,
    amounts: isPaid
      ? [withCurrency(row.paidText, row.paidCurrency), withCurrency(row.receivedText, row.receivedCurrency)].filter((text) => text !== "")
      : [],
    on: isPaid ? row.paidOn : "",
  };
}

function stated(role: Role | undefined): Role[] {
  return role === undefined || role === "unstated" ? [] : [role];
}

function labelEdge({ relation }: SubgraphRow, { roles, relation: statedRelation, purpose, amounts, on }: EdgeView["says"]): string {
  const inWords = (code: string): string => code.replaceAll("-", " ");
  if (relation === "same-as") return "judged the same";
  if (relation === "same-person") return "one person";
  if (relation === "stated") return inWords(statedRelation ?? "");
  if (relation === "seen-in") return roles.map(inWords).join(", ");
  return [purpose === "unknown" ? "" : inWords(purpose ?? ""), ...amounts, on].filter((part) => part !== "").join(" · ");
}

/** An amount as written, with its currency where the text does not name it. */
export function withCurrency(text: string, currency: string): string {
  return text === "" || currency === "" || currency === "unknown" || text.toUpperCase().includes(currency.toUpperCase())
    ? text
    : `${text} ${currency}`;
}
