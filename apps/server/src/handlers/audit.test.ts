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
});
