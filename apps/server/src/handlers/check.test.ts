import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSightings } from "../testing/record-sightings.ts";
import { makeToken, openTestServer, type TestServer } from "../testing/test-server.ts";
import { openWrittenLog } from "../testing/written-log.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const mistyped = `${wallet.slice(0, -1)}b`;
const phone = "+66 81 234 5678";
const cardNumber = "4111 1111 1111 1111";
const thaiId = "1-1017-00230-70-8";

const { log, written } = openWrittenLog();
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ log });
  await recordSightings(server.instance, "river-house", [
    { reference: "R-1", kind: "wallet", value: wallet },
    { reference: "R-2", kind: "wallet", value: wallet },
    { reference: "R-2", kind: "telegram", value: "@goldenboss88" },
    { reference: "R-3", kind: "phone", value: phone, heldBy: "survivor" },
  ]);
});
afterAll(() => server.close());

const check = (text: string, who = "intake") => server.ask(who, "check", { text });
const copy = (text: string, wanted: Record<string, unknown>) => server.ask("intake", "checkCopy", { text, wanted });

describe("checking a text", () => {
  it("says where each identifier stands, what was checked, how sure it is and in how many of the reader's case files it is", async () => {
    const text = `😀 He paid 500 USDT to ${wallet} in Mae Sot.`;
    const { candidates, payments, places } = await check(text);
    expect(candidates).toMatchObject([{ kind: "wallet", name: "TRON address", check: "passed", confidence: "sure", caseFiles: 2 }]);
    expect(text.slice(candidates[0]?.start, candidates[0]?.end)).toBe(wallet);
    expect(payments).toMatchObject([{ currency: "USDT", to: 0, from: null }]);
    expect(places[0]?.suggestions[0]).toMatchObject({ name: "Mae Sot", reason: "exact" });
  });

  it("says in which country a phone would be one that is none in the reader's, and the day of a payment as it is counted here", async () => {
    const { doubts, payments } = await server.ask("intake", "check", {
      text: "โอน 5,000 บาท วันที่ 12 มี.ค. 2567 ဖုန်း 09-771 234 567",
      country: "TH",
    });
    expect(doubts).toMatchObject([{ words: "No phone number in your country, and written without another country's code." }]);
    expect(doubts[0]?.suggestions[0]).toMatchObject({ change: "other-country", words: expect.stringContaining("Myanmar") });
    expect(doubts[0]?.suggestions[0]?.parts[0]).toEqual({ text: "+95", isChanged: true });
    expect(payments).toMatchObject([{ paidOn: { date: "2024-03-12", wasBuddhist: true } }]);
  });

  it("gives a reader the same bytes whether or not case files outside their scopes exist", async () => {
    const text = `${wallet} and ${mistyped}, Telegram @goldenboss89, call ${phone}`;
    const look = async (): Promise<string> => (await server.call("intake", "check", { text })).text();
    const before = await look();
    await recordSightings(server.instance, "hill-house", [
      { reference: "H-1", kind: "wallet", value: wallet, heldBy: "survivor" },
      { reference: "H-1", kind: "telegram", value: "@goldenboss89" },
      { reference: "H-2", kind: "telegram", value: "@goldenboss87" },
    ]);
    expect(await look()).toBe(before);
  });

  it("suggests what a mistyped one was meant to be, marks the sign, and puts those in the reader's case files first", async () => {
    const [doubt] = (await check(`sent to ${mistyped} then`)).doubts;
    expect(doubt).toMatchObject({ reason: "bad-checksum", suggestions: [{ change: "mistyped", caseFiles: 2 }] });
    expect(doubt?.suggestions[0]?.parts).toEqual([
      { text: wallet.slice(0, -1), isChanged: false },
      { text: "a", isChanged: true },
    ]);
    expect((await check(`sent to ${mistyped} then`, "investigator")).doubts[0]?.suggestions[0]?.caseFiles).toBe(2);
  });

  it("asks 'did you mean' for a kind without a check, of the reader's case files alone", async () => {
    const near = async (who: string) =>
      (await check("Telegram @goldenbos88", who)).candidates[0]?.suggestions.map(({ caseFiles }) => caseFiles);
    expect(await near("intake")).toEqual([1]);
    expect((await server.ask("stranger", "check", { text: "Telegram @riverbos88" })).candidates[0]?.suggestions).toEqual([]);
  });

  it("shows a protected one without its value, and no number of a card or a document", async () => {
    const answer = await (
      await server.call("intake", "check", { text: `phone ${phone} card ${cardNumber} Thai national ID ${thaiId}` })
    ).text();
    expect(answer).toContain("protected");
    for (const value of [phone, cardNumber, thaiId]) {
      expect(answer).not.toContain(value);
      expect(answer).not.toContain(value.replace(/[\s-]/g, ""));
    }
  });

  it("shows companies told of by names like those in the text, of the reader's case files alone, as no identifier and no link", async () => {
    const text = "The contract was with GOLDEN PHOENIX COMPANY LIMITED, signed by Somchai Thongdee.";
    await recordSightings(server.instance, "river-house", [
      { reference: "R-7", kind: "company", value: "บริษัท โกลเด้น ฟีนิกซ์ จำกัด" },
      { reference: "R-8", kind: "company", value: "Phoenix Golden Co., Ltd." },
    ]);
    const { companies, candidates } = await check(text);
    expect(candidates).toEqual([]);
    expect(companies.map(({ start, end }) => text.slice(start, end))).toEqual(["GOLDEN PHOENIX COMPANY LIMITED"]);
    expect(companies[0]?.suggestions).toEqual([
      { name: "Phoenix Golden Co., Ltd.", numbered: null, words: "The same words, in another order.", caseFiles: 1 },
      { name: "บริษัท โกลเด้น ฟีนิกซ์ จำกัด", numbered: null, words: "The same sounds in another script.", caseFiles: 1 },
    ]);
    expect((await server.ask("stranger", "check", { text })).companies).toEqual([]);
  });

  it("leaves no word of the text in the log or the audit log, which says what was met and how many there were", async () => {
    const token = makeToken();
    await check(`${token} ${wallet} Telegram @${token}`);
    await copy(`${token} ${wallet}`, { form: "csv" });
    const entries = await server.instance.audit.read({ organisationId: "river-house", limit: 5 });
    const told = JSON.stringify(entries);
    expect(told).toContain('"action":"check"');
    expect(told).toContain('"subjectTotal":2');
    expect(`${written()}${told}`).not.toMatch(new RegExp(`${token}|${wallet}`));
  });
});

