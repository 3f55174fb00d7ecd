import { afterAll, beforeAll, expect, it } from "vitest";
import { endpoints } from "../contract/endpoints.ts";
import { rawEndpoints } from "../contract/raw-endpoints.ts";
import { handlers, rawHandlers } from "../handlers/handlers.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";
import { rawInputs } from "./raw-inputs.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

it("has a handler for every endpoint and an input for every one that is not JSON", () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(endpoints).sort());
  expect(Object.keys(rawHandlers).sort()).toEqual(Object.keys(rawEndpoints).sort());
  expect(Object.keys(rawInputs).sort()).toEqual(Object.keys(rawEndpoints).sort());
});

it("has no two endpoints at one method and path", () => {
  const places = [...Object.values(endpoints), ...Object.values(rawEndpoints)].map(({ method, path }) => `${method} ${path}`);
  expect(new Set(places).size).toBe(places.length);
});

it("answers at every endpoint's method and path", async () => {
  for (const { method, path } of [...Object.values(endpoints), ...Object.values(rawEndpoints)]) {
    const response = await server.send(method, path.replace(/:[A-Za-z]+/g, "x"), { ...(method === "GET" ? {} : { body: "{}" }) });
    const body = await response.text();
    expect([method, path, body.includes("no-such-endpoint")]).toEqual([method, path, false]);
  }
});
