import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "../testing/record-consent.ts";
import { recordSightings, type Seen } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const handle = (value: string): Pick<Seen, "kind" | "value"> => ({ kind: "telegram", value });
const both = handle("@bothtell");
const survivors = handle("@hillkeeps");
const ownSurvivors = handle("@riverkeeps");
const alone = handle("@riveralone");
const terms = {
  giverId: "hill-house",
  takerId: "river-house",
  learns: "hit",
  roles: ["intake", "analyst"],
  contact: "Hill desk, 02 111 2233",
} as const;
const hit = { organisation: "Hill House", contact: terms.contact };
const actor = { userId: "test", purpose: "test" };

/** River House looks at what Hill House recorded too. */
describe("hits: that something is also recorded", () => {
  let server: TestServer;
  let submissions: string[];
  let idOf: ReadonlyMap<string, string>;
  const all = [both, survivors, ownSurvivors, alone];
  const text = all.map(({ value }) => `Telegram ${value}`).join("\n");

  const identifierText = async (name: string, value: string): Promise<string> =>
    (await server.call(name, "identifier", { id: idOf.get(value) ?? "" })).text();
  const lookAt = async (): Promise<string[]> => [
    await (await server.call("intake", "check", { text })).text(),
    ...(await Promise.all(all.map(({ value }) => identifierText("analyst", value)))),
  ];
  const checked = async (name: string): Promise<ReadonlyMap<string, unknown>> => {
    const { candidates } = await server.ask(name, "check", { text });
    return new Map(candidates.map(({ start, end, alsoRecorded }) => [text.slice(start, end), alsoRecorded]));
  };
  const agreeToMatch = (says: "given" | "withdrawn"): Promise<void> =>
    recordConsent(server.instance, "hill-house", { purpose: "cross-organisation-match", says });
  const recordHill = async (): Promise<void> => {
    const seen = [both, { ...survivors, heldBy: "survivor" as const }, ownSurvivors].map((one, at) => ({ reference: `H-${at}`, ...one }));
    submissions = [await recordSightings(server.instance, "hill-house", seen)];
    await agreeToMatch("given");
  };

  beforeAll(async () => {
    server = await openTestServer();
    await recordSightings(server.instance, "river-house", [
      ...[both, survivors, alone].map((one) => ({ reference: "R-1", ...one })),
      { reference: "R-1", ...ownSurvivors, heldBy: "family" },
    ]);
    const keys = all.map(({ value }) => `handle:telegram:${value.slice(1)}`);
    const ids = await server.instance.record.identifierIdOf(keys);
    idOf = new Map(all.map(({ value }, at) => [value, ids[at] ?? ""]));
  });
  afterAll(() => server.close());

  it("is not told without an agreement: the bytes are those of a server on which it was never recorded", async () => {
    const before = await lookAt();
    expect(before.every((answer) => answer.includes('"alsoRecorded"') && !answer.includes("Hill House"))).toBe(true);
    await recordHill();
    expect(await lookAt()).toEqual(before);
  });

  it("is told with whom to speak to, and nothing else, where texts are checked and where an identifier is shown", async () => {
    const before = await Promise.all([identifierText("analyst", both.value), identifierText("investigator", both.value)]);
    await server.instance.record.agreeSharing(actor, terms);
    expect((await checked("intake")).get(both.value)).toEqual([hit]);
    const now = await identifierText("analyst", both.value);
    expect(now).toBe(before[0]?.replace('"alsoRecorded":[]', `"alsoRecorded":${JSON.stringify([hit])}`));
    expect(await identifierText("investigator", both.value)).toBe(before[1]);
  });

  it("is never told of what either side protects, nor of what only one recorded", async () => {
    const told = await checked("intake");
    expect([...told.values()].filter((hits) => (hits as unknown[]).length > 0)).toHaveLength(1);
    for (const { value } of [survivors, ownSurvivors, alone]) expect(await identifierText("analyst", value)).toContain('"alsoRecorded":[]');
  });

  it("does not tell how often: another case file there changes no byte", async () => {
    const before = await lookAt();
    submissions.push(await recordSightings(server.instance, "hill-house", [{ reference: "H-9", ...both }]));
    expect(await lookAt()).toEqual(before);
    await agreeToMatch("given");
    expect(await lookAt()).toEqual(before);
  });

  it("is told of people who agreed to be matched alone: once they take it back, the bytes are those of a server without them", async () => {
    const before = await lookAt();
    await agreeToMatch("withdrawn");
    const now = await lookAt();
    expect(now.some((answer) => answer.includes("Hill House"))).toBe(false);
    expect(now).toEqual(before.map((answer) => answer.replaceAll(JSON.stringify([hit]), "[]")));
    await agreeToMatch("given");
    expect(await lookAt()).toEqual(before);
  });

  it("stands in the audit log of both organisations, each naming the other", async () => {
    const { audit, record } = server.instance;
    const asker = (await record.users()).find(({ name }) => name === "analyst")?.userId;
    for (const [organisationId, other] of [
      ["river-house", "hill-house"],
      ["hill-house", "river-house"],
    ] as const) {
      const told = (await audit.read({ organisationId, limit: 500 })).filter(({ action }) => action === "hitTold");
      expect(told.filter(({ userId }) => userId === asker)).not.toEqual([]);
      for (const { subjects } of told) expect([...subjects].sort()).toEqual([idOf.get(both.value), other].sort());
    }
  });

  it("ends with what was recorded, or with the agreement, on the next request", async () => {
    for (const submissionId of submissions) await record().withdrawSubmission(actor, submissionId);
    await server.instance.projector.catchUp();
    expect((await checked("intake")).get(both.value)).toEqual([]);
    await recordHill();
    expect((await checked("intake")).get(both.value)).toEqual([hit]);
    await record().endSharing(actor, terms);
    expect((await checked("intake")).get(both.value)).toEqual([]);
  });

  const record = () => server.instance.record;
});
