import type { UserRole } from "@throughline/model/vocabulary";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "../testing/record-consent.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const both = { kind: "telegram", value: "@bothtell" };
const actor = { userId: "test", purpose: "test" };
const terms = { giverId: "hill-house", takerId: "river-house", learns: "hit", roles: ["analyst"], contact: "Hill desk" } as const;
const match = (says: "given" | "withdrawn", ...references: string[]) => ({
  purpose: "cross-organisation-match" as const,
  says,
  references,
});

/** River House's analyst asks Hill House about what both recorded, and offers an exchange. */
describe("an exchange by mutual consent", () => {
  let server: TestServer;
  let id: string;

  const record = () => server.instance.record;
  const bytes = async (name: string): Promise<string> => (await server.call(name, "identifier", { id })).text();
  const seen = async (name: string) => (await server.ask(name, "identifier", { id })).exchanged;
  const offer = (offersExchange?: boolean): Promise<unknown> =>
    server.ask("analyst", "requestAsk", { id, cause: "hit", purpose: "x", ...(offersExchange === undefined ? {} : { offersExchange }) });
  const told = async (name: string) => (await server.ask(name, "inbox", {})).exchanges;
  const agree = async (name: string): Promise<Response> =>
    server.call(name, "exchangeAgree", { exchangeId: (await told(name))[0]?.exchangeId });
  const end = async (name: string): Promise<unknown> => server.ask(name, "exchangeEnd", { exchangeId: (await told(name))[0]?.exchangeId });
  const agreeAll = async (): Promise<void> => {
    await offer(true);
    const [request] = (await server.ask("hill steward", "inbox", {})).requests;
    if (request?.says === "waiting")
      await server.ask("hill steward", "requestAnswer", { requestId: request.requestId, says: "yes", contact: "Hill desk" });
    await agree("hill steward");
    await agree("steward");
  };

  beforeAll(async () => {
    server = await openTestServer();
    const add = (name: string, role: UserRole): Promise<void> =>
      record().addUser(
        actor,
        { userId: name, name, organisationId: "hill-house", roles: [role], scopes: ["hill-house"], isDemo: false },
        null,
      );
    await add("hill steward", "steward");
    await recordSightings(server.instance, "river-house", [{ reference: "R-1", seenOn: "2026-01-05", ...both }]);
    await recordSightings(server.instance, "hill-house", [{ reference: "H-1", seenOn: "2026-02-06", heldBy: "syndicate", ...both }]);
    await recordConsent(server.instance, "river-house", match("given", "R-1"));
    await recordConsent(server.instance, "hill-house", match("given", "H-1"));
    [id = ""] = await record().identifierIdOf(["handle:telegram:bothtell"]);
    await record().agreeSharing(actor, terms);
  });
  afterAll(() => server.close());

  it("is not offered unless the asker says so, and then nothing is to be agreed to", async () => {
    await offer();
    expect([await told("steward"), await told("hill steward")]).toEqual([[], []]);
    expect((await server.ask("analyst", "requests", {})).requests).toMatchObject([{ exchange: null }]);
  });

  it("changes no byte before both sides agreed, and a steward agrees only after the yes to contact", async () => {
    const before = [await bytes("analyst"), await bytes("stranger")];
    await offer(true);
    expect(await told("hill steward")).toMatchObject([
      { isOwnOffer: false, organisation: "River House", state: "waiting", mayAgree: false },
    ]);
    expect(await (await agree("hill steward")).json()).toMatchObject({ code: "no-such-exchange" });
    await agree("steward");
    expect([await bytes("analyst"), await bytes("stranger")]).toEqual(before);
    await agreeAll();
    expect((await server.ask("analyst", "requests", {})).requests).toMatchObject([
      { exchange: { state: "in-force", inForce: [{ organisation: "Hill House" }] } },
    ]);
  });

  it("shows each side what the other recorded, and no reference, text or person", async () => {
    expect(await seen("analyst")).toMatchObject([
      { organisation: "Hill House", caseFiles: 1, sightingsTotal: 1, sightings: [{ seenOn: "2026-02-06", heldBy: "syndicate" }] },
    ]);
    expect(await seen("stranger")).toMatchObject([{ organisation: "River House", caseFiles: 1, sightings: [{ seenOn: "2026-01-05" }] }]);
    expect(JSON.stringify(await seen("analyst"))).not.toMatch(/H-1|bothtell|intake\.csv/);
    expect(await seen("investigator")).toEqual([]);
  });

  it("is for reading alone: no scope, lead, graph, list, packet or copy is another for it", async () => {
    const look = async (name: string): Promise<string[]> =>
      Promise.all(
        (
          [
            ["leads", {}],
            ["leadsCsv", {}],
            ["slice", { nodes: [`i:${id}`], around: true, limit: 10 }],
            ["caseFiles", {}],
            ["find", { text: "H-1" }],
            ["packetPreview", { identifiers: [id], title: "x" }],
            ["identifiersCopy", { ids: [id] }],
          ] as const
        ).map(async ([endpoint, input]) =>
          (await (await server.call(name, endpoint, input)).text()).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ""),
        ),
      );
    const during = [await look("analyst"), await look("stranger")];
    await end("steward");
    expect([await look("analyst"), await look("stranger")]).toEqual(during);
    await agreeAll();
    expect(await seen("analyst")).toHaveLength(1);
  });

  it("is silent while a protected claim stands anywhere, is sealed, or the person takes their consent back", async () => {
    const claim = await recordSightings(server.instance, "river-house", [{ reference: "R-2", heldBy: "survivor", ...both }]);
    expect([await seen("analyst"), await seen("stranger")]).toEqual([[], []]);
    await record().withdrawSubmission(actor, claim);
    await server.instance.projector.catchUp();
    expect(await seen("analyst")).toHaveLength(1);
    await recordConsent(server.instance, "hill-house", match("withdrawn", "H-1"));
    expect([(await seen("analyst")).length, (await seen("stranger")).length]).toEqual([0, 1]);
    await recordConsent(server.instance, "hill-house", match("given", "H-1"));
    const [caseFile] = await record().caseFilesByReference("hill-house", "H-1", ["hill-house"]);
    const access = (access: "sealed" | "open") =>
      record().setCaseFileAccess(
        { userId: "hill steward", purpose: "test" },
        { caseFileId: caseFile?.caseFileId ?? "", access, stewardId: "hill steward", members: [], reason: "x" },
      );
    await access("sealed");
    expect([await seen("analyst"), await bytes("stranger")]).toEqual([[], expect.stringContaining("not-found")]);
    await access("open");
    await server.instance.projector.catchUp();
    expect(await seen("analyst")).toHaveLength(1);
  });

  it("stands in the audit log of both organisations whenever it is read, each naming the other", async () => {
    for (const [organisationId, other] of [
      ["river-house", "hill-house"],
      ["hill-house", "river-house"],
    ] as const) {
      const events = (await server.instance.audit.read({ organisationId, limit: 500 })).filter(({ action }) => action === "exchangeTold");
      expect(events).not.toEqual([]);
      for (const { subjects } of events) expect([...subjects].sort()).toEqual([id, other].sort());
    }
  });

  it("ends when a steward of either side says so, for both at once, and of others' is answered as of none", async () => {
    const [exchange] = await told("hill steward");
    await record().addOrganisation(actor, { organisationId: "third-house", name: "Third House", isDemo: false });
    const third = { userId: "third", name: "third", organisationId: "third-house", roles: ["steward" as const], scopes: [], isDemo: false };
    await record().addUser(actor, third, null);
    for (const endpoint of ["exchangeAgree", "exchangeEnd"]) {
      const foreign = await server.call("third", endpoint, { exchangeId: exchange?.exchangeId });
      const never = await server.call("third", endpoint, { exchangeId: "00000000-0000-4000-8000-000000000000" });
      expect([foreign.status, await foreign.text()]).toEqual([404, await never.text()]);
    }
    await end("hill steward");
    expect([await seen("analyst"), await seen("stranger"), await told("steward")]).toEqual([[], [], []]);
  });

  it("ends with its ninety days, and with the agreement", async () => {
    await agreeAll();
    const [exchange] = await seen("analyst");
    const now = Date.now();
    expect(Date.parse(exchange?.until ?? "") - now).toBeLessThanOrEqual(90 * 24 * 60 * 60 * 1000);
    expect(await record().exchanged(id, "river-house", exchange?.until ?? "")).toEqual([]);
    await record().endSharing(actor, terms);
    await record().agreeSharing(actor, terms);
    expect([await seen("analyst"), await seen("stranger")]).toEqual([[], []]);
  });
});
