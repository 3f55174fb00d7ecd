import { afterAll, beforeAll, expect, it } from "vitest";
import { type AccessStage, setAccessStage } from "../testing/access-stage.ts";
import { readAccessTable } from "../testing/access-table.ts";
import { checkBodies } from "../testing/belongs-nowhere.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

let server: TestServer;
let stage: AccessStage;
beforeAll(async () => {
  server = await openTestServer();
  stage = await setAccessStage(server);
});
afterAll(() => server.close());

it.each([...readAccessTable()])("refuses what does not belong in the body of %s, and changes nothing", async (_, [row]) => {
  expect((await checkBodies(server, stage, row)).wrong).toEqual([]);
});
