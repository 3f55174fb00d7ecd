import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../contract/endpoints.ts";
import { rawEndpoints } from "../contract/raw-endpoints.ts";
import { checkAccess, checkMismatchedIds } from "../testing/access-matrix.ts";
import { type AccessStage, setAccessStage } from "../testing/access-stage.ts";
import { readAccessTable } from "../testing/access-table.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const table = readAccessTable();

let server: TestServer;
let stage: AccessStage;
beforeAll(async () => {
  server = await openTestServer();
  stage = await setAccessStage(server);
});
afterAll(() => server.close());

describe("access", () => {
  it("has a line in docs/access.md for every route of the contract", () => {
    const routes = [...Object.keys(endpoints), ...Object.keys(rawEndpoints)].sort();
    expect([...table.keys()].sort()).toEqual(routes);
  });

  it.each([...table])("answers an id of another organisation like one that never was in %s", async (_, [row]) => {
    expect((await checkMismatchedIds(server, stage, row)).wrong).toEqual([]);
  });

  it.each([...table])("lets exactly whom the table names see what it says by %s", async (_, rows) => {
    expect((await checkAccess(server, stage, rows)).wrong).toEqual([]);
  });

  it("takes effect on the next request when a person is removed", async () => {
    const cookie = await server.signIn("leaver");
    expect((await server.get("/api/status", cookie)).status).toBe(200);
    await server.removeUser("leaver");
    expect((await server.get("/api/status", cookie)).status).toBe(401);
  });
});
