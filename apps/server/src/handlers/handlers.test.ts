import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";

let server: TestServer;
let leadId: string;
beforeAll(async () => {
  server = await openTestServer();
  await recordSightings(server.instance, "river-house", [
    { reference: "R-1", kind: "wallet", value: wallet },
    { reference: "R-2", kind: "wallet", value: wallet },
    { reference: "R-2", kind: "telegram", value: "@boss_one" },
    { reference: "R-3", kind: "telegram", value: "@boss_one" },
    { reference: "R-1", kind: "phone", value: "+66812345678", heldBy: "survivor" },
    { reference: "R-3", kind: "phone", value: "+66812345678" },
  ]);
  leadId = (await server.ask("analyst", "leads", {})).leads[0]?.id ?? "";
});
afterAll(() => server.close());

describe("leads", () => {
  it("come strongest first, and their factors multiply to their strength", async () => {
    const { leads, total } = await server.ask("analyst", "leads", {});
    expect(leads.map(({ display }) => display)).toEqual([wallet, expect.stringContaining("boss_one")]);
    expect(total).toBe(2);
    for (const { strength } of leads) {
      expect(Math.round(strength.factors.reduce((product, { factor }) => product * factor, 1) * 100) / 100).toBe(strength.strength);
    }
  });

  it("hold no protected identifier: it stands unranked and without its value", async () => {
    const { leads, usedAgainstHolder } = await server.ask("analyst", "leads", {});
    expect(leads.some(({ kind }) => kind === "phone")).toBe(false);
    expect(usedAgainstHolder).toMatchObject([{ kind: "phone", display: null, label: "Phone number, protected", caseFiles: 2 }]);
  });

  it("stay where the organisation put them, and return only with something new", async () => {
    const refused = await server.call("analyst", "setLeadState", { id: leadId, state: "set-aside", reason: "", note: "" });
    expect(refused.status).toBe(422);
    await server.ask("analyst", "setLeadState", { id: leadId, state: "set-aside", reason: "known to the police", note: "" });
    expect((await server.ask("analyst", "leads", {})).leads.map(({ id }) => id)).not.toContain(leadId);
    expect((await server.ask("analyst", "leads", { states: "set-aside" })).leads).toMatchObject([
      { id: leadId, state: { state: "set-aside", by: "analyst", hasReturned: false } },
    ]);
    await recordSightings(server.instance, "river-house", [{ reference: "R-4", kind: "wallet", value: wallet }]);
    expect((await server.ask("analyst", "leads", {})).leads).toMatchObject([
      { id: leadId, people: 3, state: { state: "set-aside", hasReturned: true } },
      {},
    ]);
  });

  it("leave as a stamped working copy without protected values or references", async () => {
    const csv = await (await server.call("analyst", "leadsCsv", {})).text();
    expect(csv).toContain("WORKING COPY");
    expect(csv).toContain(wallet);
    expect(csv).not.toMatch(/R-1|66812345678/);
  });
});

describe("the canvas", () => {
  it("opens around a lead, expands, and finds the path between two case files", async () => {
    const slice = await server.ask("analyst", "slice", { nodes: [`i:${leadId}`], around: true, limit: 50 });
    expect(slice.nodes.map((node) => (node.type === "case-file" ? node.reference : node.identifier.display)).sort()).toEqual([
      "R-1",
      "R-2",
      "R-4",
      wallet,
    ]);
    const second = slice.nodes.find((node) => node.type === "case-file" && node.reference === "R-2")?.nodeId ?? "";
    const expansion = await server.ask("analyst", "expand", { node: second, known: slice.nodes.map(({ nodeId }) => nodeId), limit: 10 });
    expect(expansion.total).toBe(1);
    const { caseFiles } = await server.ask("analyst", "caseFiles", {});
    const nodeOf = (reference: string): string => `c:${caseFiles.find((one) => one.reference === reference)?.caseFileId}`;
    const {
      length,
      paths,
      slice: along,
    } = await server.ask("analyst", "paths", { from: nodeOf("R-1"), to: nodeOf("R-3"), maxLength: 6, limit: 5, throughHubs: false });
    expect(length).toBe(2);
    expect(paths[0]?.edges.every((edge) => along.edges.some(({ edgeId }) => edgeId === edge))).toBe(true);
  });
});

