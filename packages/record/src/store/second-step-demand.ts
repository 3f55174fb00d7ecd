import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "../case-record.ts";
import { firstRow } from "../open-connection.ts";
import { readUsers } from "../reads/people.ts";
import { administratorOf } from "./granting.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { hasSecondStep } from "./second-step-secrets.ts";
import { by } from "./submissions.ts";

/** Asks a second step of everybody in an organisation, or no longer. Whoever asks it has one: nobody is shut out by their own hand. */
export function demandSecondStep(
  store: RecordStore,
  actor: Actor,
  demand: { readonly organisationId: string; readonly isDemanded: boolean },
): void {
  appendEntries(store, by(actor), () => {
    administratorOf(readUsers(store.connection), actor.userId, demand.organisationId);
    if (isSecondStepDemanded(store, demand.organisationId) === demand.isDemanded) return [];
    if (demand.isDemanded && !hasSecondStep(store, actor.userId))
      throw new ThroughlineError("needs-own-second-step", "Turn your own second step on first, on Your account. Then ask it of everybody.");
    return [{ kind: "second-step-demanded", body: demand }];
  });
}

export function isSecondStepDemanded({ connection }: RecordStore, organisationId: string): boolean {
  return firstRow(connection, "SELECT 1 FROM second_step_demand WHERE organisation_id = ?", organisationId) !== undefined;
}

/** True for whoever has none in an organisation that asks for one. */
export function owesSecondStep(store: RecordStore, userId: string): boolean {
  const sql = "SELECT 1 FROM user JOIN second_step_demand USING (organisation_id) WHERE user_id = ?";
  return firstRow(store.connection, sql, userId) !== undefined && !hasSecondStep(store, userId);
}
