import { createHash } from "node:crypto";
import { z } from "zod";

/** What a packet's files are: names, sizes and hashes, and what they are a function of. No clock, copy number or approver. */
export const Manifest = z.strictObject({
  format: z.literal("throughline-packet-1"),
  profile: z.string(),
  templateVersion: z.int(),
  recordSequence: z.int(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

export type PacketFiles = ReadonlyMap<string, Uint8Array>;

/** SHA-256 of bytes, lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The manifest's bytes for the files of a packet, files in name order. */
export function writeManifest(files: PacketFiles, about: Pick<Manifest, "profile" | "templateVersion" | "recordSequence">): Uint8Array {
  const manifest: Manifest = {
    format: "throughline-packet-1",
    ...about,
    files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Hex(bytes) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

export interface PacketFault {
  readonly file: string;
  readonly fault: "missing" | "changed" | "not-in-manifest" | "manifest-unreadable" | "manifest-not-sealed";
}

/**
 * Compares a packet's files with its manifest, and the manifest with the hash it was sealed under when one is given.
 * Returns every fault; an empty list means that not one bit differs.
 */
export function verifyPacket(files: PacketFiles, sealedManifestSha256?: string): readonly PacketFault[] {
  const bytes = files.get("manifest.json");
  if (bytes === undefined) return [{ file: "manifest.json", fault: "missing" }];
  const manifest = parseManifest(bytes);
  if (manifest === null) return [{ file: "manifest.json", fault: "manifest-unreadable" }];
  const listed = new Set(manifest.files.map(({ name }) => name));
  const faults: PacketFault[] = manifest.files.flatMap(({ name, sha256 }): PacketFault[] => {
    const file = files.get(name);
    if (file === undefined) return [{ file: name, fault: "missing" }];
    return sha256Hex(file) === sha256 ? [] : [{ file: name, fault: "changed" }];
  });
  for (const name of files.keys()) {
    if (!listed.has(name) && name !== "manifest.json" && name !== "seal.json") faults.push({ file: name, fault: "not-in-manifest" });
  }
  if (sealedManifestSha256 !== undefined && sha256Hex(bytes) !== sealedManifestSha256) faults.push({ file: "manifest.json", fault: "manifest-not-sealed" });
  return faults;
}

function parseManifest(bytes: Uint8Array): Manifest | null {
  try {
    return Manifest.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}
