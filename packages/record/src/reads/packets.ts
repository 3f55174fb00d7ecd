import { hasErasedAfter } from "../feed/read-batch.ts";
import { allRows } from "../open-connection.ts";
import type { PacketRow } from "../packets.ts";
import { erasedCaseFiles } from "../store/erase.ts";
import { openTitle } from "../store/packets.ts";
import type { RecordStore } from "../store/record-store.ts";
import { scopesJson } from "./scopes.ts";

interface PacketFacts extends Omit<PacketRow, "caseFiles" | "isErased"> {
  readonly caseFiles: string | null;
}

const packetRows = `
  SELECT packet_id AS packetId, packet.organisation_id AS organisationId, manifest_sha256 AS manifestSha256, seq, title, coalesce(user.name, actor) AS "by",
    at, case_files AS caseFiles
  FROM packet LEFT JOIN user ON user.user_id = actor`;

/**
 * Scopes that a packet's reader has to have: those it was made in, a case file's own being its organisation's, as it may be read by all again;
 * and those that its case files are in now, as one may have been restricted or sealed since.
 */
const neededScopes = `
  SELECT iif(needed.value IN (SELECT value FROM json_each(coalesce(packet.case_files, '[]'))), packet.organisation_id, needed.value) AS scope
  FROM json_each(packet.scopes) AS needed
  UNION SELECT case_file.scope FROM json_each(coalesce(packet.case_files, '[]')) AS rests JOIN case_file ON case_file.case_file_id = rests.value`;

/** Packets an organisation made, newest first, of those that rest on case files of the scopes alone. */
export function readPackets(store: RecordStore, organisationId: string, scopes: readonly string[]): PacketRow[] {
  return allRows<PacketFacts>(
    store.connection,
    `${packetRows} WHERE packet.organisation_id = $organisationId
      AND NOT EXISTS (SELECT 1 FROM (${neededScopes}) WHERE scope NOT IN (SELECT value FROM json_each($scopes)))
    ORDER BY at DESC, packet_id`,
    { organisationId, scopes: scopesJson(scopes) },
  ).map((facts) => openPacket(store, facts));
}

/** Ids of packets of which a case file was erased: its key is gone, or an entry says that it is about to be. */
export function readErasedPackets(store: RecordStore): string[] {
  const erased = new Set(erasedCaseFiles(store));
  return allRows<PacketFacts>(store.connection, packetRows)
    .map((facts) => openPacket(store, facts))
    .flatMap(({ packetId, isErased, caseFiles }) => (isErased || caseFiles?.some((one) => erased.has(one)) ? [packetId] : []));
}

/** A packet that does not say what it rests on may rest on whatever was erased since it was made. */
function openPacket(store: RecordStore, { caseFiles: json, title: kept, ...facts }: PacketFacts): PacketRow {
  const { packetId, organisationId, manifestSha256, seq, by, at } = facts;
  const caseFiles = json === null ? null : (JSON.parse(json) as string[]);
  const known =
    caseFiles === null ? (hasErasedAfter(store.connection, seq) ? null : kept) : openTitle(store, { packetId, title: kept, caseFiles });
  return { packetId, organisationId, manifestSha256, seq, by, at, caseFiles, title: known ?? "", isErased: known === null };
}
