import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const actor = { userId: "test", purpose: "test" };
const never = "00000000-0000-4000-8000-000000000000";
const seen = (reference: string, value: string) => ({ reference, kind: "telegram", value });

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { record } = server.instance;
  const person = { organisationId: "river-house", scopes: [], isDemo: false };
  await record.addUser(actor, { ...person, userId: "narrow", name: "narrow", roles: ["analyst"] }, null);
  const steward = { userId: "hill steward", name: "hill steward", organisationId: "hill-house", scopes: ["hill-house"], isDemo: false };
  await record.addUser(actor, { ...steward, roles: ["steward"] }, null);
});
afterAll(() => server.close());

const idOf = async (value: string): Promise<string> => (await server.instance.record.identifierIdOf([`handle:telegram:${value}`]))[0] ?? "";
const make = async (name: string, values: readonly string[], title = "A referral") =>
  server.ask(name, "packetMake", { identifiers: await Promise.all(values.map(idOf)), title });
const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code: string }).code;

describe("the list of packets", () => {
  it("goes by the scopes of what they rest on, what stays behind included, and so do their files", async () => {
    await recordSightings(server.instance, "river-house", [seen("R-1", "@openone"), { ...seen("R-1", "@keptone"), heldBy: "survivor" }]);
    const packets = [await make("analyst", ["openone"]), await make("analyst", ["keptone"])];
    expect((await server.ask("approver", "packets", {})).packets).toHaveLength(2);
    expect((await server.ask("narrow", "packets", {})).packets).toEqual([]);
    const unknown = await server.call("narrow", "packetFile", { packetId: never, name: "packet.html" });
    for (const { packetId } of packets) {
      const file = await server.call("narrow", "packetFile", { packetId, name: "packet.html" });
      expect([file.status, await file.clone().text()]).toEqual([404, await unknown.clone().text()]);
    }
  });

  it("holds a packet to every scope of a set: one that is lost takes it from the list", async () => {
    const { record } = server.instance;
    await recordSightings(server.instance, "hill-house", [seen("H-1", "@openone")]);
    const both = { organisationId: "river-house", scopes: ["river-house", "hill-house"], isDemo: false };
    await record.addUser(actor, { ...both, userId: "both", name: "both", roles: ["analyst"] }, null);
    const { packetId } = await make("both", ["openone"], "Of two scopes");
    const idsOf = async (name: string) => (await server.ask(name, "packets", {})).packets.map((packet) => packet.packetId);
    expect(await idsOf("both")).toContain(packetId);
    expect(await idsOf("analyst")).not.toContain(packetId);
    expect((await server.call("analyst", "packetFile", { packetId, name: "packet.html" })).status).toBe(404);
  });
});

describe("a packet of which a case file is erased", () => {
  const fileOf = (packetId: string): string => join(server.instance.dataDirectory, "packets", `${packetId}.packet`);

  it("loses its files and its title, and keeps its id, date, manifest and who made it", async () => {
    const { record } = server.instance;
    await recordSightings(server.instance, "river-house", [seen("E-1", "@erasedone"), seen("E-2", "@lasting")]);
    const gone = await make("analyst", ["erasedone", "lasting"], "Title of what goes");
    const stays = await make("analyst", ["lasting"], "Title of what stays");
    const [row] = await record.caseFilesByReference("river-house", "E-1", ["river-house"]);
    await record.erase(actor, { caseFileId: row?.caseFileId ?? "", requestedBy: "another", basis: "consent-withdrawn" });
    const { packets } = await server.ask("analyst", "packets", {});
    const found = packets.find(({ packetId }) => packetId === gone.packetId);
    expect(found).toEqual({ ...gone, title: "", isErased: true, files: [] });
    expect(packets.find(({ packetId }) => packetId === stays.packetId)).toEqual(stays);
    const file = await server.call("analyst", "packetFile", { packetId: gone.packetId, name: "packet.html" });
    expect([file.status, await codeOf(file)]).toEqual([410, "packet-erased"]);
    await vi.waitFor(() => expect(existsSync(fileOf(gone.packetId))).toBe(false), 5_000);
    expect(existsSync(fileOf(stays.packetId))).toBe(true);
  });
});

describe("what another organisation has referred already", () => {
  /** Hill House knows two handles as ordinary ones: River House protects one, and has referred the other. */
  beforeAll(async () => {
    await recordSightings(server.instance, "river-house", [
      seen("A-1", "@referredxx"),
      { ...seen("A-1", "@protectedx"), heldBy: "survivor" },
      seen("A-2", "@referredxx"),
    ]);
    const both = [seen("B-1", "@referredxx"), seen("B-1", "@protectedx"), seen("B-2", "@referredxx"), seen("B-2", "@protectedx")];
    await recordSightings(server.instance, "hill-house", both);
  });
  const preview = async (name: string, value: string) =>
    JSON.stringify(await server.ask(name, "packetPreview", { identifiers: [await idOf(value)], title: "x" }));

  it("leaves until it is in a packet, and then stays behind with the sentence of what is protected, byte for byte", async () => {
    expect(await preview("stranger", "referredxx")).toContain('"withheld":[]');
    await make("analyst", ["referredxx"]);
    const [referred, kept] = [await preview("stranger", "referredxx"), await preview("stranger", "protectedx")];
    expect(referred).toContain('"reason":"needs-steward"');
    expect(referred.replaceAll("referredxx", "protectedx").replaceAll(await idOf("referredxx"), await idOf("protectedx"))).toBe(kept);
  });

  it("stays behind in the table of leads and in the copy of a checked text too", async () => {
    const leads = await (await server.call("stranger", "leadsCsv", {})).text();
    expect(leads).not.toMatch(/referredxx|protectedx/);
    await server.instance.record.addUser(
      actor,
      {
        userId: "hill intake",
        name: "hill intake",
        organisationId: "hill-house",
        roles: ["intake"],
        scopes: ["hill-house"],
        isDemo: false,
      },
      null,
    );
    const copy = async (value: string) =>
      JSON.stringify(await server.ask("hill intake", "checkCopy", { text: `telegram: @${value}`, wanted: { form: "csv" } }));
    expect(await copy("referredxx")).toBe(await copy("protectedx"));
    expect(await copy("referredxx")).toContain("needs-steward");
    expect(await copy("nobodysyet")).not.toContain("needs-steward");
  });

  it("never stops the organisation that referred it", async () => {
    expect(await preview("analyst", "referredxx")).toContain('"withheld":[]');
    expect(await (await server.call("analyst", "leadsCsv", {})).text()).toContain("referredxx");
  });

  it("can be asked for, and its stewards are asked, whom nobody names before they say yes", async () => {
    const asked = await server.call("stranger", "requestAsk", { id: await idOf("referredxx"), cause: "row", purpose: "A referral" });
    expect(asked.status).toBe(200);
    expect((await server.ask("steward", "inbox", {})).requests).toMatchObject([
      { cause: "row", organisation: "Hill House", references: ["A-1", "A-2"] },
    ]);
    expect(JSON.stringify(await server.ask("stranger", "requests", {}))).not.toMatch(/river/i);
    const own = await server.call("analyst", "requestAsk", { id: await idOf("referredxx"), cause: "row", purpose: "x" });
    expect(await codeOf(own)).toBe("nothing-to-ask");
  });
});
