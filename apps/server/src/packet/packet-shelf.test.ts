import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openPacketShelf } from "./packet-shelf.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-packets-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("gives back what was put, and keeps it sealed and private meanwhile", async () => {
  const shelf = openPacketShelf(folder, randomBytes(32));
  const packetId = randomUUID();
  await shelf.put(packetId, new Map([["packet.html", Buffer.from("TOKEN-IN-PACKET")]]));
  expect(Buffer.from((await shelf.take(packetId)).get("packet.html") ?? []).toString()).toBe("TOKEN-IN-PACKET");
  const file = join(folder, `${packetId}.packet`);
  expect(readFileSync(file).includes("VE9LRU4")).toBe(false);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it("refuses a packet with one bit changed", async () => {
  const shelf = openPacketShelf(folder, randomBytes(32));
  const packetId = randomUUID();
  await shelf.put(packetId, new Map([["packet.html", Buffer.from("x")]]));
  const file = join(folder, `${packetId}.packet`);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await expect(shelf.take(packetId)).rejects.toMatchObject({ code: "packet-unreadable" });
});

it("refuses an id that is no id", async () => {
  await expect(openPacketShelf(folder, null).take("../record")).rejects.toMatchObject({ code: "packet-unreadable" });
});
