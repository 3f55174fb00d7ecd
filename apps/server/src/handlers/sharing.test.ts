import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const shared = { kind: "telegram", value: "@bothtell" };
const theirs = { kind: "telegram", value: "@hillalone" };
const content = { takerId: "river-house", learns: "content", roles: ["analyst"], contact: "Hill's desk" };

/** Hill House's administrator says what River House learns. */
describe("sharing: what an agreement opens to another organisation", () => {
  let server: TestServer;
  let hillSubmission: string;
  let before: readonly string[];
  let ids: { readonly shared: string; readonly theirs: string; readonly caseFile: string };

  const agree = (terms: object): Promise<unknown> => server.ask("hill administrator", "sharingAgree", { ...terms });
  const end = (): Promise<unknown> => server.ask("hill administrator", "sharingEnd", { takerId: "river-house" });
  const textOf = async (name: string, endpoint: string, input: Record<string, unknown>): Promise<string> =>
    (await server.call(name, endpoint, input)).text();
  const look = (name: string): Promise<string[]> =>
    Promise.all([
      textOf(name, "leads", {}),
      textOf(name, "caseFiles", { limit: 500 }),
      textOf(name, "caseFile", { caseFileId: ids.caseFile }),
      textOf(name, "identifier", { id: ids.shared }),
      textOf(name, "identifier", { id: ids.theirs }),
      textOf(name, "find", { text: "hillalone" }),
      textOf(name, "status", {}),
    ]);

  beforeAll(async () => {
    server = await openTestServer();
    const { instance } = server;
    const person = { isDemo: false, organisationId: "hill-house", scopes: ["hill-house"] };
    await instance.record.addUser(
      { userId: "test", purpose: "test" },
      { ...person, userId: "hill-administrator", name: "hill administrator", roles: ["administrator"] },
      null,
    );
    await recordSightings(
      instance,
      "river-house",
      ["R-1", "R-2"].map((reference) => ({ reference, ...shared })),
    );
    hillSubmission = await recordSightings(instance, "hill-house", [
      { reference: "H-1", ...shared },
      { reference: "H-1", ...theirs },
      { reference: "H-2", ...theirs },
    ]);
    const { leads } = await server.ask("stranger", "leads", {});
    const { caseFiles } = await server.ask("stranger", "caseFiles", { limit: 500 });
    const [mine] = (await server.ask("analyst", "leads", {})).leads;
    ids = { shared: mine?.id ?? "", theirs: leads[0]?.id ?? "", caseFile: caseFiles[0]?.caseFileId ?? "" };
    before = await look("analyst");
  });
  afterAll(() => server.close());

  it("is nothing without one, and content is readable from the next request on, for the named roles only", async () => {
    await agree(content);
    const now = await look("analyst");
    expect(now.map((text, at) => text === before[at])).toEqual(now.map(() => false));
    expect(now[2]).toContain("hillalone");
    expect(await textOf("investigator", "caseFile", { caseFileId: ids.caseFile })).toContain("not-found");
    expect(await textOf("auditor", "caseFile", { caseFileId: ids.caseFile })).toContain("not-allowed");
  });

  it("opens no content when it tells of hits only", async () => {
    await agree({ ...content, learns: "hit" });
    expect(await textOf("analyst", "caseFile", { caseFileId: ids.caseFile })).toBe(before[2]);
    expect(await textOf("analyst", "caseFiles", { limit: 500 })).toBe(before[1]);
  });

  it("does not open the other way", async () => {
    await agree(content);
    expect((await server.ask("stranger", "caseFiles", { limit: 500 })).caseFiles.map(({ reference }) => reference)).toEqual(["H-1", "H-2"]);
  });

  it("changes nothing of the giver's, does not tell who recorded, and lets none of it leave", async () => {
    await agree(content);
    expect(await textOf("analyst", "withdraw", { submissionId: hillSubmission })).toContain("not-found");
    expect(await textOf("analyst", "submissions", {})).not.toContain(hillSubmission);
    expect(await textOf("analyst", "leadsCsv", {})).not.toContain("hillalone");
    const packet = await server.ask("analyst", "packetPreview", { identifiers: [ids.shared, ids.theirs], title: "x" });
    expect(packet.leaves.map(({ identifier, citations }) => [identifier.id, citations])).toEqual([[ids.shared, 2]]);
    expect(packet.withheld).toMatchObject([{ id: ids.theirs, reason: "no-source" }]);
    const copy = (...of: string[]) => server.ask("analyst", "identifiersCopy", { ids: of });
    expect(await copy(ids.theirs)).toMatchObject({ text: "", rows: 0, withheld: [{ reason: "no-source", count: 1 }] });
    expect(await copy(ids.theirs, ids.shared)).toMatchObject({ rows: 1, text: expect.stringContaining("WORKING COPY") });
    expect((await copy(ids.theirs, ids.shared)).text).not.toContain("hillalone");
  });

  it("ends on the next request: every answer is to the byte what it was before", async () => {
    await agree(content);
    await end();
    await server.instance.projector.catchUp();
    expect(await look("analyst")).toEqual(before);
    expect(await textOf("hill administrator", "sharingEnd", { takerId: "river-house" })).toContain("not-found");
  });

  it("shows administrators of both what is in force, and to the giver by whom", async () => {
    await agree({ ...content, learns: "hit", roles: ["intake", "analyst"] });
    const given = await server.ask("hill administrator", "sharing", {});
    expect(given.given).toMatchObject([
      { organisation: "River House", learns: "hit", roles: ["analyst", "intake"], by: "hill administrator" },
    ]);
    const taken = await server.ask("administrator", "sharing", {});
    expect(taken).toMatchObject({ given: [], taken: [{ organisation: "Hill House", contact: "Hill's desk" }] });
    expect(JSON.stringify(taken)).not.toContain("hill administrator");
    await end();
  });

  it.each([
    ["content for a role that reads no case file", { ...content, roles: ["intake"] }, "wrong-input"],
    ["a role that learns nothing", { ...content, learns: "hit", roles: ["auditor"] }, "wrong-input"],
    ["an organisation that is not there", { ...content, takerId: "nobody" }, "not-found"],
    ["oneself", { ...content, takerId: "hill-house" }, "sharing-with-itself"],
  ])("is refused for %s", async (_, terms, code) => {
    expect(await textOf("hill administrator", "sharingAgree", terms)).toContain(code);
    expect((await server.ask("hill administrator", "sharing", {})).given).toEqual([]);
  });
});
