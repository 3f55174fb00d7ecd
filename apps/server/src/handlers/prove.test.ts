import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hashPassword } from "../access/password.ts";
import { deedOf } from "../audit/deed-of.ts";
import { contractNumber } from "../contract/endpoint.ts";
import { endpoints } from "../contract/endpoints.ts";
import { rawEndpoints } from "../contract/raw-endpoints.ts";
import { showCode } from "../testing/authenticator.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const actor = { userId: "test", purpose: "test" };
const password = "river stones are cold";
const minutes = (count: number): number => count * 60_000;
const json = { "content-type": "application/json", "x-throughline-contract": String(contractNumber) };
const never = "00000000-0000-4000-8000-000000000000";

/** What takes something out, each as it is asked for. */
const waysOut = [
  ["packetMake", { identifiers: ["a".repeat(26)], title: "x" }],
  ["packetFile", { packetId: never, name: "packet.html" }],
  ["pictureMake", { nodes: [{ node: `i:${"a".repeat(26)}`, x: 0, y: 0 }] }],
  ["leadsCsv", {}],
  ["leadsJson", {}],
  ["leadsPage", {}],
  ["importRefusals", { importId: never }],
  ["auditCsv", { from: "2090-01-01T00:00:00.000Z" }],
] as const;

/** What asks for a proof and takes nothing out: it lets somebody in, or destroys. */
const notOut = ["proof", "recoveryCodesRenew", "proposalAnswer", "passkeyBegin", "passkeyRemove"];

describe("a proof before anything leaves", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
    await server.instance.record.addUser(
      actor,
      {
        userId: "mali",
        name: "Mali",
        organisationId: "river-house",
        roles: ["analyst", "auditor"],
        scopes: ["river-house"],
        isDemo: false,
      },
      await hashPassword(password),
    );
  });
  afterAll(async () => {
    vi.useRealTimers();
    await server.close();
  });

  /** Time goes on, and no test gives it back. */
  const later = (ms: number): void => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
  };
  const codeOf = async (endpoint: string, input: Record<string, unknown>): Promise<string> => {
    const response = await server.call("Mali", endpoint, input);
    return response.ok ? "done" : ((await response.json()) as { code: string }).code;
  };

  it("is asked by every export of the contract but the copies of what was typed or selected a moment ago", () => {
    const all = Object.entries({ ...endpoints, ...rawEndpoints });
    const without = all.filter(([name, endpoint]) => deedOf[name as keyof typeof deedOf] === "export" && !("needsProof" in endpoint));
    expect(without.map(([name]) => name)).toEqual(["checkCopy", "identifiersCopy"]);
    const exports = all.filter(([name, endpoint]) => "needsProof" in endpoint && !notOut.includes(name)).map(([name]) => name);
    expect(exports.sort()).toEqual(waysOut.map(([name]) => name).sort());
  });

  it("is asked before anybody agrees to erase", async () => {
    const agree = async (): Promise<unknown> =>
      (await server.call("approver", "proposalAnswer", { proposalId: never, says: "agreed" })).json();
    expect(await agree()).toMatchObject({ code: "not-found" });
    later(minutes(6));
    expect(await agree()).toMatchObject({ code: "proof-needed" });
  });

  it("was given by signing in with the password, and is good for five minutes", async () => {
    const entered = await server.call(null, "signIn", { name: "Mali", password });
    const cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect((await server.get("/api/session/proof", cookie)).status).toBe(200);
    for (const [endpoint, input] of waysOut) expect(await codeOf(endpoint, input), endpoint).not.toBe("proof-needed");
    later(minutes(4));
    expect(await codeOf("proof", {})).toBe("done");
    later(minutes(1));
    expect((await server.get("/api/session/proof", cookie)).status).toBe(403);
    for (const [endpoint, input] of [...waysOut, ["proof", {}] as const])
      expect(await codeOf(endpoint, input), endpoint).toBe("proof-needed");
  });

  it("is asked after who may, and before what is asked for: an answer tells nothing", async () => {
    later(minutes(6));
    const known = await server.call("Mali", "packetFile", { packetId: never, name: "packet.html" });
    const wrong = await server.call("Mali", "packetMake", { identifiers: [], title: "" });
    expect(await known.text()).toBe(await wrong.text());
    expect(await (await server.call("auditor", "leadsCsv", {})).json()).toMatchObject({ code: "not-allowed" });
  });

  it("is the password, once more, with the limits of signing in; a wrong one proves nothing", async () => {
    later(minutes(6));
    const asked = await server.call("Mali", "leadsCsv", {});
    expect(await asked.json()).toMatchObject({ code: "proof-needed", params: { by: "password" } });
    expect(await codeOf("prove", { proof: "not the password" })).toBe("wrong-password");
    expect(await codeOf("leadsCsv", {})).toBe("proof-needed");
    expect(await codeOf("prove", { proof: password })).toBe("done");
    expect(await codeOf("leadsCsv", {})).toBe("done");
    for (let guess = 0; guess < 8; guess += 1) await codeOf("prove", { proof: `guess ${guess}` });
    expect(await codeOf("prove", { proof: password })).toBe("too-many-attempts");
    later(minutes(11));
    expect(await codeOf("prove", { proof: password })).toBe("done");
  });

  it("is the session's own: another one of the same person has given none", async () => {
    const [one, other] = [await server.signIn("Mali"), await server.signIn("Mali")];
    later(minutes(6));
    await server.send("POST", "/api/session/proof", { cookie: one, headers: json, body: JSON.stringify({ proof: password }) });
    expect((await server.get("/api/session/proof", one)).status).toBe(200);
    expect((await server.get("/api/session/proof", other)).status).toBe(403);
  });

  it("is a code where there is a second step, and the password is not enough", async () => {
    const { secret } = await server.ask("Mali", "secondStepBegin", { password });
    await server.ask("Mali", "secondStepConfirm", { code: showCode(secret) });
    later(minutes(6));
    expect(await (await server.call("Mali", "proof", {})).json()).toMatchObject({ params: { by: "code" } });
    expect(await codeOf("prove", { proof: password })).toBe("wrong-code");
    expect(await codeOf("prove", { proof: showCode(secret) })).toBe("done");
    expect(await codeOf("prove", { proof: showCode(secret) })).toBe("wrong-code");
    expect(await codeOf("leadsCsv", {})).toBe("done");
  });

  it("stands in the audit log, asked for and given", async () => {
    const entries = await server.instance.audit.read({ organisationId: "river-house", limit: 500 });
    const said = entries.map(({ action, outcome, code }) => `${action} ${outcome} ${code}`);
    expect(said).toEqual(expect.arrayContaining(["prove done ", "prove denied wrong-password", "leadsCsv denied proof-needed"]));
  });
});

it("is a word of a demo's person that they have no password, and of nobody else", async () => {
  const server = await openTestServer({ isDemo: true });
  try {
    const entered = await server.call(null, "signInAsDemo", { userId: (await server.instance.record.users())[0]?.userId });
    const cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const problem = await server.get("/api/session/proof", cookie);
    expect(await problem.json()).toMatchObject({ code: "proof-needed", params: { by: "demo" } });
    expect((await server.send("POST", "/api/session/proof", { cookie, headers: json, body: '{"proof":""}' })).status).toBe(200);
    expect((await server.get("/api/session/proof", cookie)).status).toBe(200);
  } finally {
    await server.close();
  }
  const real = await openTestServer();
  try {
    expect(await (await real.call("analyst", "prove", { proof: "" })).json()).toMatchObject({ code: "wrong-password" });
  } finally {
    await real.close();
  }
});
