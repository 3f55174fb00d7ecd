import type { PersonAge } from "@throughline/model/person";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const actor = { userId: "test", purpose: "test" };
const handle = (reference: string, value: string) => ({ reference, kind: "telegram", value: `@${value}` });

/** River House: a child tells of two handles alone, and of one that a grown person tells of too. */
describe("what a child tells of", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
    await recordSightings(server.instance, "river-house", [
      handle("R-1", "childalone"),
      handle("R-2", "childalone"),
      { ...handle("R-1", "toldbyboth"), seenOn: "2024-02-03" },
      { ...handle("R-3", "toldbyboth"), seenOn: "2025-06-07" },
      { ...handle("R-3", "bothgrown"), seenOn: "2025-06-07" },
      handle("R-4", "bothgrown"),
      handle("R-4", "growntells"),
      { ...handle("R-1", "childholds"), heldBy: "survivor" },
    ]);
    for (const reference of ["R-1", "R-2"]) await sayAge(reference, { ageBand: "15-17", minor: "yes" });
    await sayAge("R-3", { ageBand: "25-39", minor: "no" });
  });
  afterAll(() => server.close());

  const sayAge = async (reference: string, age: PersonAge): Promise<void> => {
    const [row] = await server.instance.record.caseFilesByReference("river-house", reference, ["river-house"]);
    await server.instance.record.setPersonAge(actor, { caseFileId: row?.caseFileId ?? "", ...age });
  };
  const idOf = async (value: string): Promise<string> =>
    (await server.instance.record.identifierIdOf([`handle:telegram:${value}`]))[0] ?? "";
  const chosen = async (values: readonly string[], childProtection?: boolean) => ({
    identifiers: await Promise.all(values.map(idOf)),
    title: "A referral",
    ...(childProtection === undefined ? {} : { childProtection }),
  });
  const preview = async (name: string, values: readonly string[], childProtection?: boolean) =>
    server.ask(name, "packetPreview", await chosen(values, childProtection));
  const filesOf = async (name: string, values: readonly string[], childProtection?: boolean): Promise<string> => {
    const { packetId, files } = await server.ask(name, "packetMake", await chosen(values, childProtection));
    const texts = files.map(async (file) => (await server.call(name, "packetFile", { packetId, name: file.name })).text());
    return (await Promise.all(texts)).join("\n");
  };
  const all = ["childalone", "toldbyboth", "growntells"];

  it("stays behind with the reason, of what others tell of too they are cited alone, and whose age nobody said is counted", async () => {
    for (const name of ["analyst", "approver"]) {
      const { leaves, withheld, warnings } = await preview(name, all);
      expect(leaves.map(({ identifier, accounts }) => [identifier.label.includes("childalone"), accounts])).toEqual([
        [false, 1],
        [false, 1],
      ]);
      expect(withheld).toMatchObject([{ id: await idOf("childalone"), reason: "child", words: expect.stringMatching(/approver/) }]);
      const counts = warnings.map(({ code, params }) => [code, params["count"]]);
      expect(counts).toEqual([
        ["consent-not-recorded", 4],
        ["age-not-recorded", 1],
        ["children-stay", 2],
      ]);
    }
    expect(await filesOf("analyst", all)).not.toMatch(/childalone|child protection/i);
  });

  it("leaves in a packet that an approver makes with the flag, which says so on each row", async () => {
    const { withheld, warnings } = await preview("approver", all, true);
    expect([withheld, warnings.map(({ code }) => code)]).toEqual([[], ["consent-not-recorded", "age-not-recorded", "children-leave"]]);
    const texts = await filesOf("approver", all, true);
    expect(texts).toContain("childalone");
    expect(texts).toContain('"childProtection": true');
    expect(texts).not.toMatch(/15-17|R-1|minor/);
  });

  it("is a flag that is an approver's to set: anybody else is refused, whatever they ask about", async () => {
    const before = (await server.ask("analyst", "packets", {})).packets.length;
    const never = { identifiers: ["a".repeat(26)], title: "x", childProtection: true };
    for (const endpoint of ["packetPreview", "packetMake"]) {
      const refused = await server.call("analyst", endpoint, await chosen(all, true));
      expect(refused.status).toBe(403);
      const text = await refused.text();
      expect(text).toContain('"not-allowed"');
      expect(await (await server.call("analyst", endpoint, never)).text()).toBe(text);
    }
    expect((await server.ask("analyst", "packets", {})).packets).toHaveLength(before);
    expect((await server.call("approver", "packetMake", { ...(await chosen(all)), childProtection: "yes" })).status).toBe(400);
  });

  it("stands in the audit log as asked for under the flag, done or denied", async () => {
    const log = await server.instance.audit.read({ organisationId: "river-house", subject: await idOf("growntells"), limit: 50 });
    const flagged = log.filter(({ purpose }) => purpose === "child-protection").map(({ action, outcome }) => `${action} ${outcome}`);
    expect(new Set(flagged)).toEqual(new Set(["packetPreview done", "packetMake done", "packetPreview denied", "packetMake denied"]));
    const shown = (await server.ask("auditor", "audit", { limit: 50 })).entries.map(({ purpose }) => purpose);
    expect(shown).toContain("child-protection");
  });

  it("is kept again by the record from somebody who is an approver no more", async () => {
    const draft = {
      packetId: "00000000-0000-4000-8000-00000000000c",
      organisationId: "river-house",
      manifestSha256: "0".repeat(64),
      seq: 1,
    };
    const analyst = (await server.instance.record.users()).find(({ name }) => name === "analyst");
    const making = server.instance.record.recordPacket(
      { userId: analyst?.userId ?? "", purpose: "test" },
      { ...draft, title: "x", scopes: ["river-house"], restsOn: [], isOfChildren: true },
    );
    await expect(making).rejects.toMatchObject({ code: "needs-approver" });
  });

  it("is in no table of leads, whoever takes it, and of what others tell of too there is no date in it", async () => {
    for (const name of ["investigator", "analyst", "approver"]) {
      const csv = await (await server.call(name, "leadsCsv", {})).text();
      expect(csv).not.toContain("childalone");
      const lineOf = (value: string) => csv.split("\n").find((line) => line.includes(value));
      expect(lineOf("bothgrown")).toContain("2025-06-07");
      expect(lineOf("toldbyboth")).toContain("toldbyboth");
      expect(lineOf("toldbyboth")).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });

  it("is copied by no suggestion either, and whoever reads no case file is not told why", async () => {
    const text = "Telegram @childalon";
    const start = (await server.ask("analyst", "check", { text })).candidates[0]?.start ?? 0;
    const copyOf = (name: string) => server.ask(name, "checkCopy", { text, wanted: { form: "suggestion", start, place: 0 } });
    expect(await copyOf("analyst")).toMatchObject({ text: "", withheld: [{ reason: "child" }] });
    expect(await copyOf("intake")).toMatchObject({ text: "", withheld: [{ reason: "no-source" }] });
  });

  it("gives what a survivor holds the one sentence of what is protected, flag or not, to the byte", async () => {
    await recordSightings(server.instance, "river-house", [
      { ...handle("R-5", "grownholds"), heldBy: "survivor" },
      handle("R-5", "childholds"),
    ]);
    for (const flag of [false, true]) {
      const [child, grown] = await Promise.all(["childholds", "grownholds"].map((value) => preview("approver", [value], flag)));
      expect(child?.withheld.map(({ id: _, ...rest }) => rest)).toEqual(grown?.withheld.map(({ id: _, ...rest }) => rest));
      expect(child?.withheld).toMatchObject([{ reason: "needs-steward" }]);
    }
  });

  it("is told of by what is said in the reader's own case files alone", async () => {
    await recordSightings(server.instance, "hill-house", [handle("H-1", "growntells")]);
    const before = JSON.stringify(await preview("analyst", all));
    const [row] = await server.instance.record.caseFilesByReference("hill-house", "H-1", ["hill-house"]);
    await server.instance.record.setPersonAge(actor, { caseFileId: row?.caseFileId ?? "", ageBand: "under-12", minor: "yes" });
    expect(JSON.stringify(await preview("analyst", all))).toBe(before);
    expect((await preview("stranger", ["growntells"])).warnings.map(({ code }) => code)).toContain("children-stay");
  });
});
