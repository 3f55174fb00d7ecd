import type { ProposalAnswer } from "@throughline/model/vocabulary";
import type { ProposedDeed } from "@throughline/record/entry";
import type { ProposalRow } from "@throughline/record/proposals";
import type { Erased } from "@throughline/record/record-keeping";
import type { Principal } from "../access/principal.ts";
import { planRetention } from "../command/retention-plan.ts";
import type { ProposalInput, ProposalView } from "../contract/keeping-endpoints.ts";
import type { Call, Handler } from "../http/handler.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";

/** Case files shown as due, at most; the totals are told. */
const mostDue = 500;

/** Scopes of a person's own organisation that they may read: they keep and erase nobody else's. */
function keptScopes({ ownScopes, organisationId, namedFor }: Principal): readonly string[] {
  return [...ownScopes.filter((scope) => scope === organisationId), ...namedFor];
}

/** Legal holds that the reader may know of, and every proposal of their organisation: what they may not read is named by its id. */
export const keeping: Handler<"keeping"> = async ({ principal, server, concerns }) => {
  const { record } = server.instance;
  const scopes = keptScopes(principal);
  const [holds, proposals] = await Promise.all([
    record.heldCaseFiles(scopes),
    record.proposals(principal.organisationId, new Date().toISOString()),
  ]);
  const ids = [...holds.map(({ caseFileId }) => caseFileId), ...proposals.flatMap(({ proposed }) => caseFilesOf(proposed))];
  concerns(ids, ids.length);
  const referenceOf = await readReferences(server.instance, ids, scopes);
  return {
    holds: holds.map(({ caseFileId, since }) => ({ caseFileId, reference: referenceOf(caseFileId), since })),
    proposals: proposals.map((row) => showProposal(row, principal, referenceOf)),
  };
};

/** The dry run: what is due of what the reader may read. */
export const retention: Handler<"retention"> = async ({ input, principal, server, concerns }) => {
  const { record } = server.instance;
  const scopes = keptScopes(principal);
  const today = new Date().toISOString().slice(0, 10);
  const on = input.on ?? today;
  const [rules, due] = await Promise.all([record.retentionRules([principal.organisationId]), record.dueCaseFiles(scopes, on)]);
  const [own] = planRetention({ organisations: [], rules, due, isToday: on === today });
  const shown = due.slice(0, mostDue);
  const ids = shown.map(({ caseFileId }) => caseFileId);
  concerns(ids, due.length);
  const referenceOf = await readReferences(server.instance, ids, scopes);
  return {
    months: own?.months ?? null,
    on,
    due: shown.map(({ caseFileId, dueOn, isHeld }) => ({ caseFileId, reference: referenceOf(caseFileId), dueOn, isHeld })),
    leaving: own?.caseFiles ?? 0,
    held: own?.held.length ?? 0,
    plan: own?.plan ?? null,
  };
};

/** Proposes a deed to the approvers of the caller's organisation. */
export const proposalMake: Handler<"proposalMake"> = async ({ input, principal, actor, server, concerns }) => {
  const { instance } = server;
  const proposed = await readProposed(instance, principal, input);
  concerns(caseFilesOf(proposed), 1);
  await orRefusal(instance.record.propose(actor, { organisationId: principal.organisationId, proposed }));
  return { done: true };
};

/** The second person's word. With a yes it is done when this answers, in the graph too. */
export const proposalAnswer: Handler<"proposalAnswer"> = async (call) => {
  const { unreachable } = await answer(call, call.input.says);
  if (call.input.says === "agreed") await call.server.instance.projector.catchUp();
  return { unreachable: unreachable.length };
};

/** Takes back what the caller proposed. */
export const proposalTakeBack: Handler<"proposalTakeBack"> = async (call) => {
  await answer(call, "taken-back");
  return { done: true };
};

async function answer({ input, principal, actor, server, concerns }: Call<{ proposalId: string }>, says: ProposalAnswer): Promise<Erased> {
  const { record } = server.instance;
  const { organisationId } = principal;
  const { proposalId } = input;
  concerns([proposalId], 1);
  const found = (await record.proposals(organisationId, new Date().toISOString())).find((row) => row.proposalId === proposalId);
  if (found === undefined) throw notFound();
  concerns([proposalId, found.userId, ...caseFilesOf(found.proposed)], 1);
  if (found.state !== "waiting") throw new HttpProblem("not-waiting", 409, "This proposal waits no more: it was answered, or is too old.");
  return orRefusal(record.answerProposal(actor, { organisationId, proposalId, says }));
}

async function readProposed({ record }: Instance, principal: Principal, input: ProposalInput): Promise<ProposedDeed> {
  if (!("reference" in input)) return input;
  const { deed, basis, reference } = input;
  const [found] = await record.caseFilesByReference(principal.organisationId, reference, keptScopes(principal));
  if (found === undefined || (input.caseFileId ?? found.caseFileId) !== found.caseFileId) throw notFound();
  return { deed, basis, caseFileId: found.caseFileId };
}

function showProposal(
  { proposalId, proposed, userId, userName, at, until, state, answeredBy, answeredAt }: ProposalRow,
  principal: Principal,
  referenceOf: (caseFileId: string) => string | null,
): ProposalView {
  const [caseFileId] = caseFilesOf(proposed);
  return {
    proposalId,
    deed: proposed.deed,
    caseFile: caseFileId === undefined ? null : { caseFileId, reference: referenceOf(caseFileId) },
    basis: "basis" in proposed ? proposed.basis : null,
    plan: "plan" in proposed ? proposed.plan : null,
    months: "months" in proposed ? proposed.months : null,
    proposedBy: userName,
    isYours: userId === principal.userId,
    at,
    until,
    state,
    answeredBy,
    answeredAt,
  };
}

/** The case file that a deed is about; none of a plan or a rule. */
function caseFilesOf(proposed: ProposedDeed): readonly string[] {
  return "caseFileId" in proposed ? [proposed.caseFileId] : [];
}

async function readReferences(
  { record }: Instance,
  ids: readonly string[],
  scopes: readonly string[],
): Promise<(caseFileId: string) => string | null> {
  const rows = await record.caseFilesById([...new Set(ids)], scopes);
  const references = new Map(rows.map(({ caseFileId, reference }) => [caseFileId, reference]));
  return (caseFileId) => references.get(caseFileId) ?? null;
}
