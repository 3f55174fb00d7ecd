import { describe, expect, it } from "vitest";
import { openPlainEngine } from "../testing/plain-engine.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { SeenByHand } from "../testing/seen-by-hand.ts";
import { compareLeads, type Lead, leadFrom } from "./lead.ts";
import { askLeads } from "./rank-leads.ts";

/** Every lead, by counting each identifier and each group. */
function leadsByHand(seen: SeenByHand, minPeople: number): Lead[] {
  const groups = new Map([...seen.identifiers.keys()].map((id) => [[...seen.groupOf(id)].sort().join(), [...seen.groupOf(id)].sort()]));
  const leads = [...groups.values()].flatMap((group) => {
    const members = group.flatMap((id) => {
      const facts = seen.factsOf(id);
      return facts === null ? [] : [{ id, facts }];
    });
    const ids = members.map(({ id }) => id);
    const people = seen.peopleOf(ids).size;
    const first =
      members
        .map(({ facts }) => facts.firstSeenOn)
        .filter((date) => date !== "")
        .sort()[0] ?? "";
    const last =
      members
        .map(({ facts }) => facts.lastSeenOn)
        .sort()
        .at(-1) ?? "";
    const all = members.map(({ id, facts }) =>
      leadFrom({ id, facts: { ...facts, people, firstSeenOn: first, lastSeenOn: last }, organisations: seen.organisationsOf(ids) }, ids),
    );
    const [strongest] = all.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    return strongest === undefined || people < minPeople ? [] : [strongest];
  });
  return leads.sort(compareLeads);
}

const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

async function recordOf(seed: number): Promise<RandomRecord> {
  const record = new RandomRecord({ seed });
  record.grow(60);
  return record;
}

describe("askLeads", () => {
  it.each(seeds)("gives exactly the leads that counting by hand gives, record %i", async (seed) => {
    const record = await recordOf(seed);
    const batch = await record.feed.readBatch(0, 1_000_000);
    const engine = await openPlainEngine(record.feed);
    for (const scopes of [record.scopeIds, record.scopeIds.slice(0, 1), record.scopeIds.slice(1)]) {
      const expected = batch === null ? [] : leadsByHand(new SeenByHand(batch, scopes), 2);
      const answer = await askLeads(engine, { scopes, limit: 1000 });
      expect(answer.leads).toEqual(expected);
      expect(answer).toMatchObject({ total: expected.length, isTotalExact: true });
      for (const startFrom of ["own-counts", "bound"] as const) {
        for (const limit of [1, 3, 1000]) {
          const planned = await askLeads(engine, { scopes, limit, plan: { startFrom, chunkSize: 2 } });
          expect(planned.leads).toEqual(expected.slice(0, limit));
        }
      }
      const shared = await askLeads(engine, { scopes, limit: 1000, minPeople: 3, minOrganisations: 2, kinds: ["wallet", "phone"] });
      const wanted = (lead: Lead) => lead.facts.people >= 3 && lead.organisations >= 2 && ["wallet", "phone"].includes(lead.facts.kind);
      expect(shared.leads).toEqual(expected.filter(wanted));
    }
    engine.close();
  });

  it("puts what is not ordinary after all that is, and no identifier of one person among the leads", async () => {
    for (const seed of seeds) {
      const record = await recordOf(seed);
      const engine = await openPlainEngine(record.feed);
      const { leads } = await askLeads(engine, { scopes: record.scopeIds, limit: 1000 });
      const ordinary = leads.map(({ facts }) => facts.standing === "ordinary");
      expect(ordinary).toEqual([...ordinary].sort((a, b) => Number(b) - Number(a)));
      expect(leads.every(({ facts }) => facts.people >= 2)).toBe(true);
      engine.close();
    }
  });

  it("says nothing to a reader without scopes", async () => {
    const record = await recordOf(3);
    const engine = await openPlainEngine(record.feed);
    expect(await askLeads(engine, { scopes: [], limit: 10 })).toEqual({ leads: [], total: 0, isTotalExact: true, kinds: [] });
    engine.close();
  });
});