describe("an identifier", () => {
  it("shows its sightings with their source lines", async () => {
    const { identifier, sightings, people, why } = await server.ask("analyst", "identifier", { id: leadId });
    expect(identifier.display).toBe(wallet);
    expect(people).toBe(3);
    expect(why).toContain("TRON address, check passed");
    expect(sightings[0]).toMatchObject({ raw: wallet, organisation: "River House", place: { file: "intake.csv" } });
  });

  it("shows no value of a protected one anywhere", async () => {
    const [used] = (await server.ask("analyst", "leads", {})).usedAgainstHolder;
    const answer = await server.ask("analyst", "identifier", { id: used?.id });
    expect(answer).toMatchObject({ identifier: { display: null, isProtected: true }, protectedCaseFiles: 1 });
    expect(JSON.stringify(answer)).not.toMatch(/6681|0812/);
  });
});

describe("find", () => {
  it.each([
    [wallet, wallet],
    ["t.me/boss_one", "boss_one"],
    ["boss", "boss_one"],
    ["R-3", "R-3"],
  ])("finds by %s", async (text, label) => {
    const { found } = await server.ask("analyst", "find", { text });
    expect(found.map((one) => one.label).join(" ")).toContain(label);
  });

  it("finds nothing of nothing", async () => {
    expect((await server.ask("analyst", "find", { text: "" })).found).toEqual([]);
    expect((await server.ask("analyst", "find", { text: "%_%" })).found).toEqual([]);
  });
});

describe("a case file", () => {
  it("shows what it shares with others, with both denominators", async () => {
    const { caseFiles } = await server.ask("analyst", "caseFiles", {});
    const caseFileId = caseFiles.find(({ reference }) => reference === "R-2")?.caseFileId ?? "";
    const { similar, sightingsTotal } = await server.ask("analyst", "caseFile", { caseFileId });
    expect(sightingsTotal).toBe(2);
    expect(similar.map(({ caseFile, sharedHere, ofHere }) => [caseFile.reference, sharedHere, ofHere])).toEqual(
      expect.arrayContaining([
        ["R-1", 1, 2],
        ["R-3", 1, 2],
      ]),
    );
  });
});

describe("a packet", () => {
  it("withholds what is protected, says so, and gives the same files to its own organisation only", async () => {
    const [used] = (await server.ask("analyst", "leads", {})).usedAgainstHolder;
    const identifiers = [leadId, used?.id ?? ""];
    const preview = await server.ask("analyst", "packetPreview", { identifiers, title: "Ransom wallet" });
    expect(preview).toMatchObject({
      leaves: [{ identifier: { display: wallet }, accounts: 3 }],
      withheld: [{ reason: "needs-steward", label: "Phone number, protected" }],
    });
    const packet = await server.ask("analyst", "packetMake", { identifiers, title: "Ransom wallet" });
    expect((await server.ask("approver", "packets", {})).packets).toMatchObject([
      { packetId: packet.packetId, by: "analyst", files: packet.files },
    ]);
    const page = await server.call("analyst", "packetFile", { packetId: packet.packetId, name: "packet.html" });
    const text = await page.text();
    expect(page.headers.get("content-security-policy")).toContain("sandbox");
    expect(text).toContain(wallet);
    expect(text).not.toMatch(/6681|0812|R-1/);
    expect((await server.call("stranger", "packetFile", { packetId: packet.packetId, name: "packet.html" })).status).toBe(404);
    expect((await server.call("analyst", "packetFile", { packetId: packet.packetId, name: "record.db" })).status).toBe(404);
  });
});

describe("a submission", () => {
  it("is undone whole by its own organisation", async () => {
    const submissionId = await recordSightings(server.instance, "river-house", [
      { reference: "R-9", kind: "telegram", value: "@undone_one" },
    ]);
    expect((await server.call("stranger", "withdraw", { submissionId })).status).toBe(404);
    await server.ask("analyst", "withdraw", { submissionId });
    await server.instance.projector.catchUp();
    expect((await server.ask("analyst", "find", { text: "undone_one" })).found).toEqual([]);
    expect((await server.ask("analyst", "submissions", {})).submissions.find((one) => one.submissionId === submissionId)?.state).toBe(
      "withdrawn",
    );
  });
});
