import type { UserRole } from "@throughline/model/vocabulary";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "../testing/record-consent.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const handle = (value: string) => ({ kind: "telegram", value });
const ordinary = handle("@ordinary");
const kept = handle("@keptelsewhere");
const keptTwice = handle("@bothkeep");
/** Recorded by Hill House alone. */
const foreign = handle("@foreign");
const actor = { userId: "test", purpose: "test" };

/** River House's analyst wants to send out what Hill House, which they read nothing of, protects. */
describe("requests for another steward's word", () => {
  let server: TestServer;
  let idOf: (value: string) => string;

  const ask = (value: string, cause = "row") =>
    server.call("analyst", "requestAsk", { id: idOf(value), cause, purpose: "A referral to the bank" });
  const asked = async (value: string) =>
    (await server.ask("analyst", "requests", {})).requests.find(({ identifier }) => identifier?.id === idOf(value));
  const answer = async (name: string, value: string, word: Record<string, unknown>): Promise<Response> => {
    const waiting = (await server.ask(name, "inbox", {})).requests.find(({ identifier }) => identifier?.id === idOf(value));
    return server.call(name, "requestAnswer", { requestId: waiting?.requestId, ...word });
  };

  beforeAll(async () => {
    server = await openTestServer();
    const { record } = server.instance;
    const add = (name: string, organisationId: string, role: UserRole): Promise<void> =>
      record.addUser(actor, { userId: name, name, organisationId, roles: [role], scopes: [organisationId], isDemo: false }, null);
    await add("hill steward", "hill-house", "steward");
    const house = "third-house";
    await record.addOrganisation(actor, { organisationId: house, name: "Third House", isDemo: false });
    await add("third steward", house, "steward");
    await recordSightings(
      server.instance,
      "river-house",
      [ordinary, kept, keptTwice].map((one) => ({ reference: "R-1", ...one })),
    );
    for (const organisationId of ["hill-house", house])
      await recordSightings(server.instance, organisationId, [{ reference: "P-1", ...keptTwice, heldBy: "survivor" }]);
    await recordSightings(
      server.instance,
      "hill-house",
      [kept, foreign].map((one) => ({ reference: "H-1", ...one, heldBy: "survivor" as const })),
    );
    const all = [ordinary, kept, keptTwice, foreign].map(({ value }) => value);
    const ids = await record.identifierIdOf(all.map((value) => `handle:telegram:${value.slice(1)}`));
    idOf = (value) => ids[all.indexOf(value)] ?? "";
  });
  afterAll(() => server.close());

  it("are for what the gate keeps alone, and an identifier that is not the reader's is not found", async () => {
    expect(await (await ask(ordinary.value)).json()).toMatchObject({ code: "nothing-to-ask" });
    const never = await server.call("analyst", "requestAsk", { id: "a".repeat(26), cause: "row", purpose: "x" });
    expect(await (await ask(foreign.value)).text()).toBe(await never.text());
  });

  it("reach the steward who protects it with who asks, of which organisation, for what, and which identifier of their own", async () => {
    expect((await ask(kept.value)).status).toBe(200);
    const { requests } = await server.ask("hill steward", "inbox", {});
    expect(requests).toMatchObject([
      {
        askedBy: "analyst",
        organisation: "River House",
        purpose: "A referral to the bank",
        says: "waiting",
        references: ["H-1"],
        identifier: { isProtected: true },
      },
    ]);
    expect(JSON.stringify(requests)).not.toContain("keptelsewhere");
    expect((await server.ask("third steward", "inbox", {})).requests).toEqual([]);
    expect((await server.ask("steward", "inbox", {})).requests).toEqual([]);
  });

  it("do not tell the asker whose it is, neither before the answer nor by a no", async () => {
    const waiting = JSON.stringify(await asked(kept.value));
    expect((await answer("hill steward", kept.value, { says: "no" })).status).toBe(200);
    const refused = JSON.stringify(await asked(kept.value));
    expect(refused).toBe(waiting.replace('"answer":"waiting"', '"answer":"no"'));
    expect(refused).not.toMatch(/hill/i);
  });

  it("are answered once, by an organisation that was asked", async () => {
    expect(await (await answer("hill steward", kept.value, { says: "yes", contact: "x" })).json()).toMatchObject({
      code: "already-answered",
    });
    const requestId = (await server.ask("hill steward", "inbox", {})).requests[0]?.requestId;
    const other = await server.call("third steward", "requestAnswer", { requestId, says: "no" });
    const never = await server.call("third steward", "requestAnswer", { requestId: "00000000-0000-4000-8000-000000000000", says: "no" });
    expect([other.status, await other.text()]).toEqual([404, await never.text()]);
  });

  it("wait until the last steward has spoken, so that how many were asked cannot be told, and then name whom to speak to", async () => {
    await ask(keptTwice.value);
    const before = JSON.stringify(await asked(keptTwice.value));
    await answer("third steward", keptTwice.value, { says: "yes", contact: "Third desk" });
    expect(JSON.stringify(await asked(keptTwice.value))).toBe(before);
    await answer("hill steward", keptTwice.value, { says: "yes", contact: "Hill desk" });
    expect(await asked(keptTwice.value)).toMatchObject({
      answer: "yes",
      contacts: [
        { organisation: "Hill House", contact: "Hill desk" },
        { organisation: "Third House", contact: "Third desk" },
      ],
    });
  });

  it("are offered for a hit where there is one", async () => {
    expect(await (await ask(ordinary.value, "hit")).json()).toMatchObject({ code: "nothing-to-ask" });
    await recordSightings(server.instance, "hill-house", [{ reference: "H-2", ...ordinary }]);
    await recordConsent(server.instance, "hill-house", { purpose: "cross-organisation-match", says: "given", references: ["H-2"] });
    expect(await (await ask(ordinary.value, "hit")).json()).toMatchObject({ code: "nothing-to-ask" });
    const terms = { giverId: "hill-house", takerId: "river-house", learns: "hit", roles: ["analyst"], contact: "x" } as const;
    await server.instance.record.agreeSharing(actor, terms);
    expect((await ask(ordinary.value, "hit")).status).toBe(200);
    expect((await server.ask("hill steward", "inbox", {})).requests[0]).toMatchObject({
      cause: "hit",
      identifier: { label: expect.any(String) },
    });
  });

  it("stay the asker's own: a colleague sees none of them", async () => {
    expect((await server.ask("investigator", "requests", {})).requests).toEqual([]);
  });

  it("stand in the audit log of both: who asked, and who gave which word on what", async () => {
    const actionsOf = async (organisationId: string): Promise<readonly string[]> =>
      (await server.instance.audit.read({ organisationId, limit: 500 })).map(({ deed, action }) => `${deed} ${action}`);
    expect(await actionsOf("river-house")).toContain("change requestAsk");
    expect(await actionsOf("hill-house")).toEqual(expect.arrayContaining(["view inbox", "change requestAnswer"]));
  });
});
