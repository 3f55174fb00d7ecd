import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { identifierFacts } from "../questions/identifier-facts.ts";
import { askingsAbout } from "../testing/ask-everything.ts";
import { projectAll } from "../testing/project-all.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { openEmbeddedWriter } from "./embedded-writer.ts";

let folders: ReturnType<typeof scratchFolder>[] = [];

beforeEach(() => {
  folders = [scratchFolder(), scratchFolder()];
});
afterEach(() => {
  for (const folder of folders) folder.remove();
});

async function graphOf(record: RandomRecord, place: 0 | 1) {
  const graph = openEmbeddedWriter({ directory: folders[place]?.directory ?? "", key: null });
  await graph.clear();
  await projectAll(record.feed, graph, 50);
  return graph;
}

describe("a reader without a scope", () => {
  it.each(Array.from({ length: 12 }, (_, index) => 100 + index))(
    "gets the same bytes whether or not its case files exist (seed %i)",
    async (seed) => {
      const whole = new RandomRecord({ seed });
      const hidden = whole.scopeIds.slice(0, 1);
      const without = new RandomRecord({ seed, without: hidden });
      whole.grow(50);
      without.grow(50);
      const [withThem, withoutThem] = [await graphOf(whole, 0), await graphOf(without, 1)];
      for (const { question, params } of askingsAbout(whole, whole.scopeIds.slice(1))) {
        if (question.isPlanning) continue;
        const answer = JSON.stringify(await withThem.ask(question, params));
        expect(answer, question.name).toBe(JSON.stringify(await withoutThem.ask(question, params)));
      }
      await Promise.all([withThem.close(), withoutThem.close()]);
    },
  );

  it("is shown as unprotected what only a case file hidden from them protects", async () => {
    const shown: number[] = [];
    for (const seed of [100, 101, 105, 106]) {
      const record = new RandomRecord({ seed });
      record.grow(50);
      const marked = record.feed.facts().flatMap((fact) => (fact.of === "identifier" && fact.value.isProtected ? [fact.value.id] : []));
      const graph = await graphOf(record, 0);
      const rows = await graph.ask(identifierFacts, { scopes: record.scopeIds.slice(1), identifierIds: marked });
      shown.push(...rows.map(({ isProtected }) => isProtected));
      await graph.close();
    }
    expect(new Set(shown)).toEqual(new Set([0, 1]));
  });

  it("gets no row that names a node when they may read nothing", async () => {
    const record = new RandomRecord({ seed: 7 });
    record.grow(50);
    const graph = await graphOf(record, 0);
    for (const { question, params } of askingsAbout(record, [])) {
      const rows = question.name === "status" ? [] : await graph.ask(question, params);
      expect(rows, question.name).toEqual([]);
    }
    await graph.close();
  });

  it("may name thousands of scopes", async () => {
    const record = new RandomRecord({ seed: 8 });
    record.grow(50);
    const graph = await graphOf(record, 0);
    const many = [...record.scopeIds, ...Array.from({ length: 4_900 }, (_, index) => `other-${index}`)];
    for (const [place, { question, params }] of askingsAbout(record, many).entries()) {
      const plain = askingsAbout(record, record.scopeIds)[place];
      expect(await graph.ask(question, params), question.name).toEqual(await graph.ask(question, plain?.params ?? {}));
    }
    await graph.close();
  });
});

describe("every row", () => {
  it("has the columns of its shape and comes in the declared order, each key once", async () => {
    for (const seed of [21, 22, 23]) {
      const record = new RandomRecord({ seed });
      record.grow(60);
      const graph = await graphOf(record, 0);
      for (const { question, params } of askingsAbout(record, record.scopeIds)) {
        const rows = (await graph.ask(question, params)).map((row) => question.row.parse(row));
        expect(rows, question.name).toEqual([...rows].sort(comparing(question)));
        expect(new Set(rows.map((row) => JSON.stringify(question.order.map((column) => row[column])))).size, question.name).toBe(
          rows.length,
        );
      }
      await graph.close();
    }
  });
});

function comparing(question: ReturnType<typeof askingsAbout>[number]["question"]) {
  return (a: object, b: object): number => {
    for (const column of question.order as readonly never[]) {
      const last: readonly unknown[] = question.last?.[column] ?? [];
      const [left, right]: (string | number)[] = [a[column], b[column]];
      if (left === undefined || right === undefined || left === right) continue;
      const [placeOfLeft, placeOfRight] = [last.indexOf(left), last.indexOf(right)];
      if (placeOfLeft !== placeOfRight) return placeOfLeft - placeOfRight;
      const isBefore = left < right;
      return isBefore === ((question.descending as readonly string[] | undefined) ?? []).includes(column) ? 1 : -1;
    }
    return 0;
  };
}
