import { canonicalJson } from "@throughline/model/ids";
import type { OpenedEntryOf } from "../entry.ts";
import type { Deriving } from "./derive-case-files.ts";

export function deriveProposal({ connection }: Deriving, { seq, at, actor, body }: OpenedEntryOf<"deed-proposed">): void {
  const { proposalId, organisationId, proposed, until } = body;
  connection
    .prepare("INSERT INTO proposal VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', '', '')")
    .run(proposalId, organisationId, canonicalJson(proposed), actor, at, until, seq);
}

export function deriveProposalAnswer({ connection }: Deriving, { at, actor, body }: OpenedEntryOf<"proposal-answered">): void {
  connection
    .prepare("UPDATE proposal SET says = ?, answered_by = ?, answered_at = ? WHERE proposal_id = ?")
    .run(body.says, actor, at, body.proposalId);
}
