import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const wallet = { kind: "wallet", value: "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta" };
const handle = { kind: "telegram", value: "@boss_one" };
const phone = { kind: "phone", value: "+66812345678" };

let server: TestServer;
let ids: { wallet: string; handle: string; phone: string };
beforeAll(async () => {
  server = await openTestServer();
  await recordSightings(
    server.instance,
    "river-house",
    [
      { reference: "R-1", ...wallet },
      { reference: "R-1", ...handle },
      { reference: "R-2", ...wallet },
      { reference: "R-2", ...phone, heldBy: "survivor" },
    ],
    [
      { reference: "R-1", from: handle, relation: "controls", to: wallet },
      { reference: "R-2", from: handle, relation: "uses", to: phone },
    ],
  );
  await recordSightings(
    server.instance,
    "hill-house",
    [{ reference: "H-1", ...handle }],
    [{ reference: "H-1", from: handle, relation: "recruits-for", to: wallet }],
  );
  const { record } = server.instance;
  const keys = ["wallet:tron:TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta", "handle:telegram:boss_one", "phone:e164:+66812345678"];
  const [first = "", second = "", third = ""] = await record.identifierIdOf(keys);
  ids = { wallet: first, handle: second, phone: third };
});
afterAll(() => server.close());

describe("stated relations", () => {
  it("stand with their line beside both identifiers, within the reader's scopes, a protected one without its value", async () => {
    const { statements, statementsTotal } = await server.ask("analyst", "identifier", { id: ids.handle });
    expect(statementsTotal).toBe(2);
    expect(statements.map(({ relation, reference, to }) => [relation, reference, to.display]).sort()).toEqual([
      ["controls", "R-1", wallet.value],
      ["uses", "R-2", null],
    ]);
    expect(statements.every(({ place }) => place.line > 1)).toBe(true);
    expect((await server.ask("stranger", "identifier", { id: ids.handle })).statements.map(({ relation }) => relation)).toEqual([
      "recruits-for",
    ]);
  });

  it("stand in their case file", async () => {
    const { caseFiles } = await server.ask("analyst", "caseFiles", {});
    const caseFileId = caseFiles.find(({ reference }) => reference === "R-2")?.caseFileId ?? "";
    expect(await server.ask("analyst", "caseFile", { caseFileId })).toMatchObject({
      statements: [{ relation: "uses", from: { id: ids.handle }, to: { id: ids.phone, display: null } }],
      statementsTotal: 1,
      payments: [],
    });
  });

  it("leave in a packet, cited, without the one that names a protected identifier, the same each time", async () => {
    const identifiers = Object.values(ids);
    expect(await server.ask("analyst", "packetPreview", { identifiers, title: "x" })).toMatchObject({
      statements: 1,
      withheld: [{ id: ids.phone }],
    });
    const [one, two] = [
      await server.ask("analyst", "packetMake", { identifiers, title: "x" }),
      await server.ask("analyst", "packetMake", { identifiers, title: "x" }),
    ];
    const schedule = await (await server.call("analyst", "packetFile", { packetId: one.packetId, name: "schedules/relations.csv" })).text();
    expect(schedule.trim().split("\r\n")).toHaveLength(2);
    expect(schedule).toMatch(/"1","Case A","identifier 1","controls","identifier 2","\d+"/);
    const content = ({ files }: typeof one): unknown => files.filter(({ name }) => name.startsWith("schedules/"));
    expect(content(one)).toEqual(content(two));
  });
});
