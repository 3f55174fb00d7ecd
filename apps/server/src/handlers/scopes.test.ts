import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const river = [
  { reference: "R-1", kind: "wallet", value: wallet },
  { reference: "R-2", kind: "wallet", value: wallet },
  { reference: "R-2", kind: "telegram", value: "@riveronly" },
];
const hill = [
  { reference: "H-1", kind: "wallet", value: wallet },
  { reference: "H-1", kind: "telegram", value: "@hillonly" },
];

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe("scopes", () => {
  const unknownId = "a".repeat(26);
  let before: string[];

  const look = async (): Promise<string[]> => {
    const { leads } = await server.ask("analyst", "leads", {});
    const [lead] = leads;
    const id = lead?.id ?? "";
    const { caseFiles } = await server.ask("analyst", "caseFiles", {});
    const calls: [string, Record<string, unknown>][] = [
      ["leads", {}],
      ["identifier", { id }],
      ["slice", { nodes: [`i:${id}`], around: true, limit: 100 }],
      ["expand", { node: `i:${id}`, known: [], limit: 100 }],
      ["find", { text: wallet }],
      ["find", { text: "only" }],
      ["caseFiles", {}],
      ["caseFile", { caseFileId: caseFiles[0]?.caseFileId }],
      ["status", {}],
      ["submissions", {}],
      ["packetPreview", { identifiers: [id], title: "x" }],
    ];
    return Promise.all(calls.map(async ([name, input]) => (await server.call("analyst", name, input)).text()));
  };

  it("gives a reader the same bytes whether or not case files outside their scopes exist", async () => {
    await recordSightings(server.instance, "river-house", river);
    before = await look();
    await recordSightings(server.instance, "hill-house", hill);
    expect(await look()).toEqual(before);
  });

  it("changes nothing but what may leave when somebody else says that a survivor holds what the reader's case files tell of", async () => {
    await recordSightings(server.instance, "hill-house", [{ reference: "H-2", kind: "wallet", value: wallet, heldBy: "survivor" }]);
    const after = await look();
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    const [{ id = "", label = "" } = {}] = (await server.ask("analyst", "leads", {})).leads;
    expect(label).toContain(wallet);
    expect(await server.ask("analyst", "packetPreview", { identifiers: [id], title: "x" })).toMatchObject({
      leaves: [],
      withheld: [{ id, label, reason: "needs-steward" }],
    });
    expect(await server.ask("stranger", "identifier", { id })).toMatchObject({ identifier: { display: null, isProtected: true } });
  });

  it("answers what is somebody else's exactly as what never was", async () => {
    const { found } = await server.ask("stranger", "find", { text: "hillonly" });
    const foreignId = found[0]?.id ?? "";
    const { caseFiles } = await server.ask("stranger", "caseFiles", {});
    const foreignCase = caseFiles[0]?.caseFileId ?? "";
    const unknownCase = "00000000-0000-4000-8000-000000000000";
    const pairs: [string, Record<string, unknown>, Record<string, unknown>][] = [
      ["identifier", { id: foreignId }, { id: unknownId }],
      [
        "setLeadState",
        { id: foreignId, state: "looking", reason: "", note: "" },
        { id: unknownId, state: "looking", reason: "", note: "" },
      ],
      ["caseFile", { caseFileId: foreignCase }, { caseFileId: unknownCase }],
      ["slice", { nodes: [`i:${foreignId}`], around: true, limit: 10 }, { nodes: [`i:${unknownId}`], around: true, limit: 10 }],
      ["expand", { node: `c:${foreignCase}`, known: [], limit: 10 }, { node: `c:${unknownCase}`, known: [], limit: 10 }],
      [
        "paths",
        { from: `i:${foreignId}`, to: `c:${foreignCase}`, maxLength: 4, limit: 5, throughHubs: false },
        { from: `i:${unknownId}`, to: `c:${unknownCase}`, maxLength: 4, limit: 5, throughHubs: false },
      ],
      ["packetMake", { identifiers: [foreignId], title: "x" }, { identifiers: [unknownId], title: "x" }],
    ];
    expect(foreignId).toMatch(/^[a-z2-7]{26}$/);
    for (const [name, foreign, unknown] of pairs) {
      const [one, other] = await Promise.all([server.call("analyst", name, foreign), server.call("analyst", name, unknown)]);
      expect([name, one.status, await one.text()]).toEqual([name, 404, await other.text()]);
    }
  });
});
