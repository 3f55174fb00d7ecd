import { hkdfSync } from "node:crypto";
import { rolesWithChildProtection } from "@throughline/model/person";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "../case-record.ts";
import { deriveKey } from "../key-file.ts";
import type { PacketDraft } from "../packets.ts";
import { seal, unseal } from "../sealing.ts";
import { refuseOthers } from "./persons.ts";
import { appendEntries, masterKey, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/**
 * What seals a packet: it follows from the keys of all case files that the packet rests on, so that erasing one of them erases the packet,
 * wherever a copy of it lies. Null once one of them is destroyed.
 */
export function packetKey(store: RecordStore, caseFiles: readonly string[]): Uint8Array | null {
  const ids = [...new Set(caseFiles)].sort();
  const known = store.keys.read(ids);
  const keys = ids.flatMap((id) => known.get(id) ?? []);
  if (keys.length < ids.length) return null;
  const joined = Buffer.concat([deriveKey(masterKey(store.options), "packets"), ...keys]);
  return new Uint8Array(hkdfSync("sha256", joined, new Uint8Array(), "throughline/packet", 32));
}

/**
 * Records a packet: what it is called sealed as its files are, and what of each case file stands in it sealed with that case file's key.
 * That it holds what a child tells of is not kept in the chain, where it would outlast the case file: the audit log has it.
 */
export function recordPacket(store: RecordStore, actor: Actor, { restsOn, title, scopes, isOfChildren, ...packet }: PacketDraft): void {
  appendEntries(store, by(actor), () => {
    if (isOfChildren) refuseOthers(store, actor, rolesWithChildProtection);
    const { packetId } = packet;
    const caseFiles = restsOn.map(({ caseFileId }) => caseFileId);
    const key = packetKey(store, caseFiles);
    if (key === null)
      throw new ThroughlineError(
        "case-file-erased",
        "A case file of it was erased meanwhile. Look at what is left, and make the packet of that.",
      );
    const sealed = seal(key, packetId, Buffer.from(title)).toString("base64");
    return [
      { kind: "packet-made", body: { ...packet, title: sealed, scopes: [...scopes], caseFiles } },
      ...restsOn.map(({ caseFileId, identifiers }) => ({
        kind: "packet-rests-on" as const,
        caseFileId,
        body: { packetId, identifiers: [...identifiers] },
      })),
    ];
  });
}

/** A packet's title, or null when a case file of it was erased. */
export function openTitle(
  store: RecordStore,
  { packetId, title, caseFiles }: { readonly packetId: string; readonly title: string; readonly caseFiles: readonly string[] },
): string | null {
  const key = packetKey(store, caseFiles);
  return key === null ? null : (unseal(key, packetId, Buffer.from(title, "base64"))?.toString("utf8") ?? null);
}
