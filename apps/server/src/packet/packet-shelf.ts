import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { Uuid } from "@throughline/model/vocabulary";
import type { PacketFiles } from "@throughline/referral/packet/manifest";
import { z } from "zod";

/** Keeps the packets an instance made, sealed with a key derived from its key file. */
export interface PacketShelf {
  /** Whole or not at all: a packet of this id that was cut short before is replaced. */
  put(packetId: string, files: PacketFiles): Promise<void>;
  /** Throws `packet-unreadable` when the packet is missing, or not one bit as it was put. */
  take(packetId: string): Promise<PacketFiles>;
}

const Shelved = z.record(z.string(), z.string());

/** A shelf in a folder of the data directory; without a key (`--unencrypted`) packets lie open, as everything there does. */
export function openPacketShelf(folder: string, key: Uint8Array | null): PacketShelf {
  const sealingKey = key === null ? null : Buffer.from(hkdfSync("sha256", key, "", "throughline packets", 32));
  const fileOf = (packetId: string): string => join(folder, `${Uuid.parse(packetId)}.packet`);
  return {
    async put(packetId, files) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const content = Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]));
      const bytes = Buffer.from(JSON.stringify(content));
      const file = fileOf(packetId);
      await writeDurably(`${file}.new`, sealingKey === null ? bytes : seal(bytes, sealingKey, packetId));
      await rename(`${file}.new`, file);
    },
    async take(packetId) {
      try {
        const bytes = await readFile(fileOf(packetId));
        const content = Shelved.parse(JSON.parse((sealingKey === null ? bytes : unseal(bytes, sealingKey, packetId)).toString("utf8")));
        return new Map(Object.entries(content).map(([name, text]) => [name, Buffer.from(text, "base64")]));
      } catch (error) {
        throw new ThroughlineError("packet-unreadable", `The packet ${packetId} cannot be read from the data directory.`, { cause: error });
      }
    },
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
function seal(bytes: Buffer, key: Buffer, packetId: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(packetId));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(bytes: Buffer, key: Buffer, packetId: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(packetId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
