import type { StewardWord, WordCause } from "@throughline/model/vocabulary";
import type { ConcernedSteward } from "./case-file-access.ts";
import type { Actor } from "./case-record.ts";

/** What is asked of the stewards of organisations. */
export interface RequestDraft {
  readonly cause: WordCause;
  readonly identifierId: string;
  /** Whose person asks. */
  readonly organisationId: string;
  /** What for, in the asker's words. */
  readonly purpose: string;
  /** Whose stewards are asked, or who of them; the asker never learns them from the request. */
  readonly askedOf: readonly ConcernedSteward[];
}

/** The word of one party asked. */
export interface GivenWord extends ConcernedSteward {
  readonly says: StewardWord | "waiting";
  /** With a yes: how they can be reached. */
  readonly contact: string;
}

export interface RequestRow extends Omit<RequestDraft, "askedOf"> {
  readonly requestId: string;
  readonly userId: string;
  readonly userName: string;
  readonly at: string;
  /** In order of the organisations' ids, and within one of the stewards'. */
  readonly words: readonly GivenWord[];
}

/** Who wants to send something out, and when: an instant. */
export interface WantsOut {
  readonly organisationId: string;
  readonly on: string;
}

/** An identifier that needs another steward's word before it leaves, and whose word it is. */
export interface StewardConcerned extends ConcernedSteward {
  readonly id: string;
}

/** The part of the record that holds requests to stewards and their words. */
export interface RequestRecord {
  /** Asked again by somebody of the same organisation about the same thing, it is the same request. */
  askStewards(actor: Actor, draft: RequestDraft): Promise<void>;
  /** Throws `no-such-request` unless that party was asked and has not answered. */
  giveWord(actor: Actor, word: ConcernedSteward & { requestId: string; says: StewardWord; contact: string }): Promise<void>;
  /** What one person asked, newest first. */
  requestsBy(userId: string): Promise<readonly RequestRow[]>;
  /** What an organisation's stewards were asked, newest first. */
  requestsOf(organisationId: string): Promise<readonly RequestRow[]>;
  /** Over all scopes: which identifiers the gate keeps, and to whom a request goes. Neither the cause nor whose word it is belongs in an answer. */
  stewardsConcerned(ids: readonly string[], wants: WantsOut): Promise<readonly StewardConcerned[]>;
  /** Whose word it takes for contact about an identifier that stands in organisations' open case files. */
  contactsFor(identifierId: string, organisationIds: readonly string[]): Promise<readonly ConcernedSteward[]>;
}
