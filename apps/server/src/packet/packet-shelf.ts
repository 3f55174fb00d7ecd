import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { Uuid } from "@throughline/model/vocabulary";
import type { PacketFiles } from "@throughline/referral/packet/manifest";
import { z } from "zod";

/**
 * Keeps the packets an instance made, each sealed with a key of its own, which the record has while none of the case files is erased that
 * the packet rests on.
 */
export interface PacketShelf {
  /** Whole or not at all: a packet of this id that was cut short before is replaced. */
  put(packetId: string, files: PacketFiles, key: Uint8Array): Promise<void>;
  /** Throws `packet-unreadable` when the packet is missing, or not one bit as it was put. Null is the shelf's own key, which earlier packets have. */
  take(packetId: string, key: Uint8Array | null): Promise<PacketFiles>;
  /** Removes a packet's files; nothing when they are gone already. */
  destroy(packetId: string): Promise<void>;
}

const Shelved = z.record(z.string(), z.string());

/** A shelf in a folder of the data directory. `master` is the instance's key; without one (`--unencrypted`) earlier packets lie open. */
export function openPacketShelf(folder: string, master: Uint8Array | null): PacketShelf {
  const ownKey = master === null ? null : new Uint8Array(hkdfSync("sha256", master, "", "throughline packets", 32));
  const fileOf = (packetId: string): string => join(folder, `${Uuid.parse(packetId)}.packet`);
  return {
    async put(packetId, files, key) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const content = Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]));
      const bytes = Buffer.from(JSON.stringify(content));
      const file = fileOf(packetId);
      await writeDurably(`${file}.new`, seal(bytes, key, packetId));
      await rename(`${file}.new`, file);
    },
    async take(packetId, key) {
      try {
        const bytes = await readFile(fileOf(packetId));
        const sealingKey = key ?? ownKey;
        const content = Shelved.parse(JSON.parse((sealingKey === null ? bytes : unseal(bytes, sealingKey, packetId)).toString("utf8")));
        return new Map(Object.entries(content).map(([name, text]) => [name, Buffer.from(text, "base64")]));
      } catch (error) {
        throw new ThroughlineError("packet-unreadable", `The packet ${packetId} cannot be read from the data directory.`, { cause: error });
      }
    },
    destroy: (packetId) => rm(fileOf(packetId), { force: true }),
  };
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** nonce ‖ tag ‖ ciphertext, bound to the packet's id. */
function seal(bytes: Buffer, key: Uint8Array, packetId: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(packetId));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(bytes: Buffer, key: Uint8Array, packetId: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(packetId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
