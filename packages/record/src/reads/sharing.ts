import { bases, checks, holders, type Learnable, protectedHolders, type UserRole } from "@throughline/model/vocabulary";
import { allRows, type Connection } from "../open-connection.ts";
import type { AlsoRecorded, SharingAgreement } from "../sharing.ts";
import { inScopes, scopesJson } from "./scopes.ts";

const protectedNumbers = protectedHolders.map((holder) => holders.indexOf(holder)).join(", ");

/** The condition that the person of a `case_file` agreed to be matched over organisations: whoever was not asked did not. */
export const isAgreedToMatch = `EXISTS (SELECT 1 FROM consent WHERE consent.case_file = case_file.n AND purpose = 'cross-organisation-match' AND says = 'given')`;

/** Agreements in force, by giver and taker. */
export function readSharing(connection: Connection): SharingAgreement[] {
  const rows = allRows<Omit<SharingAgreement, "roles"> & { roles: string; learns: Learnable }>(
    connection,
    `
    SELECT giver_id AS giverId, taker_id AS takerId, learns, sharing.roles, contact, coalesce(user.name, actor) AS "by", at
    FROM sharing LEFT JOIN user ON user.user_id = actor ORDER BY giver_id, taker_id`,
  );
  return rows.map(({ giverId, takerId, learns, roles, contact, by, at }) => ({
    giverId,
    takerId,
    learns,
    roles: JSON.parse(roles) as UserRole[],
    contact,
    by,
    at,
  }));
}

/**
 * In which of the scopes identifiers are recorded, and nothing more. An identifier that a protected holder claims anywhere in a scope is as if
 * that scope had never recorded it, and so are a paper of a person, what points to nobody, what nobody confirmed, and what only case files tell
 * whose person did not agree to be matched over organisations: whoever was not asked did not agree. Claims in other scopes change nothing: what
 * one organisation tells must not say what another knows.
 */
export function readAlsoRecorded(connection: Connection, ids: readonly string[], scopes: readonly string[]): AlsoRecorded[] {
  const rows = allRows<AlsoRecorded>(
    connection,
    `
    SELECT identifier.id, case_file.scope AS giverId
    FROM json_each($ids) AS wanted CROSS JOIN identifier ON identifier.id = wanted.value CROSS JOIN sighting ON sighting.identifier = identifier.n
      CROSS JOIN case_file ON case_file.n = sighting.case_file CROSS JOIN source ON source.sighting = sighting.n
    WHERE ${inScopes} AND source.until_seq IS NULL AND identifier.kind <> 'document' AND identifier.standing <> 'placeholder'
    GROUP BY identifier.id, case_file.scope
    HAVING max(source.held_by IN (${protectedNumbers})) = 0
      AND max(source.basis <> ${bases.indexOf("suggested")} AND source."check" <> ${checks.indexOf("failed")} AND ${isAgreedToMatch}) = 1
    ORDER BY identifier.id, case_file.scope`,
    { ids: JSON.stringify(ids), scopes: scopesJson(scopes) },
  );
  return rows.map(({ id, giverId }) => ({ id, giverId }));
}
