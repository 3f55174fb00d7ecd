import { expect, it } from "vitest";
import { openPlainEngine } from "../testing/plain-engine.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { askPaths } from "./ask-paths.ts";
import { askAround, askExpansion, askSlice } from "./ask-slice.ts";
import type { AskingEngine } from "./asking-engine.ts";
import { askNeighbourGroups } from "./neighbourhood-groups.ts";
import { caseFileNode, identifierNode } from "./node-id.ts";
import { askLeads } from "./rank-leads.ts";
import { askReader } from "./reader.ts";
import { askSimilar } from "./similar-case-files.ts";

async function answersOf(engine: AskingEngine, record: RandomRecord, scopes: readonly string[]): Promise<string> {
  const nodes = [...record.identifierIds.slice(0, 5).map(identifierNode), ...record.caseFileIds.slice(0, 4).map(caseFileNode)];
  const answers: unknown[] = [
    await askReader(engine, scopes),
    await askLeads(engine, { scopes, limit: 5 }),
    await askSlice(engine, { scopes, nodes }),
  ];
  for (const startFrom of ["own-counts", "bound"] as const)
    answers.push((await askLeads(engine, { scopes, limit: 5, plan: { startFrom, chunkSize: 3 } })).leads);
  for (const caseFileId of record.caseFileIds.slice(0, 4)) answers.push(await askSimilar(engine, { scopes, caseFileId, limit: 10 }));
  for (const [index, from] of nodes.entries()) {
    answers.push(await askPaths(engine, { scopes, from, to: nodes[(index + 4) % nodes.length] ?? "" }));
    answers.push(
      await askExpansion(engine, { scopes, node: from, known: [], limit: 3 }),
      await askNeighbourGroups(engine, { scopes, node: from }),
    );
    answers.push(await askAround(engine, { scopes, nodes: [from], limit: 6 }));
  }
  return JSON.stringify(answers, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

it.each(Array.from({ length: 6 }, (_, index) => index + 1))(
  "answers the same to the byte whether or not hidden case files exist, record %i",
  async (seed) => {
    const whole = new RandomRecord({ seed });
    whole.grow(60);
    const hidden = whole.scopeIds.slice(0, 1);
    const without = new RandomRecord({ seed, without: hidden });
    without.grow(60);
    const scopes = whole.scopeIds.slice(1);
    const [engine, other] = await Promise.all([openPlainEngine(whole.feed), openPlainEngine(without.feed)]);
    expect(await answersOf(engine, whole, scopes)).toBe(await answersOf(other, without, scopes));
    engine.close();
    other.close();
  },
);
