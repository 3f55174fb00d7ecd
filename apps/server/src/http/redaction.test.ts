import { ThroughlineError } from "@throughline/model/throughline-error";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeToken, openTestServer, type TestServer } from "../testing/test-server.ts";
import { openWrittenLog } from "../testing/written-log.ts";
import { describeError } from "./log.ts";

const { log, written } = openWrittenLog();

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ log });
});
afterAll(() => server.close());

describe("redaction", () => {
  it("logs each request, and nothing that was typed, uploaded or named", async () => {
    const token = makeToken();
    await server.call("analyst", "find", { text: token });
    await server.call(null, "signIn", { name: token, password: token });
    await server.call("analyst", "leads", { limit: token });
    await server.call("analyst", "packetPreview", { identifiers: ["a".repeat(26)], title: token });
    await server.send("GET", `/api/${token}?x=${token}`, {});
    const cookie = await server.signIn("analyst");
    await server.send("POST", "/api/imports", {
      cookie,
      headers: { "x-file-name": `${token}.csv` },
      body: `case reference,kind,value\n${token},telegram,@${token}\n`,
    });
    expect(written()).toContain('"endpoint":"find"');
    expect(written()).not.toContain(token);
  });

  it("describes a stranger's error by its class and place, our own by its words too", () => {
    const token = makeToken();
    const stranger = JSON.stringify(describeError(new Error(`near "${token}"`)));
    expect(stranger).not.toContain(token);
    expect(stranger).toContain("redaction.test.ts");
    expect(describeError(new ThroughlineError("some-code", "What happened."))).toMatchObject({
      code: "some-code",
      message: "What happened.",
    });
    expect(JSON.stringify(describeError(new ThroughlineError("some-code", "What.", { cause: new Error(token) })))).not.toContain(token);
  });
});
