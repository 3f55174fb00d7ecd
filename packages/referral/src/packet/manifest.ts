import { createHash } from "node:crypto";
import { z } from "zod";
import { readSeal, type SealFault } from "./seal.ts";

/** What a packet's files are: names, sizes and hashes, and what they are a function of. No clock, copy number or approver. */
export const Manifest = z.strictObject({
  format: z.literal("throughline-packet-1"),
  profile: z.string(),
  templateVersion: z.int(),
  recordSequence: z.int(),
  /** There only where something that a child tells of is in the packet. */
  childProtection: z.literal(true).optional(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

export type PacketFiles = ReadonlyMap<string, Uint8Array>;

/** SHA-256 of bytes, lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The manifest's bytes for the files of a packet, files in name order. */
export function writeManifest(files: PacketFiles, about: Omit<Manifest, "format" | "files">): Uint8Array {
  return encodeManifest({
    format: "throughline-packet-1",
    profile: about.profile,
    templateVersion: about.templateVersion,
    recordSequence: about.recordSequence,
    ...(about.childProtection === true ? { childProtection: true } : {}),
    files: [...files]
      .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Hex(bytes) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
}

export interface PacketFault {
  readonly file: string;
  readonly fault: "missing" | "changed" | "not-in-manifest" | "manifest-unreadable" | "manifest-not-sealed" | SealFault;
}

/**
 * Compares a packet's files with its manifest, and the manifest with `seal.json` where there is one, or with the hash given.
 * Returns every fault; an empty list means that not one bit differs. That nobody made the whole anew, only a signature can show.
 */
export function verifyPacket(files: PacketFiles, sealedManifestSha256?: string): readonly PacketFault[] {
  const bytes = files.get("manifest.json");
  if (bytes === undefined) return [{ file: "manifest.json", fault: "missing" }];
  const manifest = parseManifest(bytes);
  if (manifest === null) return [{ file: "manifest.json", fault: "manifest-unreadable" }];
  return [
    ...faultsOfFiles(files, manifest),
    ...faultsOfManifest(files, manifest, bytes),
    ...faultsOfSeal(files, bytes, sealedManifestSha256),
  ];
}

function faultsOfFiles(files: PacketFiles, manifest: Manifest): PacketFault[] {
  const listed = new Set(manifest.files.map(({ name }) => name));
  const added = [...files.keys()].filter((name) => !listed.has(name) && name !== "manifest.json" && name !== "seal.json");
  return [
    ...manifest.files.flatMap(({ name, bytes, sha256 }): PacketFault[] => {
      const file = files.get(name);
      if (file === undefined) return [{ file: name, fault: "missing" }];
      return file.length === bytes && sha256Hex(file) === sha256 ? [] : [{ file: name, fault: "changed" }];
    }),
    ...added.map((file): PacketFault => ({ file, fault: "not-in-manifest" })),
  ];
}

/** The manifest is written in one way only, and says of the packet what the packet says of itself. */
function faultsOfManifest(files: PacketFiles, manifest: Manifest, bytes: Uint8Array): PacketFault[] {
  const content = Content.safeParse(parseJson(files.get("packet.json"))).data;
  const isOwn =
    content !== undefined &&
    content.profile === manifest.profile &&
    content.templateVersion === manifest.templateVersion &&
    content.recordSequence === manifest.recordSequence &&
    (content.childProtection !== undefined) === (manifest.childProtection === true);
  return isOwn && Buffer.from(encodeManifest(manifest)).equals(bytes) ? [] : [{ file: "manifest.json", fault: "changed" }];
}

function faultsOfSeal(files: PacketFiles, manifest: Uint8Array, sealedManifestSha256: string | undefined): PacketFault[] {
  const bytes = files.get("seal.json");
  const read = bytes === undefined ? undefined : readSeal(bytes);
  if (read !== undefined && "fault" in read) return [{ file: "seal.json", fault: read.fault }];
  const sealed = [sealedManifestSha256, read?.seal.manifestSha256].filter((hash) => hash !== undefined);
  return sealed.every((hash) => hash === sha256Hex(manifest)) ? [] : [{ file: "manifest.json", fault: "manifest-not-sealed" }];
}

const Content = z.looseObject({
  profile: z.string(),
  templateVersion: z.int(),
  recordSequence: z.int(),
  childProtection: z.string().optional(),
});

function encodeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

function parseManifest(bytes: Uint8Array): Manifest | null {
  return Manifest.safeParse(parseJson(bytes)).data ?? null;
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
