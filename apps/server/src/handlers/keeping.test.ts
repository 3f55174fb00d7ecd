import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addPerson } from "../instance/people.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const actor = { userId: "test", purpose: "test" };
const value = "@keepingcanary";

/** River House has a steward, two approvers who may read its case files, and one who may not. */
describe("deeds that take two people", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await openTestServer();
    const add = (name: string, scopes: readonly string[]): Promise<unknown> =>
      addPerson(server.instance.record, actor, {
        name,
        organisationId: "river-house",
        roles: ["approver"],
        scopes,
        isDemo: false,
        passwordHash: null,
      });
    await add("second approver", ["river-house"]);
    await add("approver without the scope", []);
    await recordSightings(
      server.instance,
      "river-house",
      ["R-1", "R-2"].map((reference) => ({ reference, kind: "telegram", value })),
    );
    await recordSightings(server.instance, "hill-house", [{ reference: "H-1", kind: "telegram", value: "@hillhandle" }]);
  });
  afterEach(() => server.close());

  const idOf = async (reference: string): Promise<string> =>
    (await server.ask("approver", "caseFiles", { limit: 50 })).caseFiles.find((row) => row.reference === reference)?.caseFileId ?? "";
  const propose = (name: string, input: Record<string, unknown>): Promise<Response> =>
    server.call(name, "proposalMake", { basis: "consent-withdrawn", ...input });
  const proposals = async (name = "approver") => (await server.ask(name, "keeping", {})).proposals;
  const newest = async (): Promise<string> => (await proposals())[0]?.proposalId ?? "";
  const answer = async (name: string, says = "agreed"): Promise<Response> =>
    server.call(name, "proposalAnswer", { proposalId: await newest(), says });
  const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code?: string }).code ?? "";

  it("erase when another approver agrees, from every read at once, and name both", async () => {
    const caseFileId = await idOf("R-1");
    expect((await propose("steward", { deed: "erase", reference: "R-1" })).status).toBe(200);
    expect((await server.call("approver", "caseFile", { caseFileId })).status).toBe(200);
    expect(await (await answer("approver")).json()).toEqual({ unreachable: 0 });
    for (const [endpoint, input] of [
      ["caseFile", { caseFileId }],
      ["slice", { nodes: [`c:${caseFileId}`], around: true, limit: 10 }],
    ] as const)
      expect((await server.call("approver", endpoint, input)).status).toBe(404);
    expect(await proposals()).toMatchObject([
      {
        state: "agreed",
        proposedBy: "steward",
        answeredBy: "approver",
        caseFile: { caseFileId, reference: null },
        basis: "consent-withdrawn",
      },
    ]);
  });

  it("are never done by one person, nor by somebody whose role does not include it", async () => {
    await propose("approver", { deed: "erase", reference: "R-1" });
    expect(await codeOf(await answer("approver"))).toBe("needs-second-person");
    for (const name of ["steward", "analyst", "administrator"]) expect(await codeOf(await answer(name))).toBe("not-allowed");
    for (const name of ["analyst", "intake", "administrator", "auditor"])
      expect(await codeOf(await propose(name, { deed: "erase", reference: "R-2" }))).toBe("not-allowed");
    expect(await idOf("R-1")).not.toBe("");
  });

  it("hold a case file, which is then not erased until two people lift the hold", async () => {
    await propose("steward", { deed: "hold-set", reference: "R-1" });
    await answer("approver");
    expect((await server.ask("approver", "keeping", {})).holds).toMatchObject([{ caseFileId: await idOf("R-1"), reference: "R-1" }]);
    expect(await codeOf(await propose("steward", { deed: "erase", reference: "R-1" }))).toBe("under-legal-hold");
    await propose("approver", { deed: "hold-lift", reference: "R-1" });
    await answer("second approver");
    expect((await server.ask("approver", "keeping", {})).holds).toEqual([]);
  });

  it("tell an approver without the scope the id and the reason alone, who may agree all the same", async () => {
    await propose("steward", { deed: "hold-set", reference: "R-1" });
    const caseFileId = await idOf("R-1");
    const seen = await server.ask("approver without the scope", "keeping", {});
    expect(seen.proposals).toMatchObject([
      { caseFile: { caseFileId, reference: null }, basis: "consent-withdrawn", proposedBy: "steward" },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/R-1|keepingcanary/);
    expect((await answer("approver without the scope")).status).toBe(200);
    expect((await server.ask("approver without the scope", "keeping", {})).holds).toEqual([]);
    expect((await server.ask("approver", "keeping", {})).holds).toHaveLength(1);
  });

  it("are about the case file that the screen shows, or about none", async () => {
    const never = { deed: "erase", reference: "R-1", caseFileId: "00000000-0000-4000-8000-000000000000" };
    const unknown = await (await propose("approver", never)).text();
    for (const input of [
      { deed: "erase", reference: "R-2", caseFileId: await idOf("R-1") },
      { deed: "erase", reference: "H-1" },
      { deed: "erase", reference: "R-9" },
    ])
      expect(await (await propose("approver", input)).text()).toBe(unknown);
    expect(await (await propose("approver without the scope", { deed: "erase", reference: "R-1" })).text()).toBe(unknown);
    expect(await proposals()).toEqual([]);
  });

  it("leave another organisation's case files alone, whose content an agreement lets them read", async () => {
    const terms = { giverId: "hill-house", takerId: "river-house", learns: "content", roles: ["approver"], contact: "x" } as const;
    await server.instance.record.agreeSharing(actor, terms);
    const caseFileId = await idOf("H-1");
    expect(caseFileId).not.toBe("");
    expect((await propose("approver", { deed: "erase", reference: "H-1", caseFileId })).status).toBe(404);
  });

  it("set the rule that says what is due, and erase by it nothing but what it names today", async () => {
    expect(await server.ask("approver", "retention", {})).toMatchObject({ months: null, due: [], plan: null });
    await propose("approver", { deed: "retention-set", months: 1, basis: undefined });
    await answer("second approver");
    expect(await server.ask("approver", "retention", {})).toMatchObject({ months: 1, due: [], leaving: 0, held: 0 });
    await propose("steward", { deed: "hold-set", reference: "R-1" });
    await answer("approver");
    const later = await server.ask("approver", "retention", { on: "2999-01-01" });
    expect(later).toMatchObject({ leaving: 1, held: 1, plan: null });
    expect(later.due.map(({ reference, isHeld }) => [reference, isHeld]).sort()).toEqual([
      ["R-1", true],
      ["R-2", false],
    ]);
    expect(await codeOf(await propose("steward", { deed: "retention-apply", plan: "0".repeat(16), basis: undefined }))).toBe(
      "retention-plan-changed",
    );
    expect(await server.ask("approver without the scope", "retention", { on: "2999-01-01" })).toMatchObject({
      months: 1,
      due: [],
      plan: null,
    });
  });

  it("are refused, or taken back by whoever proposed them, and answered once", async () => {
    await propose("steward", { deed: "erase", reference: "R-1" });
    const proposalId = await newest();
    expect(await codeOf(await server.call("approver", "proposalTakeBack", { proposalId }))).toBe("not-proposer");
    expect((await server.call("steward", "proposalTakeBack", { proposalId })).status).toBe(200);
    expect(await codeOf(await answer("approver"))).toBe("not-waiting");
    await propose("steward", { deed: "erase", reference: "R-1" });
    await answer("approver", "refused");
    expect((await proposals()).map(({ state }) => state)).toEqual(["refused", "taken-back"]);
  });

  it("are another organisation's business as little as one that never was", async () => {
    await propose("steward", { deed: "erase", reference: "R-1" });
    const proposalId = await newest();
    await addPerson(server.instance.record, actor, {
      name: "hill approver",
      organisationId: "hill-house",
      roles: ["approver"],
      scopes: ["hill-house"],
      isDemo: false,
      passwordHash: null,
    });
    const never = await server.call("hill approver", "proposalAnswer", {
      proposalId: "00000000-0000-4000-8000-000000000000",
      says: "agreed",
    });
    const foreign = await server.call("hill approver", "proposalAnswer", { proposalId, says: "agreed" });
    expect([foreign.status, await foreign.text()]).toEqual([404, await never.text()]);
    expect(await proposals("hill approver")).toEqual([]);
  });

  it("stand in the audit log with the case file, who proposed and who agreed", async () => {
    const caseFileId = await idOf("R-1");
    await propose("steward", { deed: "erase", reference: "R-1" });
    await answer("approver");
    const entries = await server.instance.audit.read({ organisationId: "river-house", subject: caseFileId, deed: "change", limit: 50 });
    const users = await server.instance.record.users();
    const nameOf = (id: string): string => users.find(({ userId }) => userId === id)?.name ?? id;
    expect(entries.map(({ action, userId, outcome }) => [action, nameOf(userId), outcome])).toEqual([
      ["proposalAnswer", "approver", "done"],
      ["proposalMake", "steward", "done"],
    ]);
    expect(JSON.stringify(entries)).not.toContain("R-1");
  });
});
