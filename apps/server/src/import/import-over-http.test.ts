import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImportPreview, ImportState } from "../contract/import-views.ts";
import { makeToken, openTestServer, type TestServer } from "../testing/test-server.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function upload(name: string, text: string, fileName = "intake.csv"): Promise<ImportPreview> {
  const cookie = await server.signIn(name);
  const response = await server.send("POST", "/api/imports", {
    cookie,
    headers: { "x-file-name": encodeURIComponent(fileName), "x-country": "TH" },
    body: text,
  });
  const body: unknown = await response.json();
  expect([response.status, JSON.stringify(body).slice(0, 200)]).toEqual([200, expect.anything()]);
  return ImportPreview.parse(body);
}

async function finish(name: string, importId: string): Promise<ImportState> {
  const cookie = await server.signIn(name);
  const events = await (await server.get(`/api/imports/${importId}/events`, cookie)).text();
  const states = events
    .split("\n")
    .filter((line) => line.startsWith("data: "))
    .map((line) => ImportState.parse(JSON.parse(line.slice(6))));
  return ImportState.parse(states.at(-1));
}

async function importText(name: string, text: string, fileName?: string): Promise<ImportState> {
  const { importId } = await upload(name, text, fileName);
  await server.ask(name, "importStart", { importId });
  return finish(name, importId);
}

describe("an import over HTTP", () => {
  it("previews, records, projects, and says what it touches", async () => {
    const first = await importText("analyst", `case reference,kind,value\nR-1,wallet,${wallet}\nR-2,wallet,${wallet}\n`);
    expect(first).toMatchObject({
      phase: "done",
      rows: 2,
      accepted: 2,
      refused: 0,
      result: { identifiers: 1, newIdentifiers: 1, caseFiles: 2, touches: [] },
    });
    const second = await importText(
      "analyst",
      `case reference,kind,value\nR-3,wallet,${wallet}\nR-4,wallet,${wallet.slice(0, -1)}b\n`,
      "later.csv",
    );
    expect(second).toMatchObject({
      phase: "done",
      accepted: 1,
      refused: 1,
      result: { newIdentifiers: 0, refusalsTotal: 1, refusals: [{ line: 3, reason: "bad-checksum" }] },
    });
    expect(second.result?.touches?.map(({ caseFile }) => caseFile.reference).sort()).toEqual(["R-1", "R-2"]);
    const { leads } = await server.ask("investigator", "leads", {});
    expect(leads).toMatchObject([{ display: wallet, people: 3, caseFiles: 3, organisations: ["River House"] }]);
  });

  it("gives refusals back as a sheet to mend", async () => {
    const { importId } = await upload("intake", `case reference,kind,value\nR-9,wallet,${wallet.slice(0, -1)}b\n`);
    await server.ask("intake", "importStart", { importId });
    await finish("intake", importId);
    const csv = await (await server.get(`/api/imports/${importId}/refusals.csv`, await server.signIn("intake"))).text();
    expect(csv).toContain("bad-checksum");
    expect(csv).not.toContain(wallet.slice(0, -1));
  });

  it("is begun once, however often it is asked to begin", async () => {
    const { importId } = await upload("intake", `case reference,kind,value\nR-40,telegram,@${makeToken().slice(0, 20)}\n`);
    const begun = await Promise.all([server.ask("intake", "importStart", { importId }), server.ask("intake", "importStart", { importId })]);
    expect(begun.map(({ phase }) => phase)).toEqual(["reading", "reading"]);
    await finish("intake", importId);
    expect(await server.ask("intake", "importStart", { importId })).toMatchObject({ phase: "done", result: { isRepeat: false } });
  });

  it("knows the same file again", async () => {
    const text = `case reference,kind,value\nR-20,telegram,@${makeToken().slice(0, 20)}\n`;
    expect((await importText("intake", text)).result).toMatchObject({ isRepeat: false });
    expect((await importText("intake", text)).result).toMatchObject({ isRepeat: true, newSightings: 0 });
  });

  it("is its owner's alone: to anybody else it is as unknown as one that never was", async () => {
    const { importId } = await upload("intake", `case reference,kind,value\nR-5,wallet,${wallet}\n`);
    const foreign = await server.call("analyst", "importState", { importId });
    const unknown = await server.call("analyst", "importState", { importId: "00000000-0000-4000-8000-000000000000" });
    expect([foreign.status, await foreign.text()]).toEqual([unknown.status, await unknown.text()]);
    await server.ask("intake", "importCancel", { importId });
  });

  it("cancels, withdraws what it had added, and leaves no file behind", async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => `C-${row},telegram,@cancelled${row}x`).join("\n");
    const { importId } = await upload("intake", `case reference,kind,value\n${rows}\n`);
    await server.ask("intake", "importStart", { importId });
    const state = await server.ask("intake", "importCancel", { importId });
    expect(["cancelled", "done"]).toContain(state.phase);
    if (state.phase === "cancelled") {
      const { found } = await server.ask("analyst", "find", { text: "cancelled1x" });
      expect(found).toEqual([]);
    }
    const uploads = join(server.instance.dataDirectory, "uploads", String(process.pid));
    expect(existsSync(uploads) ? readdirSync(uploads) : []).toEqual([]);
  });

  it("refuses an empty file as a whole, with a reason", async () => {
    const cookie = await server.signIn("intake");
    const response = await server.send("POST", "/api/imports", { cookie, headers: { "x-file-name": "x.csv" }, body: "" });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ status: 422, words: expect.stringMatching(/\.$/) });
  });

  it("gives whoever imported it the people of it, to say what they agreed to, and no other who only adds", async () => {
    const { result } = await importText("intake", `case reference,kind,value\nQ-1,wallet,${wallet}\nQ-2,wallet,${wallet}\n`, "people.csv");
    const submissionId = result?.submissionId ?? "";
    const { people } = await server.ask("intake", "submissionPeople", { submissionId });
    expect(people.map(({ reference, person }) => [reference, person.standing, person.isTreatedAsChild]).sort()).toEqual([
      ["Q-1", "protected", true],
      ["Q-2", "protected", true],
    ]);
    const caseFileId = people[0]?.caseFileId ?? "";
    await server.ask("intake", "consentRecord", { caseFileId, purpose: "financial-referral", says: "refused" });
    const again = await server.ask("investigator", "submissionPeople", { submissionId });
    const said = again.people.find((one) => one.caseFileId === caseFileId)?.person.consents.map(({ says }) => says);
    expect(said).toEqual([null, "refused", null, null]);
    const others = await importText("analyst", `case reference,kind,value\nQ-3,wallet,${wallet}\n`, "others.csv");
    const answer = await server.call("intake", "submissionPeople", { submissionId: others.result?.submissionId });
    const never = await server.call("intake", "submissionPeople", { submissionId: "0".repeat(64) });
    expect([answer.status, await answer.text()]).toEqual([404, await never.text()]);
    for (const one of [submissionId, others.result?.submissionId]) await server.ask("investigator", "withdraw", { submissionId: one });
  });
});
