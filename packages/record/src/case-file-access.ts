import type { CaseFileAccess, GlassReason } from "@throughline/model/vocabulary";
import type { Actor } from "./case-record.ts";

/** Who is to read a case file, and who answers for it. */
export interface AccessTerms {
  readonly caseFileId: string;
  readonly access: CaseFileAccess;
  /** Null only while the case file is open: who reads fewer must have somebody who can let others in again. */
  readonly stewardId: string | null;
  /** Ids of people of its organisation who read it beside the steward; none while it is open. */
  readonly members: readonly string[];
  /** Why, in the steward's words. */
  readonly reason: string;
}

export interface CaseFileAccessRow extends AccessTerms {
  readonly organisationId: string;
  readonly reference: string;
  /** Who said so last, and when; "" while nobody has. */
  readonly by: string;
  readonly at: string;
}

/** Somebody opened a restricted case file without being named for it. */
export interface BrokenGlass {
  readonly caseFileId: string;
  readonly reference: string;
  /** The steward named for the case file now, or null. */
  readonly stewardId: string | null;
  readonly userId: string;
  readonly userName: string;
  readonly reason: GlassReason;
  readonly note: string;
  readonly at: string;
  readonly until: string;
}

/** What somebody reads beside the scopes they were given: ids of case files, which are their scopes. */
export interface Readings {
  /** Those they are named for. */
  readonly named: readonly string[];
  /** Those they opened themselves, until the time is over. */
  readonly opened: readonly string[];
}

/** A party to a request: an organisation, or the one steward of it who is named for a case file concerned ("" for any). */
export interface ConcernedSteward {
  readonly organisationId: string;
  readonly stewardId: string;
}

/** The part of the record that says who reads a case file which not all of its organisation read (docs/adr/0021). */
export interface CaseFileAccessRecord {
  /** Decided under the write lock by what holds then. Throws `case-file-unknown`, `not-its-steward`, `steward-needed`, `person-unknown`, `above-oneself`. */
  setCaseFileAccess(actor: Actor, terms: AccessTerms): Promise<void>;
  /** Gives another steward to a case file whose content the actor, an administrator of its organisation, does not read. Throws as above, and `not-administrator`. */
  nameSteward(actor: Actor, input: { caseFileId: string; stewardId: string }): Promise<void>;
  /**
   * Opens a restricted case file of the actor's organisation, by its id or reference, to the actor until then; gives its id. One that never was, a sealed one and
   * another organisation's throw the same `case-file-unknown`. Throws `reads-already`.
   */
  breakGlass(actor: Actor, input: { caseFile: string; reason: GlassReason; note: string; now: string; until: string }): Promise<string>;
  readingsOf(userId: string, now: string): Promise<Readings>;
  /** Who reads a case file within the scopes; null for one that is hidden, as for one that never was. */
  caseFileAccess(caseFileId: string, scopes: readonly string[]): Promise<CaseFileAccessRow | null>;
  /** Case files of an organisation that a steward is named for, or that not all read, in order of their ids. For its stewards and administrators. */
  keptCaseFiles(organisationId: string): Promise<readonly CaseFileAccessRow[]>;
  /** Whoever opened a case file of an organisation without being named for it, newest first. */
  brokenGlass(organisationId: string): Promise<readonly BrokenGlass[]>;
  /** Ids of case files that are scopes of their own. For the operator's command line. */
  ownScopesOfCaseFiles(): Promise<readonly string[]>;
}
