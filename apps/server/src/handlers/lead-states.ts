import type { LeadState } from "@throughline/model/vocabulary";
import type { CaseRecord, LeadStateRow } from "@throughline/record/case-record";
import type { LeadView } from "../contract/views.ts";

type LeadStateView = LeadView["state"];

/** How an organisation stands with its leads, by identifier. */
export interface LeadStates {
  of(identifierId: string, people: number): LeadStateView;
  /** The state a filter goes by: a lead set aside that has something new counts as new. */
  filedUnder(identifierId: string, people: number): LeadState;
}

/** Reads the states an organisation gave its leads; a lead without one is new. */
export async function readLeadStates(record: Pick<CaseRecord, "leadStates">, organisationId: string): Promise<LeadStates> {
  const rows = new Map((await record.leadStates(organisationId)).map((row) => [row.identifierId, row]));
  return {
    of: (identifierId, people) => showLeadState(rows.get(identifierId), people),
    filedUnder(identifierId, people) {
      const row = rows.get(identifierId);
      return row === undefined || hasReturned(row, people) ? "new" : row.state;
    },
  };
}

function showLeadState(row: LeadStateRow | undefined, people: number): LeadStateView {
  if (row === undefined) return { state: "new", reason: "", note: "", by: "", at: "", hasReturned: false };
  const { state, reason, note, userName, at } = row;
  return { state, reason, note, by: userName, at, hasReturned: hasReturned(row, people) };
}

/** More people than when it was set aside. */
function hasReturned(row: LeadStateRow, people: number): boolean {
  return row.state === "set-aside" && people > row.people;
}
