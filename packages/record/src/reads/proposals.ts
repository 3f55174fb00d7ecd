import type { ProposalAnswer } from "@throughline/model/vocabulary";
import { ProposedDeed } from "../entry.ts";
import { allRows, type Connection } from "../open-connection.ts";
import type { ProposalRow } from "../proposals.ts";

interface Facts extends Omit<ProposalRow, "proposed" | "state"> {
  readonly proposed: string;
  readonly says: "waiting" | ProposalAnswer;
}

/** An organisation's proposals as they stand at an instant, newest first. */
export function readProposals(connection: Connection, organisationId: string, now: string): ProposalRow[] {
  const rows = allRows<Facts>(
    connection,
    `
    SELECT proposal_id AS proposalId, proposal.organisation_id AS organisationId, proposed, proposal.user_id AS userId,
      coalesce(proposer.name, proposal.user_id) AS userName, at, until, says, coalesce(answerer.name, answered_by) AS answeredBy, answered_at AS answeredAt
    FROM proposal LEFT JOIN user AS proposer ON proposer.user_id = proposal.user_id LEFT JOIN user AS answerer ON answerer.user_id = answered_by
    WHERE proposal.organisation_id = ? ORDER BY seq DESC LIMIT 500`,
    organisationId,
  );
  return rows.map(({ proposalId, organisationId: organisation, proposed, userId, userName, at, until, says, answeredBy, answeredAt }) => ({
    proposalId,
    organisationId: organisation,
    proposed: ProposedDeed.parse(JSON.parse(proposed)),
    userId,
    userName,
    at,
    until,
    state: says === "waiting" && until <= now ? "expired" : says,
    answeredBy,
    answeredAt,
  }));
}
