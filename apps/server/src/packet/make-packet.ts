import type { Actor, PacketRow } from "@throughline/record/case-record";
import { assemblePacket, type Packet } from "@throughline/referral/packet/assemble-packet";
import { type PacketFiles, sha256Hex } from "@throughline/referral/packet/manifest";
import { writeSeal } from "@throughline/referral/packet/seal";
import type { Principal } from "../access/principal.ts";
import type { PacketView } from "../contract/views.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationNames } from "../show/show-record-rows.ts";
import { type ReadSelection, readSelection } from "./read-selection.ts";

/** The only profile until recipients have their own. */
const profile = "general";

export interface PacketWanted {
  readonly identifiers: readonly string[];
  readonly title: string;
}

export interface MadePacket {
  readonly view: PacketView;
  readonly files: PacketFiles;
  readonly decision: Packet["decision"];
}

/** Assembles without recording anything; null when part of the selection is not the principal's to read. */
export async function assembleFor(
  instance: Instance,
  principal: Principal,
  wanted: PacketWanted,
): Promise<{ packet: Packet; read: ReadSelection } | null> {
  const read = await readSelection(instance, principal, wanted.identifiers);
  if (read === null) return null;
  const { selection, consent, recordSequence } = read;
  return { packet: assemblePacket({ title: wanted.title, profile, roles: principal.roles, recordSequence, selection, consent }), read };
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
  await instance.packets.put(packetId, files);
  const { organisationId } = principal;
  const { manifestSha256 } = packet;
  await instance.record.recordPacket(actor, { packetId, organisationId, manifestSha256, seq: read.recordSequence, title: wanted.title });
  const view = (await findPacket(instance, principal, packetId)) ?? {
    packetId,
    title: wanted.title,
    by: principal.name,
    at: madeAt,
    manifestSha256,
    files: listFiles(files),
  };
  return { view, files, decision: packet.decision };
}

/** A packet of the principal's organisation by its id, or null. */
export async function findPacket(instance: Instance, principal: Principal, packetId: string): Promise<PacketView | null> {
  const row = (await instance.record.packets(principal.organisationId)).find((one) => one.packetId === packetId);
  return row === undefined ? null : showPacket(instance, row);
}

/** A packet that was made, with its files. */
export async function showPacket({ packets }: Pick<Instance, "packets">, row: PacketRow): Promise<PacketView> {
  const { packetId, title, by, at, manifestSha256 } = row;
  return { packetId, title, by, at, manifestSha256, files: listFiles(await packets.take(packetId)) };
}

function listFiles(files: PacketFiles): PacketView["files"] {
  return [...files]
    .map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: sha256Hex(bytes) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
