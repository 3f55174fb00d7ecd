import type {
  AgeBand,
  ChildrenBehind,
  ConsentPurpose,
  ConsentWord,
  Minor,
  NamedStanding,
  PersonAge,
  PersonStanding,
  ReferralConsent,
} from "@throughline/model/person";
import type { Actor } from "./case-record.ts";

/** Who set a thing, by name, or by id when they were removed since, and when. */
export interface SetBy {
  readonly by: string;
  readonly at: string;
}

/** What a person said of one purpose. */
export interface ConsentRow extends SetBy {
  readonly purpose: ConsentPurpose;
  readonly says: ConsentWord;
  /** ISO 639, empty when nobody noted it. */
  readonly language: string;
  readonly hasInterpreter: boolean;
}

/** What is known of the person of a case file. Without an entry they are protected, of unknown age, and were asked nothing. */
export interface PersonRow {
  readonly caseFileId: string;
  readonly scope: string;
  readonly standing: PersonStanding;
  readonly standingBasis: string;
  /** Null while nobody set it. */
  readonly standingSet: SetBy | null;
  readonly ageBand: AgeBand;
  readonly minor: Minor;
  readonly ageSet: SetBy | null;
  /** By purpose, in the order of the closed list. */
  readonly consents: readonly ConsentRow[];
}

export interface ConsentDraft extends Omit<ConsentRow, keyof SetBy> {
  readonly caseFileId: string;
}

/** Somebody whom a case file alleges to control others, or whom a court convicted: a text in the record, nothing in the graph. */
export interface ControllerRow extends SetBy {
  readonly controllerId: string;
  readonly caseFileId: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly name: string;
  readonly role: string;
  readonly standing: NamedStanding;
  readonly basis: string;
  readonly source: string;
}

export interface ControllerDraft {
  readonly caseFileId: string;
  readonly name: string;
  readonly role: string;
  readonly standing: PersonStanding;
  readonly basis: string;
  readonly source: string;
}

/** That two case files are one person's, as somebody judged; the other one as seen from the first. */
export interface SamePersonRow {
  readonly judgementId: string;
  readonly otherId: string;
}

/** The part of the record that is about persons. */
export interface PersonRecord {
  /**
   * Into protection without a basis; anywhere else it takes an approver and a basis. Throws `case-file-unknown`, `needs-approver`,
   * `needs-basis`.
   */
  setPersonStanding(actor: Actor, input: { caseFileId: string; standing: PersonStanding; basis: string }): Promise<void>;
  /** Throws `case-file-unknown`, `age-contradictory`. */
  setPersonAge(actor: Actor, input: PersonAge & { caseFileId: string }): Promise<void>;
  /** Several at once, all or none. Only a yes can be taken back. Throws `case-file-unknown`, `nothing-given`. */
  recordConsents(actor: Actor, consents: readonly ConsentDraft[]): Promise<void>;
  /** Null for a case file that is not in the scopes. */
  personOf(caseFileId: string, scopes: readonly string[]): Promise<PersonRow | null>;
  referralConsent(identifierIds: readonly string[], scopes: readonly string[]): Promise<ReferralConsent>;
  childrenBehind(identifierIds: readonly string[], scopes: readonly string[]): Promise<ChildrenBehind>;
  /** Takes an approver. Throws `name-not-accepted` for every standing under which no name is recorded, `case-file-unknown`, `needs-approver`. */
  nameController(actor: Actor, draft: ControllerDraft): Promise<string>;
  /** Throws `controller-unknown`, `needs-approver`. */
  withdrawController(actor: Actor, input: { controllerId: string; basis: string }): Promise<void>;
  /** In the order in which they were named. */
  controllers(scopes: readonly string[]): Promise<readonly ControllerRow[]>;
  /** Judgements within the scopes that join a case file with another of them. */
  samePersonAs(caseFileId: string, scopes: readonly string[]): Promise<readonly SamePersonRow[]>;
}
