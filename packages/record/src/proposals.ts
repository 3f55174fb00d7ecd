import type { ProposalAnswer } from "@throughline/model/vocabulary";
import type { Actor } from "./case-record.ts";
import type { ProposedDeed } from "./entry.ts";
import type { Erased } from "./record-keeping.ts";

/** What somebody proposes for their organisation. */
export interface ProposalDraft {
  readonly organisationId: string;
  readonly proposed: ProposedDeed;
}

export interface ProposalRow extends ProposalDraft {
  readonly proposalId: string;
  /** Who proposed it. */
  readonly userId: string;
  /** Their name; the id of one who was removed since. */
  readonly userName: string;
  readonly at: string;
  /** Instant from which on it waits no more. */
  readonly until: string;
  readonly state: "waiting" | "expired" | ProposalAnswer;
  /** Who answered, by name, and when: empty while nobody has. */
  readonly answeredBy: string;
  readonly answeredAt: string;
}

/**
 * The part of the record that holds deeds which take two people, from the first one's proposal to the second one's answer. Who may is decided
 * under the record's write lock, by what holds then (docs/adr/0023).
 */
export interface ProposalRecord {
  /**
   * Proposed again while it waits, it is the same proposal. Throws `not-keeper`, `case-file-unknown`, `under-legal-hold`, `already-held`,
   * `not-held`, `retention-plan-changed`.
   */
  propose(actor: Actor, draft: ProposalDraft): Promise<void>;
  /**
   * Agreeing does the deed in the same transaction. Throws `no-such-proposal`, `needs-second-person`, `not-keeper`, `not-proposer`,
   * `proposer-gone`, and what the deed throws.
   */
  answerProposal(
    actor: Actor,
    answer: { readonly organisationId: string; readonly proposalId: string; readonly says: ProposalAnswer },
  ): Promise<Erased>;
  /** An organisation's proposals as they stand at an instant, newest first. */
  proposals(organisationId: string, now: string): Promise<readonly ProposalRow[]>;
}
