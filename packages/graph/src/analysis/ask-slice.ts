import { type CaseFileFactsRow, caseFileFacts } from "../questions/case-file-facts.ts";
import { type IdentifierFactsRow, identifierFacts } from "../questions/identifier-facts.ts";
import { type NeighbourhoodRow, neighbourhood } from "../questions/neighbourhood.ts";
import { type SubgraphRow, subgraph } from "../questions/subgraph.ts";
import type { AskingEngine } from "./asking-engine.ts";
import { compareText } from "./compare-text.ts";
import { caseFileNode, identifierNode, splitNodes } from "./node-id.ts";
import { askCounts, askReader, type CountedIdentifier, type Reader } from "./reader.ts";
import { weightOf } from "./strength.ts";

/** An identifier on the canvas; `counted` is null while it is protected or seen by nobody who counts: it has no weight. */
export interface SliceIdentifier {
  readonly nodeId: string;
  readonly row: IdentifierFactsRow;
  readonly counted: CountedIdentifier | null;
}

export interface SliceCaseFile {
  readonly nodeId: string;
  readonly row: CaseFileFactsRow;
}

/** The facts of a part of the graph, ready to be named and drawn. Nodes and edges in ASCII order of their ids. */
export interface SliceFacts {
  readonly identifiers: readonly SliceIdentifier[];
  readonly caseFiles: readonly SliceCaseFile[];
  readonly edges: readonly SubgraphRow[];
  /** Weight of every identifier that has one, by node id: also the weight of its `seen-in` edges. */
  readonly weights: ReadonlyMap<string, number>;
  /** Nodes in it, and how many there would be without the bound. */
  readonly shown: number;
  readonly total: number;
}

const mostEdges = 20_000;
/** Neighbours read before they are put in order of weight; they come shared and rarest first. */
const mostWeighed = 1000;

/** The chosen nodes that the reader may see, with every edge among them. */
export async function askSlice(
  engine: AskingEngine,
  question: { scopes: readonly string[]; nodes: readonly string[] },
): Promise<SliceFacts> {
  const reader = await askReader(engine, question.scopes);
  return sliceOf(engine, reader, question.nodes, 0);
}

/** The chosen nodes and, up to `limit` nodes in all, their strongest neighbours: what the canvas opens with. */
export async function askAround(
  engine: AskingEngine,
  question: { scopes: readonly string[]; nodes: readonly string[]; limit: number },
): Promise<SliceFacts> {
  const { scopes, nodes, limit } = question;
  const reader = await askReader(engine, scopes);
  const room = Math.max(0, limit - nodes.length);
  if (room === 0) return sliceOf(engine, reader, nodes, 0);
  const { found, total } = await askNeighbours(engine, reader, nodes, new Set(nodes));
  return sliceOf(engine, reader, [...nodes, ...found.slice(0, room)], Math.max(0, total - room));
}

/** The strongest `limit` neighbours of one node that are not on the canvas yet, with their edges to all that is; `total` says how many there are. */
export async function askExpansion(
  engine: AskingEngine,
  question: { scopes: readonly string[]; node: string; known: readonly string[]; limit: number },
): Promise<SliceFacts> {
  const { scopes, node, known, limit } = question;
  const reader = await askReader(engine, scopes);
  const shown = new Set([node, ...known]);
  const { found, total } = await askNeighbours(engine, reader, [node], shown);
  const added = found.slice(0, limit);
  const slice = await sliceOf(engine, reader, [...shown, ...added], 0);
  const isNew = new Set([node, ...added]);
  const touches = (edge: SubgraphRow) => isNew.has(edge.source) || isNew.has(edge.target);
  return { ...slice, edges: slice.edges.filter(touches), shown: added.length, total };
}

/** Neighbours not known yet, strongest first, and how many there are. */
async function askNeighbours(
  engine: AskingEngine,
  reader: Reader,
  nodes: readonly string[],
  known: ReadonlySet<string>,
): Promise<{ found: string[]; total: number }> {
  const scopes = [...reader.scopes];
  const limit = mostWeighed + known.size;
  const answers = await Promise.all(nodes.map((node) => engine.ask(neighbourhood, { scopes, ...nodeParams(node), limit })));
  const rows = new Map<string, NeighbourhoodRow>();
  for (const row of answers.flat()) if (!known.has(row.target)) rows.set(row.target, row);
  const unread = answers.reduce((sum, answer) => sum + Math.max(0, (answer[0]?.total ?? 0) - answer.length), 0);
  const weights = await askWeights(engine, reader, [...rows.keys()]);
  const weigh = (row: NeighbourhoodRow) => weights.get(row.target) ?? 0;
  const isAlone = (row: NeighbourhoodRow) => Number(row.target.startsWith("i:") && row.people < 2);
  const found = [...rows.values()].sort(
    (a, b) => isAlone(a) - isAlone(b) || weigh(b) - weigh(a) || compareText(b.lastSeenOn, a.lastSeenOn) || compareText(a.target, b.target),
  );
  return { found: found.map(({ target }) => target), total: rows.size + unread };
}

async function askWeights(engine: AskingEngine, reader: Reader, nodes: readonly string[]): Promise<Map<string, number>> {
  const counts = await askCounts(engine, reader, splitNodes(nodes).identifierIds, 1);
  return weightsOf(counts);
}

async function sliceOf(engine: AskingEngine, reader: Reader, nodes: readonly string[], leftOut: number): Promise<SliceFacts> {
  const scopes = [...reader.scopes];
  const { identifierIds, caseFileIds } = splitNodes(nodes);
  const [identifierRows, caseFileRows, edges, counts] = await Promise.all([
    engine.ask(identifierFacts, { scopes, identifierIds }),
    engine.ask(caseFileFacts, { scopes, caseFileIds }),
    engine.ask(subgraph, { scopes, identifierIds, caseFileIds, limit: mostEdges }),
    askCounts(engine, reader, identifierIds, 1),
  ]);
  const identifiers = identifierRows.map((row) => ({ nodeId: identifierNode(row.id), row, counted: counts.get(row.id) ?? null }));
  const caseFiles = caseFileRows.map((row) => ({ nodeId: caseFileNode(row.caseFileId), row }));
  const shown = identifiers.length + caseFiles.length;
  return { identifiers, caseFiles, edges, weights: weightsOf(counts), shown, total: shown + leftOut };
}

function weightsOf(counts: ReadonlyMap<string, CountedIdentifier>): Map<string, number> {
  return new Map([...counts.values()].map(({ id, facts }) => [identifierNode(id), weightOf(facts)]));
}

function nodeParams(node: string): { id: string; caseFileId: string } {
  const { identifierIds, caseFileIds } = splitNodes([node]);
  return { id: identifierIds[0] ?? "", caseFileId: caseFileIds[0] ?? "" };
}
