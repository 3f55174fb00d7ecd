import type { Actor } from "./case-record.ts";

/** A packet that was made, to be recorded. */
export interface PacketDraft {
  readonly packetId: string;
  readonly organisationId: string;
  readonly manifestSha256: string;
  /** Sequence of the record that it was read at. */
  readonly seq: number;
  readonly title: string;
  /** Scopes of all case files it rests on: who may not read one of them does not see it. */
  readonly scopes: readonly string[];
  readonly restsOn: readonly RestsOn[];
  /** What a child tells of is in it, under the child-protection flag: it takes an approver. */
  readonly isOfChildren: boolean;
}

/** A case file that a packet rests on, and the identifiers of it that stand in the packet. */
export interface RestsOn {
  readonly caseFileId: string;
  readonly identifiers: readonly string[];
}

export interface PacketRow extends Omit<PacketDraft, "scopes" | "restsOn" | "isOfChildren"> {
  readonly by: string;
  readonly at: string;
  /** What it rests on; null for a packet of before this was kept. */
  readonly caseFiles: readonly string[] | null;
  /** True when a case file of it was erased: the title is empty then, as nothing opens it any more. */
  readonly isErased: boolean;
}

/** The part of the record that tells of packets. Their files are on a shelf of their own, sealed with a key from here. */
export interface PacketRecord {
  /** Throws `case-file-erased` when one of the case files is no longer there, `needs-approver` for what a child tells of. */
  recordPacket(actor: Actor, draft: PacketDraft): Promise<void>;
  /** Packets that an organisation made, newest first, of those that rest on the scopes alone. */
  packets(organisationId: string, scopes: readonly string[]): Promise<readonly PacketRow[]>;
  /** Ids of packets, of whatever organisation, whose files nothing may open any more. */
  erasedPackets(): Promise<readonly string[]>;
  /** What seals a packet: it follows from the keys of all case files that the packet rests on. Null once one of them is destroyed. */
  packetKey(caseFiles: readonly string[]): Promise<Uint8Array | null>;
}
