import type { CaseFileRow } from "@throughline/record/case-record";
import type { Handler } from "../http/handler.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import { organisationNames } from "../show/show-record-rows.ts";

/** Judges that two case files of the reader's own are one person's. Judged before, it is the same judgement. */
export const samePersonJudge: Handler<"samePersonJudge"> = async ({ input, principal, actor, server, concerns }) => {
  const { record } = server.instance;
  const { ownScopes, organisationId } = principal;
  const [here] = await record.caseFilesById([input.caseFileId], ownScopes);
  if (here === undefined) throw notFound();
  const nameOf = await organisationNames(record);
  const named = (await record.caseFilesByReference(null, input.reference, ownScopes)).filter(
    (row) => input.organisation === "" || nameOf(row.organisationId) === input.organisation,
  );
  const there = oneOf(named, here);
  concerns([here.caseFileId, there.caseFileId], 2);
  const before = await record.samePersonAs(here.caseFileId, ownScopes);
  if (before.some(({ otherId }) => otherId === there.caseFileId)) return { done: true };
  /* A judgement is its author's; one who reads no case files of their own organisation judges within those that they read. */
  const scope = ownScopes.includes(organisationId) ? organisationId : here.scope;
  await record.judgeSame(actor, { kind: "same-person", scope, a: here.caseFileId, b: there.caseFileId });
  return { done: true };
};

function oneOf(named: readonly CaseFileRow[], here: CaseFileRow): CaseFileRow {
  const [there, ...more] = named.filter(({ caseFileId }) => caseFileId !== here.caseFileId);
  if (there === undefined)
    throw new HttpProblem("no-such-reference", 422, "You may read no other case file with that reference. Look at how it is written.");
  if (more.length > 0)
    throw new HttpProblem("which-organisation", 422, "Several organisations have a case file with that reference. Name the organisation.");
  return there;
}

/** Undoes a judgement that joins the case file with another which the reader may read too. */
export const samePersonUndo: Handler<"samePersonUndo"> = async ({ input, principal, actor, server }) => {
  const { record } = server.instance;
  const judged = await record.samePersonAs(input.caseFileId, principal.ownScopes);
  if (!judged.some(({ judgementId }) => judgementId === input.judgementId)) throw notFound();
  await record.undoJudgement(actor, input.judgementId);
  return { done: true };
};
