import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImportPreview } from "../contract/import-views.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

/**
 * Stands among the engine tests because they run one at a time. What the clock shows includes the times when the machine gave
 * this thread no processor: a stall of a busy machine passes on another try, code that blocks fails every one.
 */
describe("the HTTP thread", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.close());

  it("is never blocked for 50 ms while 20,000 rows are imported", { timeout: 120_000, retry: 4 }, async ({ task }) => {
    const seed = task.result?.retryCount ?? 0;
    const rows = Array.from({ length: 20_000 }, (_, row) => `D-${row % 4000},telegram,@delay${seed}n${row}name`).join("\n");
    const cookie = await server.signIn("intake");
    const headers = { "x-file-name": "delay.csv", "x-country": "TH" };
    const upload = await server.send("POST", "/api/imports", { cookie, headers, body: `case reference,kind,value\n${rows}\n` });
    const { importId } = ImportPreview.parse(await upload.json());
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await server.ask("intake", "importStart", { importId });
    const events = await (await server.get(`/api/imports/${importId}/events`, cookie)).text();
    delay.disable();
    expect(events).toContain('"accepted":20000');
    expect(delay.max / 1e6).toBeLessThan(50);
  });
  it("is never blocked for 50 ms while texts of 100,000 characters are checked", { timeout: 120_000, retry: 4 }, async () => {
    const texts = ["Telegram @someone7 paid 500 USDT to TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvtb in Mae Sood. ", "GB29 NWBK 6016 1331 9268 20 "];
    await server.ask("intake", "check", { text: "The thread is started." });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    for (const text of texts) await server.ask("intake", "check", { text: text.repeat(Math.floor(100_000 / text.length)) });
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(50);
  });
});
