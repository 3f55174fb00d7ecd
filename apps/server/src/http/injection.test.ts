import { userRoles } from "@throughline/model/vocabulary";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAllowed } from "../access/permissions.ts";
import { nobody } from "../access/principal.ts";
import { endpoints } from "../contract/endpoints.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function codeOf(response: Response): Promise<string> {
  return response.ok ? "taken" : ((await response.json()) as { code: string }).code;
}

describe("injection", () => {
  it.each([
    ["scopes in a body", "find", { text: "x", scopes: ["hill-house"] }],
    ["a role in a sign-in", "signIn", { name: "intake", password: "x", roles: ["administrator"] }],
    [
      "an organisation in a lead's state",
      "setLeadState",
      { id: "a".repeat(26), state: "looking", reason: "", note: "", organisationId: "hill-house" },
    ],
    ["scopes in a query", "leads", { scopes: "hill-house" }],
    ["a person in an import", "importStart", { importId: "00000000-0000-4000-8000-000000000000", userId: "x" }],
    ["a flag in a set-up", "setUp", { token: "x", name: "x", password: "long enough, this one", organisation: "x", isDemo: true }],
  ])("refuses %s", async (_, endpoint, input) => {
    expect(await codeOf(await server.call("analyst", endpoint, input))).toBe("wrong-input");
  });

  it("refuses __proto__ as a field", async () => {
    const cookie = await server.signIn("analyst");
    const headers = { "content-type": "application/json", "x-throughline-contract": "1" };
    const response = await server.send("POST", "/api/find", {
      cookie,
      headers,
      body: '{"text":"x","__proto__":{"scopes":["hill-house"]}}',
    });
    expect(await codeOf(response)).toBe("wrong-input");
  });

  it.each([
    ["twice", '{"text":"x","text":"y"}'],
    ["twice, once in escapes", '{"text":"x","\\u0074ext":"y"}'],
    ["as constructor", '{"text":"x","constructor":{"prototype":{}}}'],
    ["beside it, empty", '{"text":"x","":""}'],
  ])("refuses a field given %s", async (_, body) => {
    const cookie = await server.signIn("analyst");
    const headers = { "content-type": "application/json", "x-throughline-contract": "1" };
    expect(await codeOf(await server.send("POST", "/api/find", { cookie, headers, body }))).toBe("wrong-input");
  });

  it("refuses what no endpoint's body names, at every endpoint that takes one", async () => {
    const headers = { "content-type": "application/json", "x-throughline-contract": "1" };
    for (const { method, path, permission } of Object.values(endpoints)) {
      if (method === "GET") continue;
      const role = userRoles.find((one) => isAllowed({ ...nobody, userId: "somebody", roles: [one] }, permission)) ?? "";
      const cookie = await server.signIn(role);
      const response = await server.send(method, path.replace(/:[A-Za-z]+/g, "x"), { cookie, headers, body: '{"isAdministrator":true}' });
      expect([method, path, await codeOf(response)]).toEqual([method, path, "wrong-input"]);
    }
  });

  it("refuses an id given in path and body both, and a field given twice in a query", async () => {
    const cookie = await server.signIn("analyst");
    const headers = { "content-type": "application/json", "x-throughline-contract": "1" };
    const body = JSON.stringify({ id: "b".repeat(26), state: "looking", reason: "", note: "" });
    expect(await codeOf(await server.send("PUT", `/api/leads/${"a".repeat(26)}/state`, { cookie, headers, body }))).toBe("wrong-input");
    expect(await codeOf(await server.get("/api/leads?limit=5&limit=6", cookie))).toBe("wrong-input");
  });

  it.each([
    ["text", "text/plain", "{}", "wrong-content-type"],
    ["a form", "application/x-www-form-urlencoded", "a=b", "wrong-content-type"],
    ["no JSON", "application/json", "{", "wrong-body"],
    ["an array", "application/json", "[]", "wrong-body"],
    ["bytes that are no UTF-8", "application/json", "", "wrong-body"],
    ["a body beyond the limit", "application/json", `{"text":"${"x".repeat(600_000)}"}`, "too-large"],
  ])("refuses %s", async (what, type, text, expected) => {
    const cookie = await server.signIn("analyst");
    const body = what.startsWith("bytes") ? Buffer.from([0x22, 0xff, 0xfe, 0x22]) : text;
    expect(
      await codeOf(
        await server.send("POST", "/api/find", { cookie, headers: { "content-type": type, "x-throughline-contract": "1" }, body }),
      ),
    ).toBe(expected);
  });

  it.each([
    ["find", { text: "a\0b" }],
    ["find", { text: "half \ud800" }],
    ["packetMake", { identifiers: ["a".repeat(26)], title: "a\0b" }],
    ["mappingSave", { importId: "00000000-0000-4000-8000-000000000000", name: "a\0b" }],
    ["importPreview", { importId: "00000000-0000-4000-8000-000000000000", change: { by: "saved", name: "a\0b" } }],
  ])("refuses in %s what no database keeps", async (endpoint, input) => {
    expect(await codeOf(await server.call("analyst", endpoint, input))).toBe("wrong-input");
  });

  it("names the field that is wrong and never its value", async () => {
    const response = await server.call("analyst", "leads", { limit: "SECRET-VALUE" });
    const text = await response.text();
    expect(text).toContain("limit");
    expect(text).not.toContain("SECRET-VALUE");
  });
});
