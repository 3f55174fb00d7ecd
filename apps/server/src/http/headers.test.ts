import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handlers, rawHandlers } from "../handlers/handlers.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";
import { createApp } from "./app.ts";
import { loopbackHosts } from "./request-checks.ts";
import { openStaticFiles } from "./static-files.ts";

const needed = [
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "cache-control",
];

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe("every answer", () => {
  it.each([
    ["an answer", "GET", "/api/session", 200],
    ["a problem", "GET", "/api/leads", 401],
    ["an unknown endpoint", "GET", "/api/nothing", 404],
    ["an unknown endpoint's POST", "POST", "/api/nothing", 404],
    ["the page or its absence", "GET", "/leads", undefined],
    ["health", "GET", "/health", 200],
    ["a POST beside the API", "POST", "/leads", 404],
    ["an odd path", "GET", "/api/%2e%2e/%00", undefined],
    ["a path out of the API", "GET", "/api/x/%2F..%2F..", 404],
  ])("has the security headers: %s", async (_, method, path, status) => {
    const response = await server.send(method, path, { headers: { "x-throughline-contract": "1" } });
    if (status !== undefined) expect(response.status).toBe(status);
    expect(needed.filter((name) => !response.headers.has(name))).toEqual([]);
    expect(response.headers.get("content-security-policy")).toContain("require-trusted-types-for 'script'");
    expect(response.headers.get("permissions-policy")).toMatch(/publickey-credentials-create=\(self\), publickey-credentials-get=\(self\)/);
    if (path.startsWith("/api")) expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("has them on an unexpected failure too, which tells nothing of it", async () => {
    const failing = createApp({
      server: server.running,
      hosts: loopbackHosts(4177),
      staticFiles: openStaticFiles("/nowhere"),
      rawHandlers,
      handlers: { ...handlers, session: () => Promise.reject(new Error("wallet TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta is broken")) },
    });
    const response = await failing(new Request("http://127.0.0.1:4177/api/session", { headers: { "x-throughline-contract": "1" } }));
    expect(response.status).toBe(500);
    expect(needed.filter((name) => !response.headers.has(name))).toEqual([]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "unexpected", status: 500 });
  });
});
