import type { Actor } from "./case-record.ts";

/** What an erasure could not reach. */
export interface Erased {
  /** Folders of backups that were not there: their copies of the keys still open what was erased. */
  readonly unreachable: readonly string[];
}

export interface Damage {
  /** Table or entry the damage is in, with its sequence or row number: never a value. */
  readonly where: string;
  readonly reason: "hash-mismatch" | "cannot-open-body" | "unreadable-page" | "missing-entry" | "derived-rows-differ";
}

/** How a record is kept whole, copied, and emptied of what must go. */
export interface RecordKeeping {
  verify(): Promise<{ entries: number; damage: readonly Damage[] }>;
  /**
   * Copies the record to a file that is not there yet, the case keys beside it over their last copy, and the audit log beside it, which is
   * verified there. Throws `backup-exists`, `audit-damaged`.
   */
  backup(file: string): Promise<{ readonly auditEntries: number }>;

  /* erasure and legal holds: each takes two people */
  erase(actor: Actor, input: { caseFileId: string; requestedBy: string; basis: string }): Promise<Erased>;
  setLegalHold(actor: Actor, input: { caseFileId: string; requestedBy: string; basis: string }): Promise<void>;
  liftLegalHold(actor: Actor, input: { caseFileId: string; requestedBy: string; basis: string }): Promise<void>;
}
