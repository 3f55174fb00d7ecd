import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

describe("the audit of requests", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.close());

  const latest = async (asked: Record<string, unknown> = {}) => (await server.ask("auditor", "audit", { limit: 5, ...asked })).entries;

  it("tells who saw what, with opaque ids alone", async () => {
    const id = "a".repeat(26);
    await server.call("analyst", "identifier", { id });
    const [entry] = await latest();
    expect(entry).toMatchObject({
      deed: "view",
      action: "identifier",
      person: "analyst",
      outcome: "refused",
      code: "not-found",
      subjects: [id],
    });
    expect((await latest({ subject: id })).map(({ action }) => action)).toEqual(["identifier"]);
  });

  it("tells of what was denied, and of nobody", async () => {
    await server.call("intake", "leads", {});
    expect((await latest({ outcome: "denied" }))[0]).toMatchObject({ action: "leads", person: "intake", code: "not-allowed" });
  });

  it("tells who signed in, as themselves", async () => {
    const demo = await openTestServer({ isDemo: true });
    const userId = (await demo.instance.record.users()).find(({ name }) => name === "analyst")?.userId ?? "";
    await demo.call(null, "signInAsDemo", { userId });
    expect((await demo.ask("auditor", "audit", { deed: "sign-in", limit: 1 })).entries[0]).toMatchObject({
      person: "analyst",
      outcome: "done",
    });
    await demo.close();
  });

  it("keeps nothing of what was typed", async () => {
    const token = "typed-secret-value";
    await server.call("analyst", "find", { text: token });
    expect((await latest())[0]).toMatchObject({ deed: "search", action: "find", subjects: [] });
    expect(JSON.stringify(await latest({ limit: 100 }))).not.toContain(token);
  });

  it("is read by auditors of the same organisation alone, and reading it is told", async () => {
    for (const name of ["administrator", "analyst", "stranger"]) expect((await server.call(name, "audit", {})).status).toBe(403);
    await latest();
    expect((await latest())[0]).toMatchObject({ action: "audit", person: "auditor" });
    await server.call("stranger", "leads", {});
    expect((await latest({ limit: 100 })).some(({ person }) => person === "stranger")).toBe(false);
  });

  it("is exported by the same filters, with the head of the chain, as cells that run nowhere", async () => {
    const id = "b".repeat(26);
    for (let asked = 0; asked < 3; asked += 1) await server.call("analyst", "identifier", { id });
    const exported = async (asked: Record<string, unknown>) => {
      const response = await server.call("auditor", "auditCsv", asked);
      return (await response.text()).replace("\ufeff", "").trim().split("\r\n");
    };
    const lines = await exported({ subject: id });
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('"entry","at","person","person id","deed","action","outcome","code","about","about in all","purpose"');
    for (const line of lines.slice(1, 4)) expect(line).toContain(`"analyst"`);
    const { hash } = await server.instance.audit.position();
    expect(lines[4]).toMatch(/^"head of the chain","\d+","[0-9a-f]{64}"$/);
    expect(lines[4]).not.toContain(hash); // The export itself stands behind the head that it names.
    expect((await latest())[0]).toMatchObject({ action: "auditCsv", deed: "export", person: "auditor" });
    const [, ...none] = await exported({ from: "2090-01-01T00:00:00.000Z" });
    expect(none).toHaveLength(1);
    for (const name of ["administrator", "analyst"]) expect((await server.call(name, "auditCsv", {})).status).toBe(403);
  });

  it("is exported whole when it is longer than a page", async () => {
    const long = await openTestServer();
    for (let asked = 0; asked < 520; asked += 1) await long.call("analyst", "identifier", { id: "c".repeat(26) });
    const text = await (await long.call("auditor", "auditCsv", { deed: "view" })).text();
    expect(text.match(/"identifier"/g)).toHaveLength(520);
    await long.close();
  });
});
