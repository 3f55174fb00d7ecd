import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "../testing/record-consent.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const handle = (value: string) => ({ kind: "telegram", value });
const shared = handle("@sharedboss");
const alone = handle("@aloneboss");
const actor = { userId: "test", purpose: "test" };

describe("the person of a case file", () => {
  let server: TestServer;
  let here: string;
  let there: string;
  let hidden: string;
  beforeAll(async () => {
    server = await openTestServer();
    const { instance } = server;
    await recordSightings(instance, "river-house", [
      { reference: "R-1", ...shared },
      { reference: "R-1", ...alone },
      { reference: "R-2", ...shared },
      { reference: "R-3", ...shared },
    ]);
    await recordSightings(instance, "hill-house", [{ reference: "H-1", ...shared }]);
    const idOf = async (organisationId: string, reference: string): Promise<string> =>
      (await instance.record.caseFilesByReference(organisationId, reference, [organisationId]))[0]?.caseFileId ?? "";
    [here, there, hidden] = [await idOf("river-house", "R-1"), await idOf("river-house", "R-2"), await idOf("hill-house", "H-1")];
  });
  afterAll(() => server.close());

  const seenBy = (name: string) => server.ask(name, "casePerson", { caseFileId: here });
  const codeOf = async (name: string, endpoint: string, input: Record<string, unknown>): Promise<string> =>
    ((await (await server.call(name, endpoint, input)).json()) as { code?: string }).code ?? "done";
  const readerSees = async (): Promise<string[]> => {
    const asked = { caseFiles: {}, leads: {}, controllers: {}, casePerson: { caseFileId: here }, caseFile: { caseFileId: here } };
    return Promise.all(Object.entries(asked).map(async ([endpoint, input]) => (await server.call("analyst", endpoint, input)).text()));
  };

  it("is protected, treated as a child and asked nothing, and says who may set what", async () => {
    const { person, maySet, samePerson } = await seenBy("investigator");
    expect(person).toMatchObject({ standing: "protected", minor: "unknown", isTreatedAsChild: true });
    expect(person.consents.map(({ says }) => says)).toEqual([null, null, null, null]);
    expect(maySet).toEqual({ consent: true, age: true, protection: true, standing: false, controller: false });
    expect((await seenBy("approver")).maySet).toEqual({ consent: false, age: false, protection: true, standing: true, controller: true });
    expect(samePerson).toEqual([]);
  });

  it("goes into protection by one press of anybody, out by an approver with a basis alone, and each change stands in the audit log", async () => {
    const out = { caseFileId: here, standing: "witness", basis: "Asked to speak in court" };
    for (const name of ["intake", "investigator", "analyst"]) expect(await codeOf(name, "personStandingSet", out)).toBe("not-allowed");
    expect(await codeOf("approver", "personStandingSet", { ...out, basis: "  " })).toBe("wrong-input");
    expect(await codeOf("approver", "personStandingSet", out)).toBe("done");
    expect((await seenBy("analyst")).person).toMatchObject({ standing: "witness", standingSet: { by: "approver" } });
    expect(await codeOf("intake", "personProtect", { caseFileId: here })).toBe("done");
    expect((await seenBy("analyst")).person.standing).toBe("protected");
    const log = await server.instance.audit.read({ organisationId: "river-house", subject: here, limit: 50 });
    const users = new Map((await server.instance.record.users()).map(({ userId, name }) => [userId, name]));
    const deeds = log.map(({ action, outcome, userId }) => `${users.get(userId)} ${action} ${outcome}`);
    expect(deeds).toEqual(expect.arrayContaining(["approver personStandingSet done", "intake personProtect done"]));
  });

  it("is told of by intake and investigators: age as a band, and what was said of each purpose", async () => {
    const age = { caseFileId: here, ageBand: "18-24", minor: "no" };
    expect(await codeOf("analyst", "personAgeSet", age)).toBe("not-allowed");
    expect(await codeOf("intake", "personAgeSet", { ...age, minor: "yes" })).toBe("age-contradictory");
    expect(await codeOf("intake", "personAgeSet", age)).toBe("done");
    const said = { caseFileId: here, purpose: "statistics", says: "withdrawn", language: "my", hasInterpreter: true };
    expect(await codeOf("investigator", "consentRecord", said)).toBe("nothing-given");
    expect(await codeOf("investigator", "consentRecord", { ...said, says: "given" })).toBe("done");
    const { person } = await seenBy("analyst");
    expect(person).toMatchObject({ ageBand: "18-24", isTreatedAsChild: false });
    expect(person.consents.at(-1)).toMatchObject({ purpose: "statistics", says: "given", language: "my", set: { by: "investigator" } });
  });

  it("changes nothing that a reader of other case files is answered", async () => {
    const before = await readerSees();
    const { record } = server.instance;
    await record.setPersonStanding(actor, { caseFileId: hidden, standing: "protected", basis: "" });
    await record.setPersonAge(actor, { caseFileId: hidden, ageBand: "15-17", minor: "yes" });
    await recordConsent(server.instance, "hill-house", { purpose: "financial-referral", says: "refused" });
    expect(await readerSees()).toEqual(before);
  });

  it("is not found in a case file that an agreement lets a reader read: it is not theirs", async () => {
    const terms = { giverId: "hill-house", takerId: "river-house", learns: "content", roles: ["analyst"], contact: "x" } as const;
    await server.instance.record.agreeSharing(actor, terms);
    expect((await server.call("analyst", "caseFile", { caseFileId: hidden })).status).toBe(200);
    const never = { caseFileId: "00000000-0000-4000-8000-000000000000" };
    for (const endpoint of ["casePerson", "personProtect", "controllers"])
      expect(await (await server.call("analyst", endpoint, { caseFileId: hidden })).text()).toBe(
        await (await server.call("analyst", endpoint, never)).text(),
      );
    await server.instance.record.endSharing(actor, terms);
  });

  it("who said no is cited in no packet, what rests on them alone stays with the reason, and others go on", async () => {
    const ids = await server.instance.record.identifierIdOf([shared, alone].map(({ value }) => `handle:telegram:${value.slice(1)}`));
    const preview = () => server.ask("analyst", "packetPreview", { identifiers: [...ids], title: "A referral" });
    const before = await preview();
    expect(before.leaves.map(({ citations }) => citations).sort()).toEqual([1, 3]);
    const unasked = ({ warnings }: typeof before) =>
      warnings.filter(({ code }) => code === "consent-not-recorded").map(({ params }) => params["count"]);
    expect(unasked(before)).toEqual([3]);
    const consent = { caseFileId: here, purpose: "financial-referral" };
    expect(await codeOf("intake", "consentRecord", { ...consent, says: "refused" })).toBe("done");
    const after = await preview();
    expect(after.leaves.map(({ citations }) => citations)).toEqual([2]);
    expect(after.withheld).toMatchObject([{ id: ids[1], reason: "not-agreed" }]);
    expect(unasked(after)).toEqual([2]);
    await recordConsent(server.instance, "river-house", { purpose: "financial-referral", says: "given" });
    expect((await preview()).withheld).toEqual([]);
    expect(unasked(await preview())).toEqual([]);
    expect(await codeOf("intake", "consentRecord", { ...consent, says: "withdrawn" })).toBe("done");
    expect((await preview()).withheld).toMatchObject([{ reason: "not-agreed" }]);
  });

  it("who said no keeps what rests on them alone out of the table of leads, too", async () => {
    const csv = async (): Promise<string> => (await server.call("analyst", "leadsCsv", {})).text();
    expect(await csv()).toContain("sharedboss");
    await recordConsent(server.instance, "river-house", { purpose: "financial-referral", says: "withdrawn", references: ["R-2", "R-3"] });
    expect(await csv()).not.toContain("sharedboss");
  });

  describe("judged to be of another case file too", () => {
    const people = async () => (await server.ask("analyst", "leads", {})).leads.find(({ label }) => label.includes("sharedboss"))?.people;
    const judge = (input: Record<string, unknown>) => codeOf("analyst", "samePersonJudge", { caseFileId: here, ...input });

    it("is counted once, by a judgement that each reader of both sees and can undo", async () => {
      expect(await people()).toBe(3);
      expect(await judge({ reference: " R-2 " })).toBe("done");
      expect(await judge({ reference: "R-2" })).toBe("done");
      await server.instance.projector.catchUp();
      expect(await people()).toBe(2);
      const { samePerson } = await seenBy("investigator");
      expect(samePerson).toMatchObject([{ caseFile: { caseFileId: there, reference: "R-2" } }]);
      const other = await server.ask("investigator", "casePerson", { caseFileId: there });
      expect(other.samePerson).toMatchObject([{ caseFile: { reference: "R-1" } }]);
      const { judgementId } = samePerson[0] ?? {};
      expect(await codeOf("stranger", "samePersonUndo", { caseFileId: here, judgementId })).toBe("not-found");
      expect(await codeOf("investigator", "samePersonUndo", { caseFileId: here, judgementId })).toBe("done");
      await server.instance.projector.catchUp();
      expect(await people()).toBe(3);
      expect((await seenBy("investigator")).samePerson).toEqual([]);
    });

    it("is refused of itself, of what the reader may not read, and of a reference that names several", async () => {
      for (const reference of ["R-1", "H-1", "never"]) expect(await judge({ reference })).toBe("no-such-reference");
      const { record } = server.instance;
      const user = { name: "both", organisationId: "river-house", roles: ["analyst" as const], isDemo: false };
      await record.addUser(actor, { userId: "both", scopes: ["river-house", "hill-house"], ...user }, null);
      await recordSightings(server.instance, "hill-house", [{ reference: "R-2", ...shared }]);
      const asked = { caseFileId: here, reference: "R-2" };
      expect(await codeOf("both", "samePersonJudge", asked)).toBe("which-organisation");
      expect(await codeOf("both", "samePersonJudge", { ...asked, organisation: "Hill House" })).toBe("done");
      expect((await server.ask("both", "casePerson", { caseFileId: here })).samePerson).toMatchObject([
        { caseFile: { organisation: "Hill House", reference: "R-2" } },
      ]);
      expect((await seenBy("analyst")).samePerson).toEqual([]);
    });
  });

  describe("people named as controlling", () => {
    const named = { role: "manager", standing: "suspected-controller", basis: "Three accounts tell of him", source: "Interview, page 3" };
    const name = (text: string, differing: Record<string, unknown> = {}) =>
      codeOf("approver", "controllerName", { caseFileId: here, ...named, name: text, ...differing });

    it("are taken of suspected controllers and convicted people alone, by an approver", async () => {
      for (const standing of ["protected", "unknown", "witness"]) {
        const response = await server.call("approver", "controllerName", { caseFileId: here, ...named, name: "Somebody", standing });
        expect([response.status, await response.json()]).toEqual([
          422,
          expect.objectContaining({ code: "name-not-accepted", words: expect.stringMatching(/^No name is kept/) }),
        ]);
      }
      expect(await codeOf("investigator", "controllerName", { caseFileId: here, ...named, name: "Somebody" })).toBe("not-allowed");
      expect(await name("Somebody", { source: "" })).toBe("wrong-input");
      expect((await server.ask("analyst", "controllers", {})).controllers).toEqual([]);
    });

    it("stand beside those named alike, with the reason, and are linked to nothing", async () => {
      const before = await Promise.all(["leads", "caseFiles"].map(async (one) => (await server.call("analyst", one, {})).text()));
      expect(await name("Lin Zhao Wei")).toBe("done");
      expect(await name("Lin Zhaowei", { caseFileId: there, standing: "convicted" })).toBe("done");
      expect(await name("Somchai Rattana")).toBe("done");
      const { controllers } = await server.ask("analyst", "controllers", { caseFileId: here });
      expect(controllers).toMatchObject([
        {
          name: "Lin Zhao Wei",
          ...named,
          by: "approver",
          near: [{ name: "Lin Zhaowei", reference: "R-2", words: expect.stringMatching(/\w/) }],
        },
        { name: "Somchai Rattana", near: [] },
      ]);
      expect((await server.ask("analyst", "find", { text: "Zhao" })).found).toEqual([]);
      expect(await Promise.all(["leads", "caseFiles"].map(async (one) => (await server.call("analyst", one, {})).text()))).toEqual(before);
    });

    it("are looked for in a checked text of readers of their case files, and nobody else is", async () => {
      const text = "He paid Lin Zhaowei. My name is Aye Aye Khin.";
      const { names } = await server.ask("investigator", "check", { text });
      expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(["Lin Zhaowei"]);
      expect(names[0]?.suggestions.map(({ name, standing, reference }) => [name, standing, reference])).toEqual([
        ["Lin Zhao Wei", "suspected-controller", "R-1"],
        ["Lin Zhaowei", "convicted", "R-2"],
      ]);
      for (const name of ["intake", "stranger"]) expect((await server.ask(name, "check", { text })).names).toEqual([]);
      const log = await server.instance.audit.read({
        organisationId: "river-house",
        subject: names[0]?.suggestions[0]?.controllerId ?? "",
        limit: 9,
      });
      expect(log.map(({ action }) => action)).toContain("check");
    });

    it("are shown to readers of their case files alone, and taken back by an approver", async () => {
      expect((await server.ask("stranger", "controllers", {})).controllers).toEqual([]);
      const [first] = (await server.ask("analyst", "controllers", {})).controllers;
      const taking = { controllerId: first?.controllerId, basis: "Another man" };
      expect(await codeOf("analyst", "controllerWithdraw", taking)).toBe("not-allowed");
      expect(await codeOf("approver", "controllerWithdraw", taking)).toBe("done");
      expect(await codeOf("approver", "controllerWithdraw", taking)).toBe("not-found");
      expect((await server.ask("analyst", "controllers", {})).controllers.map((one) => one.name)).toEqual([
        "Lin Zhaowei",
        "Somchai Rattana",
      ]);
    });
  });
});
