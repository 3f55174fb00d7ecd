import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";
import { manyMet } from "./watch-look-ups.ts";

const handles = Array.from({ length: manyMet + 5 }, (_, place) => `@watchedhandle${place}`);
const sheet = "case,kind,value\nW-1,telegram,@newlyrecorded\n";

describe("many look-ups", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await openTestServer();
    await recordSightings(
      server.instance,
      "river-house",
      handles.map((value) => ({ reference: "R-1", kind: "telegram", value })),
    );
  });
  afterEach(() => server.close());

  const look = (from: number, until: number, who = "intake") =>
    server.ask(who, "check", {
      text: handles
        .slice(from, until)
        .map((value) => `Telegram ${value}`)
        .join("\n"),
    });
  const alerts = async (who = "steward") => (await server.ask(who, "inbox", {})).alerts;
  const record = async (who: string): Promise<void> => {
    const upload = await server.send("POST", "/api/imports", {
      cookie: await server.signIn(who),
      headers: { "x-file-name": "new.csv" },
      body: sheet,
    });
    const { importId } = (await upload.json()) as { importId: string };
    await server.ask(who, "importStart", { importId });
    await expect.poll(async () => (await server.ask(who, "importState", { importId })).phase, { timeout: 15_000 }).toBe("done");
  };

  it("by one person who records nothing are told to the stewards: who, when and how many, and no value", async () => {
    await look(0, manyMet - 1);
    expect(await alerts()).toEqual([]);
    await look(manyMet - 2, manyMet);
    expect(await alerts()).toEqual([{ person: "intake", at: expect.stringMatching(/^\d{4}-.*Z$/), identifiers: manyMet }]);
    expect(JSON.stringify(await server.ask("steward", "inbox", {}))).not.toContain("watchedhandle");
  });

  it("are told once a day, and count an identifier once however often it is looked up", async () => {
    for (let times = 0; times < 4; times += 1) await look(0, manyMet - 1);
    expect(await alerts()).toEqual([]);
    await look(0, manyMet);
    await look(0, manyMet + 5);
    expect(await alerts()).toHaveLength(1);
  });

  it("by copies of checked texts count as well", async () => {
    const text = handles.map((value) => `Telegram ${value}`).join("\n");
    await server.ask("intake", "checkCopy", { text, wanted: { form: "csv" } });
    expect(await alerts()).toHaveLength(1);
  });

  it("are nothing to tell of whoever recorded something, nor are two people's together", async () => {
    await record("intake");
    await look(0, manyMet + 5);
    expect(await alerts()).toEqual([]);
    await look(0, manyMet - 1, "analyst");
    await look(manyMet - 1, manyMet + 5, "investigator");
    expect(await alerts()).toEqual([]);
    await look(manyMet - 1, manyMet, "analyst");
    expect(await alerts()).toMatchObject([{ person: "analyst" }]);
  });

  it("that meet nothing recorded are nobody's business, and alerts are the organisation's own stewards' alone", async () => {
    const unknown = handles.map((value) => `Telegram ${value}unknown`).join("\n");
    await server.ask("intake", "check", { text: unknown });
    await server.ask("stranger", "check", { text: handles.map((value) => `Telegram ${value}`).join("\n") });
    expect(await alerts()).toEqual([]);
    for (const who of ["approver", "administrator", "intake"]) expect((await server.call(who, "inbox", {})).status).toBe(403);
  });
});
