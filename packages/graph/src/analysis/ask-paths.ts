import { caseFileFacts } from "../questions/case-file-facts.ts";
import { type FrontierRow, frontier } from "../questions/frontier.ts";
import { identifierFacts } from "../questions/identifier-facts.ts";
import type { AskingEngine } from "./asking-engine.ts";
import { findPaths, type PathAnswer, type PathSource } from "./find-paths.ts";
import { groupRows } from "./group-rows.ts";
import { caseFileNode, identifierNode, splitNodes } from "./node-id.ts";
import type { Hop } from "./path.ts";
import { askCounts, askReader, type Reader } from "./reader.ts";
import { weightOf } from "./strength.ts";

/** Above so many visible people an identifier is a hub. */
export const hubPeople = 200;

const mostFrontierRows = 200_000;

export interface PathsQuestion {
  readonly scopes: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number;
  readonly limit?: number;
  readonly throughHubs?: boolean;
}

export interface PathsAnswer extends PathAnswer {
  /** True when a step of the search had more neighbours than were read: there may be a shorter or stronger connection. */
  readonly isCut: boolean;
}

/** The shortest connections between two nodes that the reader may see; none when one of them does not exist for the reader. */
export async function askPaths(engine: AskingEngine, question: PathsQuestion): Promise<PathsAnswer> {
  const { scopes, from, to } = question;
  const reader = await askReader(engine, scopes);
  const degrees = await askDegrees(engine, scopes, [from, to]);
  const near = degrees.get(from);
  const far = degrees.get(to);
  if (near === undefined || far === undefined) return { length: -1, paths: [], hubsLeftOut: 0, isCut: false };
  const source = new GraphPathSource(engine, reader);
  const answer = await findPaths(source, { ...question, degrees: [near, far] });
  return { ...answer, isCut: source.isCut };
}

class GraphPathSource implements PathSource {
  isCut = false;
  readonly #engine: AskingEngine;
  readonly #reader: Reader;

  constructor(engine: AskingEngine, reader: Reader) {
    this.#engine = engine;
    this.#reader = reader;
  }

  async askHops(nodes: readonly string[]): Promise<Map<string, Hop[]>> {
    const params = { scopes: [...this.#reader.scopes], ...splitNodes(nodes), limit: mostFrontierRows + 1 };
    const rows = await this.#engine.ask(frontier, params);
    if (rows.length > mostFrontierRows) this.isCut = true;
    const kept = rows.slice(0, mostFrontierRows);
    return new Map([...groupRows(kept, ({ source }) => source)].map(([node, found]) => [node, found.map(hopFrom)]));
  }

  async askWeights(nodes: readonly string[]): Promise<Map<string, number>> {
    const counts = await askCounts(this.#engine, this.#reader, splitNodes(nodes).identifierIds, 1);
    return new Map([...counts.values()].map(({ id, facts }) => [identifierNode(id), weightOf(facts)]));
  }
}

function hopFrom({ target, relation, edge, people, standing }: FrontierRow): Hop {
  return { to: target, type: relation, edgeId: edge, isEndOnly: people > hubPeople || standing !== "ordinary", degree: 1 + people };
}

async function askDegrees(engine: AskingEngine, scopes: readonly string[], nodes: readonly string[]): Promise<Map<string, number>> {
  const { identifierIds, caseFileIds } = splitNodes(nodes);
  const params = { scopes: [...scopes] };
  const [identifiers, files] = await Promise.all([
    identifierIds.length === 0 ? [] : engine.ask(identifierFacts, { ...params, identifierIds }),
    caseFileIds.length === 0 ? [] : engine.ask(caseFileFacts, { ...params, caseFileIds }),
  ]);
  return new Map([
    ...identifiers.map(({ id, neighbours }) => [identifierNode(id), neighbours] as const),
    ...files.map(({ caseFileId, neighbours }) => [caseFileNode(caseFileId), neighbours] as const),
  ]);
}
