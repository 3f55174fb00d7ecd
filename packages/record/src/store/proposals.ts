import { randomUUID } from "node:crypto";
import { canonicalJson } from "@throughline/model/ids";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { ProposalAnswer, UserRole } from "@throughline/model/vocabulary";
import type { Actor } from "../case-record.ts";
import type { NewEntry, ProposedDeed } from "../entry.ts";
import { firstRow } from "../open-connection.ts";
import type { ProposalDraft, ProposalRow } from "../proposals.ts";
import { readUsers } from "../reads/people.ts";
import { readProposals } from "../reads/proposals.ts";
import type { Erased } from "../record-keeping.ts";
import { erasedEntry, finishErasures, holdEntry, isHeld } from "./erase.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { plannedCaseFiles } from "./retention.ts";
import { by } from "./submissions.ts";

/** How long a proposal waits for the second person. */
const waitsMs = 14 * 24 * 60 * 60 * 1000;

/** Who may propose, and who may be the second person. */
const proposers: readonly UserRole[] = ["approver", "steward"];
const agreers: readonly UserRole[] = ["approver"];

/** Records a proposal, unless the same one waits already. Throws as `ProposalRecord.propose` says. */
export function proposeDeed(store: RecordStore, actor: Actor, { organisationId, proposed }: ProposalDraft): void {
  appendEntries(store, by(actor), () => {
    if (!isOneOf(store, actor.userId, organisationId, proposers))
      throw new ThroughlineError("not-keeper", "This takes an approver or a steward of that organisation.");
    refusePointless(store, organisationId, proposed);
    const now = new Date();
    const waiting = readProposals(store.connection, organisationId, now.toISOString()).filter(({ state }) => state === "waiting");
    if (waiting.some((one) => isSame(one.proposed, proposed))) return [];
    const until = new Date(now.getTime() + waitsMs).toISOString();
    return [{ kind: "deed-proposed", body: { proposalId: randomUUID(), organisationId, proposed, until } }];
  });
}

/** Two proposals about one case file are the same whatever the basis; of a plan or a rule, when they are equal. */
function isSame(a: ProposedDeed, b: ProposedDeed): boolean {
  return "caseFileId" in a && "caseFileId" in b
    ? a.deed === b.deed && a.caseFileId === b.caseFileId
    : canonicalJson(a) === canonicalJson(b);
}

/** Whoever proposes learns at once what nobody could agree to. */
function refusePointless(store: RecordStore, organisationId: string, proposed: ProposedDeed): void {
  if (proposed.deed === "retention-apply") plannedCaseFiles(store, { organisationId, plan: proposed.plan });
  if (!("caseFileId" in proposed)) return;
  const { deed, caseFileId } = proposed;
  const sql = "SELECT 1 FROM case_file WHERE case_file_id = ? AND organisation_id = ?";
  if (firstRow(store.connection, sql, caseFileId, organisationId) === undefined)
    throw new ThroughlineError("case-file-unknown", "That organisation has no such case file.");
  const isKept = isHeld(store, caseFileId);
  if (deed === "erase" && isKept) throw new ThroughlineError("under-legal-hold", "This case file is under a legal hold. Lift it first.");
  if (deed === "hold-set" && isKept) throw new ThroughlineError("already-held", "This case file is under a legal hold already.");
  if (deed === "hold-lift" && !isKept) throw new ThroughlineError("not-held", "This case file is under no legal hold.");
}

/** Records an answer and, when it agrees, does what was proposed, in one transaction. Throws as `ProposalRecord.answerProposal` says. */
export function answerProposal(
  store: RecordStore,
  actor: Actor,
  { organisationId, proposalId, says }: { readonly organisationId: string; readonly proposalId: string; readonly says: ProposalAnswer },
): Erased {
  appendEntries(store, by(actor), () => {
    const proposal = waitingProposal(store, organisationId, proposalId);
    if (says === "taken-back") refuseOthers(actor, proposal);
    else refuseAnswerer(store, actor, proposal);
    const answer: NewEntry = { kind: "proposal-answered", body: { proposalId, says } };
    return says === "agreed" ? [answer, ...agreedEntries(store, actor, proposal)] : [answer];
  });
  return finishErasures(store);
}

function waitingProposal(store: RecordStore, organisationId: string, proposalId: string): ProposalRow {
  const rows = readProposals(store.connection, organisationId, new Date().toISOString());
  const found = rows.find((row) => row.proposalId === proposalId && row.state === "waiting");
  if (found === undefined) throw new ThroughlineError("no-such-proposal", "Nothing of that id waits for an answer.");
  return found;
}

function refuseOthers({ userId }: Actor, proposal: ProposalRow): void {
  if (userId !== proposal.userId) throw new ThroughlineError("not-proposer", "Only whoever proposed it takes it back.");
}

function refuseAnswerer(store: RecordStore, { userId }: Actor, proposal: ProposalRow): void {
  if (userId === proposal.userId)
    throw new ThroughlineError("needs-second-person", "This takes a second person: whoever proposed it cannot answer it.");
  if (!isOneOf(store, userId, proposal.organisationId, agreers))
    throw new ThroughlineError("not-keeper", "This takes an approver of that organisation.");
}

/** What agreeing does. A proposal of somebody who could not propose it today is nobody's any more. */
function agreedEntries(store: RecordStore, actor: Actor, { organisationId, userId: requestedBy, proposed }: ProposalRow): NewEntry[] {
  if (!isOneOf(store, requestedBy, organisationId, proposers))
    throw new ThroughlineError("proposer-gone", "Whoever proposed it may do so no more. Refuse it, and propose it anew.");
  switch (proposed.deed) {
    case "erase":
      return [erasedEntry(store, actor, { ...aboutOf(proposed), requestedBy })];
    case "hold-set":
      return [holdEntry(store, actor, "legal-hold-set", { ...aboutOf(proposed), requestedBy })];
    case "hold-lift":
      return [holdEntry(store, actor, "legal-hold-lifted", { ...aboutOf(proposed), requestedBy })];
    case "retention-apply":
      return plannedCaseFiles(store, { organisationId, plan: proposed.plan }).map((caseFileId) =>
        erasedEntry(store, actor, { caseFileId, requestedBy, basis: "retention" }),
      );
    case "retention-set":
      return [{ kind: "retention-set", body: { organisationId, months: proposed.months } }];
  }
}

function aboutOf({ caseFileId, basis }: Extract<ProposedDeed, { caseFileId: string }>): { caseFileId: string; basis: string } {
  return { caseFileId, basis };
}

/** True when a person is of that organisation now, in one of the roles. */
export function isOneOf({ connection }: RecordStore, userId: string, organisationId: string, roles: readonly UserRole[]): boolean {
  return readUsers(connection).some(
    (user) => user.userId === userId && user.organisationId === organisationId && user.roles.some((role) => roles.includes(role)),
  );
}
