import type { Actor } from "@throughline/record/case-record";
import type { PacketRow } from "@throughline/record/packets";
import { assemblePacket, type Packet } from "@throughline/referral/packet/assemble-packet";
import { type PacketFiles, sha256Hex } from "@throughline/referral/packet/manifest";
import { writeSeal } from "@throughline/referral/packet/seal";
import { isAllowed } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import type { PacketView } from "../contract/packet-views.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { HttpProblem, notAllowed } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationNames } from "../show/show-record-rows.ts";
import { type ReadSelection, readSelection } from "./read-selection.ts";
import { restsOn } from "./rests-on.ts";

/** The only profile until recipients have their own. */
const profile = "general";

export interface PacketWanted {
  readonly identifiers: readonly string[];
  readonly title: string;
  /** The child-protection flag: an approver's to set. */
  readonly childProtection: boolean;
}

export interface MadePacket {
  readonly view: PacketView;
  readonly files: PacketFiles;
  readonly decision: Packet["decision"];
}

/**
 * Assembles without recording anything; null when part of the selection is not the principal's to read. Throws `not-allowed` for a
 * child-protection flag that is not theirs to set.
 */
export async function assembleFor(
  instance: Instance,
  principal: Principal,
  wanted: PacketWanted,
): Promise<{ packet: Packet; read: ReadSelection } | null> {
  if (wanted.childProtection && !isAllowed(principal, "protect-children")) throw notAllowed();
  const read = await readSelection(instance, principal, wanted.identifiers);
  if (read === null) return null;
  const { selection, consent, children, recordSequence } = read;
  const { title, childProtection: hasChildProtection } = wanted;
  const { roles } = principal;
  return { packet: assemblePacket({ title, profile, roles, recordSequence, selection, consent, children, hasChildProtection }), read };
}

export interface PacketToMake {
  readonly packetId: string;
  readonly actor: Actor;
  readonly wanted: PacketWanted;
}

/** Assembles a packet through the gate, seals it, keeps it, and records that it was made. */
export async function makePacket(instance: Instance, principal: Principal, toMake: PacketToMake): Promise<MadePacket | null> {
  const { packetId, actor, wanted } = toMake;
  const assembled = await assembleFor(instance, principal, wanted);
  if (assembled === null) return null;
  const { packet, read } = assembled;
  const nameOf = await organisationNames(instance.record);
  const madeAt = new Date().toISOString();
  const seal = writeSeal({
    manifestSha256: packet.manifestSha256,
    recordHeadSequence: read.recordSequence,
    recordHeadHash: read.headHash,
    madeBy: principal.name,
    organisation: nameOf(principal.organisationId),
    madeAt,
    copyNumber: 1,
  });
  const files: PacketFiles = new Map([...packet.files, ["seal.json", seal]]);
  const draft = {
    packetId,
    organisationId: principal.organisationId,
    manifestSha256: packet.manifestSha256,
    seq: read.recordSequence,
    title: wanted.title,
    scopes: read.restsOnScopes,
    restsOn: restsOn(read.selection, packet.decision.leaves),
    isOfChildren: packet.decision.isOfChildren,
  };
  const key = await instance.record.packetKey(draft.restsOn.map(({ caseFileId }) => caseFileId));
  /* Without one a case file was erased meanwhile, which the record refuses. */
  if (key !== null) await instance.packets.put(packetId, files, key);
  await orRefusal(instance.record.recordPacket(actor, draft));
  const view = {
    packetId,
    title: wanted.title,
    by: principal.name,
    at: madeAt,
    manifestSha256: draft.manifestSha256,
    isErased: false,
    files: listFiles(files),
  };
  return { view: (await findPacket(instance, principal, packetId)) ?? view, files, decision: packet.decision };
}

/** Packets of the principal's organisation that rest on nothing but what they may read themselves, newest first. */
export function packetsFor({ record }: Pick<Instance, "record">, { organisationId, ownScopes }: Principal): Promise<readonly PacketRow[]> {
  return record.packets(organisationId, ownScopes);
}

/** One of {@link packetsFor} by its id, or null. */
export async function findPacket(instance: Instance, principal: Principal, packetId: string): Promise<PacketView | null> {
  const row = (await packetsFor(instance, principal)).find((one) => one.packetId === packetId);
  return row === undefined ? null : showPacket(instance, row);
}

/** A packet that was made, with its files; without any when what it held was erased. */
export async function showPacket(instance: Pick<Instance, "record" | "packets">, row: PacketRow): Promise<PacketView> {
  const { packetId, title, by, at, manifestSha256, isErased } = row;
  const files = isErased ? [] : listFiles(await takePacket(instance, row));
  return { packetId, title, by, at, manifestSha256, isErased, files };
}

/** The files of a packet. Throws `packet-erased` when a case file of it was erased. */
export async function takePacket(
  { record, packets }: Pick<Instance, "record" | "packets">,
  { packetId, caseFiles, isErased }: PacketRow,
): Promise<PacketFiles> {
  const key = caseFiles === null ? null : await record.packetKey(caseFiles);
  if (isErased || (caseFiles !== null && key === null))
    throw new HttpProblem("packet-erased", 410, "What this packet held was erased. Its manifest's hash stands in the list of packets.");
  return packets.take(packetId, key);
}

function listFiles(files: PacketFiles): PacketView["files"] {
  return [...files]
    .map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: sha256Hex(bytes) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
