import { isProtectedHolder } from "@throughline/model/vocabulary";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedWriter } from "../embedded/embedded-writer.ts";
import type { GraphEngine } from "../graph-engine.ts";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { overcounted } from "./overcounted.ts";
import { samePerson } from "./same-person.ts";
import { visibleCounts } from "./visible-counts.ts";

let folder: ReturnType<typeof scratchFolder>;

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

/** Names the person of each case file: the first of its component of pairs. */
function personsOf(pairs: readonly { readonly a: string; readonly b: string }[]): (caseFileId: string) => string {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    const above = parent.get(id);
    return above === undefined ? id : find(above);
  };
  for (const { a, b } of pairs) if (find(a) !== find(b)) parent.set(find(a), find(b));
  return find;
}

/** People per identifier, counted from the facts of the record alone. */
function countAnew(record: RandomRecord, scopes: readonly string[]): Map<string, number> {
  const facts = record.feed.facts();
  const scopeOf = new Map(
    facts.flatMap((fact) => (fact.of === "caseFile" && fact.value.isLive ? [[fact.value.caseFileId, fact.value.scope] as const] : [])),
  );
  const isVisible = (caseFileId: string): boolean => scopes.includes(scopeOf.get(caseFileId) ?? "");
  const person = personsOf(
    facts.flatMap((fact) =>
      fact.of === "judgement" &&
      fact.value.kind === "same-person" &&
      fact.value.isLive &&
      scopes.includes(fact.value.scope) &&
      isVisible(fact.value.a) &&
      isVisible(fact.value.b)
        ? [fact.value]
        : [],
    ),
  );
  const isProtected = new Set(
    facts.flatMap((fact) =>
      fact.of === "edge" && fact.value.sightings > 0 && scopes.includes(fact.value.scope) && isProtectedHolder(fact.value.heldBy)
        ? [fact.value.id]
        : [],
    ),
  );
  const people = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (
      fact.of !== "edge" ||
      fact.value.sightings === 0 ||
      fact.value.countsAs === "" ||
      isProtected.has(fact.value.id) ||
      !scopes.includes(fact.value.scope)
    )
      continue;
    people.set(fact.value.id, (people.get(fact.value.id) ?? new Set()).add(person(fact.value.countsAs)));
  }
  return new Map([...people].map(([id, persons]) => [id, persons.size]));
}

/** People per identifier, as the questions together say. */
async function askPeople(graph: GraphEngine, record: RandomRecord, scopes: string[]): Promise<Map<string, number>> {
  const identifierIds = [...record.identifierIds];
  const person = personsOf(await graph.ask(samePerson, { scopes, limit: 10_000 }));
  const rows = await graph.ask(overcounted, { scopes, identifierIds });
  const counts = await graph.ask(visibleCounts, { scopes, identifierIds, minPeople: 1 });
  return new Map(
    counts.map(({ id, people }) => {
      const own = rows.filter((row) => row.id === id);
      return [id, people - (own.length - new Set(own.map((row) => person(row.countsAs))).size)];
    }),
  );
}

describe("people who share an identifier", () => {
  it("are counted once each for any reader, whoever recorded them and however often a list carries it", async () => {
    const graph = openEmbeddedWriter({ directory: folder.directory, key: null });
    let duplicates = 0;
    for (let seed = 301; seed <= 320; seed += 1) {
      const record = new RandomRecord({ seed });
      record.grow(60);
      await graph.clear();
      await projectAll(record.feed, graph, 40);
      for (const scopes of [record.scopeIds, record.scopeIds.slice(1), record.scopeIds.slice(0, 1)]) {
        expect(await askPeople(graph, record, [...scopes])).toEqual(countAnew(record, scopes));
        duplicates += (await graph.ask(overcounted, { scopes: [...scopes], identifierIds: [...record.identifierIds] })).length;
      }
    }
    expect(duplicates).toBeGreaterThan(100);
    await graph.close();
  });
});
