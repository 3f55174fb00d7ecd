import { hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openPacketShelf } from "./packet-shelf.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-packets-"));
const key = randomBytes(32);
afterAll(() => rmSync(folder, { recursive: true }));

it("gives back what was put, and keeps it sealed and private meanwhile", async () => {
  const shelf = openPacketShelf(folder, randomBytes(32));
  const packetId = randomUUID();
  await shelf.put(packetId, new Map([["packet.html", Buffer.from("TOKEN-IN-PACKET")]]), key);
  expect(Buffer.from((await shelf.take(packetId, key)).get("packet.html") ?? []).toString()).toBe("TOKEN-IN-PACKET");
  const file = join(folder, `${packetId}.packet`);
  expect(readFileSync(file).includes("VE9LRU4")).toBe(false);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it("refuses a packet with one bit changed", async () => {
  const shelf = openPacketShelf(folder, randomBytes(32));
  const packetId = randomUUID();
  await shelf.put(packetId, new Map([["packet.html", Buffer.from("x")]]), key);
  const file = join(folder, `${packetId}.packet`);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await expect(shelf.take(packetId, key)).rejects.toMatchObject({ code: "packet-unreadable" });
});

it("refuses an id that is no id", async () => {
  await expect(openPacketShelf(folder, null).take("../record", key)).rejects.toMatchObject({ code: "packet-unreadable" });
});

it("opens a packet with its own key alone, also for whoever has the instance's", async () => {
  const shelf = openPacketShelf(folder, key);
  const packetId = randomUUID();
  await shelf.put(packetId, new Map([["packet.html", Buffer.from("x")]]), randomBytes(32));
  for (const other of [key, null]) await expect(shelf.take(packetId, other)).rejects.toMatchObject({ code: "packet-unreadable" });
});

it("opens an earlier packet with the instance's key", async () => {
  const packetId = randomUUID();
  const own = new Uint8Array(hkdfSync("sha256", key, "", "throughline packets", 32));
  await openPacketShelf(folder, null).put(packetId, new Map([["packet.html", Buffer.from("x")]]), own);
  expect((await openPacketShelf(folder, key).take(packetId, null)).size).toBe(1);
});

it("destroys a packet, once and again", async () => {
  const shelf = openPacketShelf(folder, null);
  const packetId = randomUUID();
  await shelf.put(packetId, new Map([["packet.html", Buffer.from("x")]]), key);
  for (let time = 0; time < 2; time += 1) await shelf.destroy(packetId);
  expect(existsSync(join(folder, `${packetId}.packet`))).toBe(false);
});
