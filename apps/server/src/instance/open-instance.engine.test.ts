import { expect, it } from "vitest";
import { showLeads } from "../handlers/leads.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTemporaryInstance } from "../testing/temporary-instance.ts";
import { addOrganisationNamed } from "./people.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const actor = { userId: "test", purpose: "test" };

async function leadsOn(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<{ engine: string; isEqual: boolean; leads: unknown }> {
  const { instance, remove } = await openTemporaryInstance({ variables });
  try {
    await addOrganisationNamed(instance, actor, { name: "River House" });
    await recordSightings(instance, "river-house", [
      { reference: "R-1", kind: "wallet", value: wallet },
      { reference: "R-2", kind: "wallet", value: wallet },
    ]);
    const { leads } = await showLeads(instance, { scopes: ["river-house"], organisationId: "river-house", limit: 10 });
    const { isEqual } = await instance.projector.verify();
    return { engine: instance.graph.name, isEqual, leads: leads.map((lead) => ({ ...lead, id: "" })) };
  } finally {
    await instance.graph.clear();
    await instance.close();
    await remove();
  }
}

it("answers the same from the same commands, on Neo4j when the environment names one", async () => {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
  const embedded = await leadsOn({});
  const neo4j = await leadsOn({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD });
  expect([embedded.engine, neo4j.engine]).toEqual(["embedded", "neo4j"]);
  expect([embedded.isEqual, neo4j.isEqual]).toEqual([true, true]);
  expect(neo4j.leads).toEqual(embedded.leads);
  expect(embedded.leads).toMatchObject([{ display: wallet, people: 2 }]);
});
