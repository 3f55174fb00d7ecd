import { describe, expect, it } from "vitest";
import { openPlainEngine } from "../testing/plain-engine.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { MemoryFeed } from "../testing/record-state.ts";
import { inventedIdentifierId, inventedUuid } from "../testing/seeded.ts";
import { SeenByHand } from "../testing/seen-by-hand.ts";
import { askSimilar } from "./similar-case-files.ts";
import { combineStrength, weightOf } from "./strength.ts";

const round = (weight: number) => Math.round(weight * 1e9);

interface ByHand {
  readonly accounts: readonly string[];
  readonly weight: number;
  readonly here: readonly string[];
}

/** Other persons by what they share: every pair of case files compared, groups once, at the strongest member's weight. */
function similarByHand(seen: SeenByHand, caseFileId: string): ByHand[] {
  const linking = (id: string) => {
    const facts = seen.factsOf(id);
    return facts !== null && facts.standing !== "placeholder" && facts.standing !== "own-organisation";
  };
  const heldBy = (file: string) => seen.edges.filter((edge) => edge.caseFileId === file && edge.countsAs !== "" && linking(edge.id));
  const weigh = (id: string) => {
    const facts = seen.factsOf(id);
    return facts === null ? 0 : weightOf(facts);
  };
  const self = seen.accountsOf(caseFileId);
  const persons = new Map(
    [...seen.caseFiles].filter((file) => !self.has(file)).map((file) => [[...seen.accountsOf(file)].sort().join(), seen.accountsOf(file)]),
  );
  const rows = [...persons.values()].map((accounts) => {
    const pairs = [...accounts].flatMap((file) =>
      heldBy(caseFileId).flatMap((mine) =>
        heldBy(file).flatMap((theirs) => {
          const isShared =
            mine.id === theirs.id
              ? seen.peopleOf([mine.id]).size >= 2
              : seen.groupOf(mine.id).has(theirs.id) && !theirs.countsAs.startsWith("list:");
          return isShared ? [{ here: mine.id, there: theirs.id, file }] : [];
        }),
      ),
    );
    const groups = new Map<string, number>();
    for (const { here, there } of pairs) {
      const group = [...seen.groupOf(here)].sort()[0] ?? "";
      groups.set(group, Math.max(groups.get(group) ?? 0, weigh(here), weigh(there)));
    }
    return {
      accounts: [...new Set(pairs.map(({ file }) => file))].sort(),
      weight: round(combineStrength([...groups.values()])),
      here: [...new Set(pairs.map(({ here }) => here))].sort(),
    };
  });
  return rows.filter(({ here }) => here.length > 0).sort((a, b) => (a.accounts.join() < b.accounts.join() ? -1 : 1));
}

describe("askSimilar", () => {
  it.each(Array.from({ length: 16 }, (_, index) => index + 1))(
    "gives the persons, strengths and numbers that comparing every pair gives, record %i",
    async (seed) => {
      const record = new RandomRecord({ seed });
      record.grow(50);
      const batch = await record.feed.readBatch(0, 1_000_000);
      if (batch === null) throw new RangeError("an empty record");
      const engine = await openPlainEngine(record.feed);
      for (const scopes of [record.scopeIds, record.scopeIds.slice(1)]) {
        const seen = new SeenByHand(batch, scopes);
        for (const caseFileId of record.caseFileIds.slice(0, 5)) {
          const answer = await askSimilar(engine, { scopes, caseFileId, limit: 1000 });
          if (!seen.caseFiles.has(caseFileId)) {
            expect(answer).toEqual({ similar: [], total: 0, hubsHere: 0, isCut: false });
            continue;
          }
          const found = answer.similar.map(({ accounts, weight, sharedHere }) => ({ accounts, weight: round(weight), sharedHere }));
          const expected = similarByHand(seen, caseFileId).map(({ accounts, weight, here }) => ({
            accounts,
            weight,
            sharedHere: here.length,
          }));
          expect(found.sort((a, b) => (a.accounts.join() < b.accounts.join() ? -1 : 1))).toEqual(expected);
          expect(answer.similar.map(({ weight }) => weight)).toEqual(answer.similar.map(({ weight }) => weight).sort((a, b) => b - a));
          for (const row of answer.similar) {
            expect(row.sharedHere).toBeLessThanOrEqual(row.ofHere);
            expect(row.sharedThere).toBeLessThanOrEqual(row.ofThere);
          }
        }
      }
      engine.close();
    },
  );

  it("takes no candidate from a hub, and says beside a candidate how many hubs are shared", async () => {
    const feed = new MemoryFeed(inventedUuid(1, 99));
    const files = Array.from({ length: 203 }, (_, index) => inventedUuid(index, 1));
    const hub = inventedIdentifierId(1);
    const rare = inventedIdentifierId(2);
    const edge = (id: string, caseFileId: string) => ({
      of: "edge" as const,
      value: {
        id,
        caseFileId,
        scope: "one",
        sightings: 1,
        check: "passed" as const,
        heldBy: "unknown" as const,
        controlledBy: "unknown" as const,
        roles: "paid-to",
        basis: "document" as const,
        countsAs: caseFileId,
        firstSeenOn: "2026-01-01",
        lastSeenOn: "2026-01-01",
      },
    });
    const identifier = (id: string) => ({
      of: "identifier" as const,
      value: { id, kind: "wallet" as const, namespace: "tron", isProtected: false, standing: "ordinary" as const },
    });
    feed.append([{ of: "scope", value: { scopeId: "one", organisation: "Lotus" } }, identifier(hub), identifier(rare)]);
    for (const caseFileId of files) {
      feed.append([
        { of: "caseFile", value: { caseFileId, scope: "one", country: "TH", openedOn: "", isLive: true } },
        edge(hub, caseFileId),
      ]);
    }
    feed.append([edge(rare, files[0] ?? ""), edge(rare, files[1] ?? "")]);
    const engine = await openPlainEngine(feed);
    const answer = await askSimilar(engine, { scopes: ["one"], caseFileId: files[0] ?? "", limit: 10 });
    expect(answer).toMatchObject({
      total: 1,
      hubsHere: 1,
      similar: [{ caseFileId: files[1], hubs: 1, sharedHere: 1, ofHere: 2, sharedThere: 1, ofThere: 2, words: "strong" }],
    });
    expect(answer.similar[0]?.weight).toBeCloseTo(combineStrength([0.94, 0.94 * 0.05]), 9);
    expect(await askSimilar(engine, { scopes: ["one"], caseFileId: files[9] ?? "", limit: 10 })).toMatchObject({
      similar: [],
      hubsHere: 1,
    });
    engine.close();
  });
});
