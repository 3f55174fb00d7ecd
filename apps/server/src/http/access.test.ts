import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints, rawEndpoints } from "../contract/endpoints.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const uuid = "00000000-0000-4000-8000-000000000000";
const id = "a".repeat(26);

/**
 * Who may use each endpoint, written by hand: what the code says is compared with this, not with itself.
 * a anonymous · i intake · v investigator · n analyst · p approver · d administrator · u auditor
 */
const whoMay: Record<string, { readonly may: string; readonly input: Record<string, unknown> }> = {
  session: { may: "aivnpdu", input: {} },
  signIn: { may: "aivnpdu", input: { name: "nobody", password: "nothing" } },
  signInAsDemo: { may: "aivnpdu", input: { userId: "nobody" } },
  signOut: { may: "ivnpdu", input: {} },
  setUp: { may: "aivnpdu", input: { token: "x", name: "x", password: "long enough, this one", organisation: "x" } },
  status: { may: "ivnpdu", input: {} },
  leads: { may: "vnp", input: {} },
  setLeadState: { may: "vnp", input: { id, state: "looking", reason: "", note: "" } },
  identifier: { may: "vnp", input: { id } },
  slice: { may: "vnp", input: { nodes: [`i:${id}`], around: true, limit: 10 } },
  expand: { may: "vnp", input: { node: `i:${id}`, known: [], limit: 10 } },
  paths: { may: "vnp", input: { from: `i:${id}`, to: `c:${uuid}`, maxLength: 4, limit: 5, throughHubs: false } },
  find: { may: "vnp", input: { text: "something" } },
  caseFiles: { may: "vnp", input: {} },
  caseFile: { may: "vnp", input: { caseFileId: uuid } },
  submissions: { may: "ivn", input: {} },
  withdraw: { may: "ivn", input: { submissionId: "0".repeat(64) } },
  importPreview: { may: "ivn", input: { importId: uuid, change: { by: "guess" } } },
  importPreviewed: { may: "ivn", input: { importId: uuid } },
  mappingSave: { may: "ivn", input: { importId: uuid, name: "a" } },
  importStart: { may: "ivn", input: { importId: uuid } },
  importState: { may: "ivn", input: { importId: uuid } },
  importCancel: { may: "ivn", input: { importId: uuid } },
  packetPreview: { may: "np", input: { identifiers: [id], title: "x" } },
  packetMake: { may: "np", input: { identifiers: [id], title: "x" } },
  packets: { may: "np", input: {} },
  audit: { may: "u", input: {} },
  importUpload: { may: "ivn", input: {} },
  importEvents: { may: "ivn", input: { importId: uuid } },
  importRefusals: { may: "ivn", input: { importId: uuid } },
  packetFile: { may: "np", input: { packetId: uuid, name: "packet.html" } },
  leadsCsv: { may: "vnp", input: {} },
  health: { may: "aivnpdu", input: {} },
  readiness: { may: "aivnpdu", input: {} },
};

const letterOf = { anonymous: "a", intake: "i", investigator: "v", analyst: "n", approver: "p", administrator: "d", auditor: "u" } as const;
const callers = Object.keys(letterOf) as (keyof typeof letterOf)[];

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe("access", () => {
  it("has a row in the table for every endpoint of the contract", () => {
    expect(Object.keys(whoMay).sort()).toEqual([...Object.keys(endpoints), ...Object.keys(rawEndpoints)].sort());
  });

  it.each(Object.entries(whoMay))("lets exactly whom the table names use %s", async (name, { may, input }) => {
    for (const caller of callers) {
      const response = await server.call(caller === "anonymous" ? null : caller, name, input);
      const { code } = response.ok ? { code: "" } : ((await response.json()) as { code: string });
      const expected = may.includes(letterOf[caller]) ? "may" : caller === "anonymous" ? "not-signed-in" : "not-allowed";
      expect([caller, code === "not-signed-in" || code === "not-allowed" ? code : "may"]).toEqual([caller, expected]);
    }
  });

  it("takes effect on the next request when a person is removed", async () => {
    const cookie = await server.signIn("leaver");
    expect((await server.get("/api/status", cookie)).status).toBe(200);
    await server.removeUser("leaver");
    expect((await server.get("/api/status", cookie)).status).toBe(401);
  });
});
