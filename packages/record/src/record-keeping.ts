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

/** How long an organisation keeps its case files. */
export interface RetentionRule {
  readonly organisationId: string;
  /** Months after the last entry about a case file. */
  readonly months: number;
}

/** A case file that the rule of its organisation no longer keeps. */
export interface DueCaseFile {
  readonly caseFileId: string;
  readonly organisationId: string;
  /** `YYYY-MM-DD`, UTC: the day from which it is not kept. */
  readonly dueOn: string;
  /** Under a legal hold: it stays all the same. */
  readonly isHeld: boolean;
}

/** A case file under a legal hold. */
export interface HeldCaseFile {
  readonly caseFileId: string;
  /** Instant from which on it is. */
  readonly since: string;
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
  /** Case files of the scopes that are under a legal hold, the latest first. */
  heldCaseFiles(scopes: readonly string[]): Promise<readonly HeldCaseFile[]>;

  /* retention: a rule per organisation, what it no longer keeps, and erasing that, by two people */
  /** `months` null takes the rule away. Throws `organisation-unknown`. */
  setRetention(actor: Actor, rule: { organisationId: string; months: number | null }): Promise<void>;
  retentionRules(scopes: readonly string[]): Promise<readonly RetentionRule[]>;
  /** Case files of the scopes that are not kept on a day (`YYYY-MM-DD`), in order of organisation, day and id; those under a legal hold among them. */
  dueCaseFiles(scopes: readonly string[], on: string): Promise<readonly DueCaseFile[]>;
  /**
   * Erases the case files of an organisation that are not kept today, those under a legal hold left out, when they are exactly those that
   * `plan` names (`planOf`). Throws `retention-plan-changed`, `needs-second-person`.
   */
  applyRetention(
    actor: Actor,
    input: { organisationId: string; plan: string; requestedBy: string },
  ): Promise<Erased & { readonly erased: readonly string[] }>;
}