describe("what leaves of a checked text", () => {
  const text = `Paid to ${wallet}. My own account: KBank 012-3-45678-9. Phone ${phone}. Passport AA1234567.`;

  it("is a stamped working copy without what is protected, or what the text gives to the person", async () => {
    await recordSightings(server.instance, "river-house", [{ reference: "R-9", kind: "telegram", value: "@plain_name" }]);
    const plain = "LINE ID: bossman99, Telegram @plain_name";
    const csv = await copy(`${plain} ${text}`, { form: "csv" });
    expect(csv.text).toContain("WORKING COPY");
    expect(csv.text).toContain("plain_name");
    expect(csv.text).not.toMatch(/45678|2345678|AA1234567/);
    expect(csv.withheld).toContainEqual(expect.objectContaining({ reason: "needs-steward" }));
    const json: unknown = JSON.parse((await copy(plain, { form: "json" })).text);
    expect(json).toMatchObject({ stamp: expect.stringContaining("WORKING COPY"), rows: [{ kind: "handle" }, { kind: "handle" }] });
  });

  it("holds a suggestion back that somebody protects, and marks every other", async () => {
    const withheld = await copy(mistyped, { form: "suggestion", start: 0, place: 0 });
    expect(withheld).toMatchObject({ text: "", rows: 0, withheld: [{ reason: "needs-steward", count: 1 }] });
    const near = await copy("Telegram @plain_nam", {
      form: "suggestion",
      start: (await check("Telegram @plain_nam")).candidates[0]?.start,
      place: 0,
    });
    expect(near.text).toMatch(/plain_name.*\(suggested, unconfirmed\)$/);
    expect((await server.call("intake", "checkCopy", { text: wallet, wanted: { form: "suggestion", start: 0, place: 0 } })).status).toBe(
      404,
    );
  });
});

describe("the limits of finding and exporting", () => {
  it.each([
    ["find", 600, "too-many-searches"],
    ["packetMake", 200, "too-many-exports"],
  ] as const)("count each %s, whatever is answered, and say when to come back", async (name, most, code) => {
    for (let asked = 0; asked < most; asked += 1) expect((await server.call("approver", name, {})).status).toBe(400);
    const refused = await server.call("approver", name, {});
    expect([refused.status, await refused.json()]).toMatchObject([429, { code }]);
    expect((await server.call("analyst", name, {})).status).toBe(400);
  });
});

describe("the limit of checks", () => {
  it("stops a person who asks too often, and nobody else", async () => {
    const statuses: number[] = [];
    for (let asked = 0; asked < 201; asked += 1) statuses.push((await server.call("investigator", "check", { text: "x" })).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await server.call("analyst", "check", { text: "x" })).status).toBe(200);
  });
});
