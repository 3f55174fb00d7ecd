import type { CaseFileAccess } from "@throughline/model/vocabulary";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addPerson } from "../instance/people.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const actor = { userId: "test", purpose: "test" };
const house = "river-house";
/** Told of in C-1, which is kept apart, and in C-2 and C-3, which are not. */
const shared = "@sharedhandle";
/** Told of in C-1 alone. */
const own = "@ownhandle";
const survivors = "@survivorshandle";

/** Mali is the steward of case file C-1 of River House. */
describe("a case file that only a few read", () => {
  let server: TestServer;
  let caseFileId: string;
  let idOf: (value: string) => string;
  let userIdOf: (name: string) => string;

  beforeAll(async () => {
    server = await openTestServer();
    const { record } = server.instance;
    for (const [name, roles] of [
      ["mali", ["steward", "analyst"]],
      ["named", ["analyst"]],
      ["other steward", ["steward"]],
    ] as const)
      await addPerson(record, actor, {
        name,
        organisationId: house,
        roles: [...roles],
        scopes: [house],
        isDemo: false,
        passwordHash: null,
      });
    await recordSightings(server.instance, house, [
      { reference: "C-1", kind: "telegram", value: shared },
      { reference: "C-1", kind: "telegram", value: own },
      { reference: "C-1", kind: "telegram", value: survivors, heldBy: "survivor" },
      { reference: "C-2", kind: "telegram", value: shared },
      { reference: "C-2", kind: "telegram", value: survivors },
      { reference: "C-3", kind: "telegram", value: shared },
    ]);
    const all = [shared, own, survivors];
    const ids = await record.identifierIdOf(all.map((value) => `handle:telegram:${value.slice(1)}`));
    idOf = (value) => ids[all.indexOf(value)] ?? "";
    const users = await record.users();
    userIdOf = (name) => users.find((user) => user.name === name)?.userId ?? "";
    caseFileId = (await record.caseFilesByReference(house, "C-1", [house]))[0]?.caseFileId ?? "";
  });
  afterAll(() => server.close());
  beforeEach(() => set("open"));

  async function set(access: CaseFileAccess, members: readonly string[] = ["named"], by = "mali"): Promise<Response> {
    const stewardId = userIdOf("mali");
    const input = { caseFileId, access, stewardId, members: members.map(userIdOf), reason: "They asked for it" };
    const response = await server.call(by, "caseFileAccessSet", input);
    await server.instance.projector.catchUp();
    return response;
  }
  const references = async (name: string): Promise<readonly string[]> =>
    (await server.ask(name, "caseFiles", {})).caseFiles.map(({ reference }) => reference);
  const textOf = async (name: string, route: string, input: Record<string, unknown>): Promise<string> =>
    (await server.call(name, route, input)).text();
  const open = (name: string, caseFile: string) =>
    server.call(name, "caseFileOpen", { caseFile, reason: "danger-to-life", note: "She is back" });

  it("is read by its steward and those named, and by nobody else of the organisation", async () => {
    expect((await set("restricted")).status).toBe(200);
    for (const name of ["mali", "named"]) expect(await references(name)).toEqual(["C-1", "C-2", "C-3"]);
    for (const name of ["analyst", "investigator", "approver"]) {
      expect(await references(name)).toEqual(["C-2", "C-3"]);
      expect(await textOf(name, "caseFile", { caseFileId })).toBe(await textOf(name, "caseFile", { caseFileId: crypto.randomUUID() }));
      expect(await textOf(name, "caseFileAccess", { caseFileId })).toContain("not-found");
      expect(await textOf(name, "identifier", { id: idOf(own) })).toContain("not-found");
    }
    expect((await server.ask("analyst", "leads", {})).leads.map(({ id, people }) => [id, people])).toContainEqual([idOf(shared), 2]);
    expect((await server.ask("named", "leads", {})).leads.map(({ id, people }) => [id, people])).toContainEqual([idOf(shared), 3]);
    await set("open");
    expect(await references("analyst")).toEqual(["C-1", "C-2", "C-3"]);
  });

  it("stays with them when the same reference is recorded again", async () => {
    await set("restricted");
    await recordSightings(server.instance, house, [{ reference: "C-1", kind: "telegram", value: "@latehandle" }]);
    expect(await references("analyst")).toEqual(["C-2", "C-3"]);
    expect(await textOf("named", "caseFile", { caseFileId })).toContain("latehandle");
  });

  it("is for its steward to say, who is shown whom they may name", async () => {
    await set("restricted");
    expect(await server.ask("mali", "caseFileAccess", { caseFileId })).toMatchObject({
      access: "restricted",
      steward: { name: "mali" },
      members: [{ name: "named" }],
      by: "mali",
      mayChange: true,
    });
    expect(await server.ask("named", "caseFileAccess", { caseFileId })).toMatchObject({ mayChange: false, people: [] });
    expect((await set("open", [], "other steward")).status).toBe(404);
    expect((await set("open", [], "named")).status).toBe(403);
  });

  it("keeps what a survivor holds from leaving while it is restricted, and all it holds while it is sealed, by the same bytes", async () => {
    const preview = (value: string) => textOf("analyst", "packetPreview", { identifiers: [idOf(value)], title: "x" });
    const sentence = (value: string) => async () =>
      (await preview(value)).replaceAll(idOf(value), "id").replaceAll(value.slice(1), "value");
    const openly = await preview(shared);
    expect(openly).not.toContain("needs-steward");
    await set("restricted");
    const protectedThere = await sentence(survivors)();
    expect(protectedThere).toContain("needs-steward");
    expect(await preview(shared)).not.toContain("needs-steward");
    await set("sealed");
    const withheld = (text: string): unknown =>
      (JSON.parse(text) as { withheld: { reason: string; words: string }[] }).withheld.map(({ reason, words }) => [reason, words]);
    expect(withheld(await sentence(shared)())).toEqual(withheld(protectedThere));
    expect(await (await server.call("analyst", "leadsCsv", {})).text()).not.toContain(shared.slice(1));
    const copied = await server.ask("analyst", "checkCopy", { text: `Telegram ${shared}`, wanted: { form: "csv" } });
    expect(copied).toMatchObject({ rows: 0, withheld: [{ reason: "needs-steward", count: 1 }] });
  });

  it("sends what is asked about it to its steward alone", async () => {
    await set("sealed");
    expect(await textOf("analyst", "requestAsk", { id: idOf(shared), cause: "row", purpose: "A referral" })).toBe('{"done":true}');
    for (const name of ["steward", "other steward"]) expect((await server.ask(name, "inbox", {})).requests).toEqual([]);
    const [asked] = (await server.ask("mali", "inbox", {})).requests;
    expect(asked).toMatchObject({ purpose: "A referral", references: ["C-1", "C-2", "C-3"], says: "waiting" });
    const word = { requestId: asked?.requestId, says: "yes", contact: "Mali, 02 111 2233" };
    expect((await server.call("other steward", "requestAnswer", word)).status).toBe(404);
    expect(await textOf("mali", "requestAnswer", word)).toBe('{"done":true}');
    expect((await server.ask("analyst", "requests", {})).requests).toMatchObject([
      { answer: "yes", contacts: [{ contact: word.contact }] },
    ]);
  });

  it("is opened for an hour by a colleague who says why, for reading alone, and its steward is told", async () => {
    await set("restricted");
    expect(await (await open("investigator", "C-1")).json()).toMatchObject({ caseFileId });
    expect(await references("investigator")).toEqual(["C-1", "C-2", "C-3"]);
    expect((await open("investigator", "C-1")).status).toBe(409);
    const { opened } = await server.ask("mali", "inbox", {});
    expect(opened).toMatchObject([{ caseFileId, reference: "C-1", by: "investigator", reason: "danger-to-life", note: "She is back" }]);
    expect((await server.ask("other steward", "inbox", {})).opened).toEqual([]);
    await open("analyst", caseFileId);
    expect(await textOf("analyst", "identifier", { id: idOf(own) })).toContain(own.slice(1));
    const { withheld } = await server.ask("analyst", "packetPreview", { identifiers: [idOf(own)], title: "x" });
    expect(withheld).toMatchObject([{ reason: "no-source" }]);
    const events = await server.instance.audit.read({ organisationId: house, limit: 500 });
    expect(events.find(({ action }) => action === "caseFileOpen")).toMatchObject({
      purpose: "danger-to-life",
      subjects: [caseFileId],
      outcome: "done",
    });
  });

  it("does not tell who opens at a guess whether it is sealed, another organisation's or never was, and lets nobody guess for long", async () => {
    await set("sealed");
    await recordSightings(server.instance, "hill-house", [{ reference: "H-1", kind: "telegram", value: "@hillhandle" }]);
    const answers = await Promise.all(["C-1", caseFileId, "H-1", "C-99"].map(async (one) => (await open("approver", one)).text()));
    expect(new Set(answers).size).toBe(1);
    expect((await server.ask("mali", "inbox", {})).opened.filter(({ by }) => by === "approver")).toEqual([]);
    for (let at = answers.length; at < 20; at += 1) expect((await open("approver", `C-${at}`)).status).not.toBe(429);
    expect((await open("approver", "C-1")).status).toBe(429);
  });

  it("gets another steward by an administrator's word, who sees an id and nothing of it", async () => {
    await set("sealed");
    const kept = await textOf("administrator", "keptCaseFiles", {});
    expect(JSON.parse(kept)).toMatchObject({ caseFiles: [{ caseFileId, reference: null, access: "sealed", steward: { name: "mali" } }] });
    expect(kept).not.toContain("C-1");
    expect((await server.ask("mali", "keptCaseFiles", {})).caseFiles).toMatchObject([{ reference: "C-1" }]);
    expect((await server.ask("other steward", "keptCaseFiles", {})).caseFiles).toEqual([]);
    expect(await textOf("administrator", "stewardName", { caseFileId, stewardId: userIdOf("other steward") })).toBe('{"done":true}');
    expect(await references("mali")).toEqual(["C-2", "C-3"]);
    expect(await textOf("administrator", "stewardName", { caseFileId, stewardId: userIdOf("mali") })).toBe('{"done":true}');
  });
});
