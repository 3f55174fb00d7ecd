import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../contract/endpoints.ts";
import { rawEndpoints } from "../contract/raw-endpoints.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

/** What Node tells of every connection begun by this process, and of every request over one. */
const channels = ["net.client.socket", "http.client.request.start", "undici:request:create"];
const begun: string[] = [];
const note = (_: unknown, channel: string | symbol): void => void begun.push(String(channel));

let server: TestServer;
beforeAll(async () => {
  for (const channel of channels) subscribe(channel, note);
  server = await openTestServer();
});
afterAll(async () => {
  await server.close();
  for (const channel of channels) unsubscribe(channel, note);
});

describe("an outbound request", () => {
  it("is made by no endpoint, whatever it is asked", async () => {
    await recordSightings(server.instance, "river-house", [
      { reference: "R-1", kind: "wallet", value: "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta" },
      { reference: "R-2", kind: "wallet", value: "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta" },
    ]);
    const [lead] = (await server.ask("analyst", "leads", {})).leads;
    const identifiers = [lead?.id ?? ""];
    await server.ask("analyst", "find", { text: "https://attacker.example/x" });
    await server.ask("analyst", "identifier", { id: identifiers[0] });
    await server.ask("analyst", "packetMake", { identifiers, title: "https://attacker.example/x" });
    for (const { method, path } of [...Object.values(endpoints), ...Object.values(rawEndpoints)])
      await (await server.send(method, path.replace(/:[A-Za-z]+/g, "x"), method === "GET" ? {} : { body: "{}" })).text();
    expect(begun).toEqual([]);
  });

  it("would have been seen", async () => {
    const socket = connect(1, "127.0.0.1");
    await once(socket, "error");
    expect(begun).toEqual(["net.client.socket"]);
  });
});
