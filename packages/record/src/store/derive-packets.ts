import type { OpenedEntryOf } from "../entry.ts";
import type { Deriving } from "./derive-case-files.ts";

export function derivePacket({ connection }: Deriving, { at, actor, body }: OpenedEntryOf<"packet-made">): void {
  const { packetId, organisationId, manifestSha256, seq, title, scopes, caseFiles } = body;
  connection
    .prepare("INSERT INTO packet VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    .run(packetId, organisationId, manifestSha256, seq, title, actor, at, JSON.stringify(scopes), caseFiles && JSON.stringify(caseFiles));
}

/** What of an erased case file stood in a packet is never read again: its entry does not open. */
export function derivePacketIdentifiers({ connection }: Deriving, { body }: OpenedEntryOf<"packet-rests-on">): void {
  connection
    .prepare("INSERT OR IGNORE INTO packet_identifier SELECT value, ? FROM json_each(?)")
    .run(body.packetId, JSON.stringify(body.identifiers));
}
