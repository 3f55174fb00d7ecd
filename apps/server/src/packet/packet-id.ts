import { createHash, randomUUID } from "node:crypto";
import type { PacketWanted } from "./make-packet.ts";

/**
 * The id of a packet to be made: random; or, under an idempotency key, what follows from the key, the person and what they asked
 * for, so that asking again names the same packet, after a restart too.
 */
export function packetIdFor(userId: string, { identifiers, title, childProtection }: PacketWanted, idempotencyKey: string | null): string {
  if (idempotencyKey === null) return randomUUID();
  const asked = JSON.stringify([
    userId,
    idempotencyKey,
    title,
    [...new Set(identifiers)].sort(),
    ...(childProtection ? ["child-protection"] : []),
  ]);
  const hash = createHash("sha256").update(asked).digest();
  /* The form of a version 4 UUID, as every packet's. */
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x40;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash
    .toString("hex")
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
