import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PacketView } from "../contract/packet-views.ts";
import { packetIdFor } from "../packet/packet-id.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

let server: TestServer;
let identifiers: string[];
let submissionId: string;
beforeAll(async () => {
  server = await openTestServer();
  submissionId = await recordSightings(server.instance, "river-house", [
    { reference: "R-1", kind: "wallet", value: "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta" },
    { reference: "R-2", kind: "wallet", value: "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta" },
  ]);
  identifiers = (await server.ask("analyst", "leads", {})).leads.map(({ id }) => id);
});
afterAll(() => server.close());

async function make(person: string, key: string, title = "Ransom wallet"): Promise<Response> {
  const headers = { "content-type": "application/json", "x-throughline-contract": "1", "idempotency-key": key };
  return server.send("POST", "/api/packets", {
    cookie: await server.signIn(person),
    headers,
    body: JSON.stringify({ identifiers, title }),
  });
}

const idOf = async (response: Response): Promise<string> => ((await response.json()) as PacketView).packetId;
const count = async (): Promise<number> => (await server.instance.record.packets("river-house", ["river-house"])).length;

describe("idempotence: asking for a thing again", () => {
  it("answers with the packet that was made, whole, however often and however quickly it is asked", async () => {
    const key = randomUUID();
    const before = await count();
    const made = (await (await make("analyst", key)).json()) as PacketView;
    expect(await (await make("analyst", key)).json()).toEqual(made);
    expect(await count()).toBe(before + 1);
    const another = randomUUID();
    const [one, two] = await Promise.all([make("analyst", another), make("analyst", another)].map(async (answer) => idOf(await answer)));
    expect(one).toBe(two);
    expect(await count()).toBe(before + 2);
  });

  it("makes it after all when the first attempt ended before the record knew of it", async () => {
    const key = randomUUID();
    const analyst = (await server.instance.record.users()).find(({ name }) => name === "analyst");
    const packetId = packetIdFor(analyst?.userId ?? "", { identifiers, title: "Ransom wallet", childProtection: false }, key);
    await server.instance.packets.put(packetId, new Map([["packet.html", Buffer.from("left behind")]]), new Uint8Array(32));
    const made = (await (await make("analyst", key)).json()) as PacketView;
    expect(made.packetId).toBe(packetId);
    expect(made.files.length).toBeGreaterThan(1);
  });

  it("makes another for another key, another wish, or another person", async () => {
    const key = randomUUID();
    const ids = await Promise.all([
      make("analyst", key),
      make("analyst", randomUUID()),
      make("analyst", key, "Other"),
      make("approver", key),
    ]);
    expect(new Set(await Promise.all(ids.map(idOf))).size).toBe(4);
  });

  it.each(["", "short", "with spaces in it, long enough", "x".repeat(129)])("refuses a key that is none: %j", async (key) => {
    const response = await make("analyst", key);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, "wrong-idempotency-key"]);
  });

  it("withdraws a submission once", async () => {
    await server.ask("analyst", "withdraw", { submissionId });
    const { seq } = await server.instance.record.head();
    await server.ask("analyst", "withdraw", { submissionId });
    expect((await server.instance.record.head()).seq).toBe(seq);
  });
});
