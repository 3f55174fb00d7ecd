import { ThroughlineError } from "@throughline/model/throughline-error";
import { HttpProblem, notFound, type ProblemStatus } from "./problem.ts";

/** Refusals of the record that a person can do something about; null: of what is not theirs, answered like what never was. */
const statusOf: Readonly<Record<string, ProblemStatus | null>> = {
  "not-administrator": 403,
  "scope-not-yours": 403,
  "above-oneself": 403,
  "last-administrator": 409,
  "needs-own-second-step": 409,
  "last-second-step": 409,
  "second-step-on": 409,
  "passkey-known": 409,
  "too-many-passkeys": 409,
  "passkey-unknown": null,
  "name-taken": 409,
  "person-unknown": null,
  "needs-approver": 403,
  "needs-basis": 422,
  "age-contradictory": 422,
  "nothing-given": 409,
  "name-not-accepted": 422,
  "case-file-unknown": null,
  "controller-unknown": null,
  "not-its-steward": 403,
  "steward-needed": 422,
  "reads-already": 409,
  "not-keeper": 403,
  "not-proposer": 403,
  "needs-second-person": 403,
  "no-such-proposal": 409,
  "no-such-exchange": 409,
  "not-its-reader": 403,
  "proposer-gone": 409,
  "under-legal-hold": 409,
  "already-held": 409,
  "not-held": 409,
  "retention-plan-changed": 409,
};

/** What was asked of the record, its refusals as problems. */
export async function orRefusal<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error;
    const status = statusOf[error.code];
    if (status === null) throw notFound();
    throw status === undefined ? error : new HttpProblem(error.code, status, error.message);
  }
}
