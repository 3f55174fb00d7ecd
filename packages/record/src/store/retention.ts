import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "../case-record.ts";
import { firstRow } from "../open-connection.ts";
import { planOf, readDueCaseFiles } from "../reads/retention.ts";
import type { Erased } from "../record-keeping.ts";
import { eraseCaseFiles } from "./erase.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/** Says how long an organisation keeps its case files; null takes its rule away. Throws `organisation-unknown`. */
export function setRetention(
  store: RecordStore,
  actor: Actor,
  { organisationId, months }: { organisationId: string; months: number | null },
): void {
  appendEntries(store, by(actor), () => {
    if (firstRow(store.connection, "SELECT 1 FROM organisation WHERE organisation_id = ?", organisationId) === undefined)
      throw new ThroughlineError("organisation-unknown", "There is no such organisation.");
    return [{ kind: "retention-set", body: { organisationId, months } }];
  });
}

/**
 * Erases what an organisation's rule does not keep today, all of it or none: exactly the case files that two people saw in the dry run
 * and that `plan` names. What is under a legal hold stays. Throws `retention-plan-changed`, `needs-second-person`.
 */
export function applyRetention(
  store: RecordStore,
  actor: Actor,
  { organisationId, plan, requestedBy }: { organisationId: string; plan: string; requestedBy: string },
): Erased & { readonly erased: readonly string[] } {
  let erased: readonly string[] = [];
  const { unreachable } = eraseCaseFiles(store, actor, () => {
    erased = plannedCaseFiles(store, { organisationId, plan });
    return erased.map((caseFileId) => ({ caseFileId, requestedBy, basis: "retention" }));
  });
  return { erased, unreachable };
}

/** The case files that a plan names, which are all that is due today and not under a legal hold. Throws `retention-plan-changed`. */
export function plannedCaseFiles(
  { connection }: RecordStore,
  { organisationId, plan }: { organisationId: string; plan: string },
): readonly string[] {
  const today = new Date().toISOString().slice(0, 10);
  const due = readDueCaseFiles(connection, [organisationId], today).flatMap(({ caseFileId, isHeld }) => (isHeld ? [] : [caseFileId]));
  if (planOf(due) !== plan)
    throw new ThroughlineError(
      "retention-plan-changed",
      "What is to be erased is no longer what that plan names. Look again at what is due.",
    );
  return due;
}
