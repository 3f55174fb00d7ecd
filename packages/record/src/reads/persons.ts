import type { AgeBand, ConsentWord, Minor, NamedStanding, PersonStanding, ReferralConsent } from "@throughline/model/person";
import { ageBands, type ConsentPurpose, consentPurposes } from "@throughline/model/person";
import { allRows, type Connection, firstRow } from "../open-connection.ts";
import type { ConsentRow, ControllerRow, PersonRow, SamePersonRow, SetBy } from "../persons.ts";
import { inScopes, scopesJson } from "./scopes.ts";

interface PersonFacts {
  readonly n: number;
  readonly caseFileId: string;
  readonly scope: string;
  readonly standing: PersonStanding | null;
  readonly basis: string | null;
  readonly standingBy: string | null;
  readonly standingAt: string | null;
  readonly ageBand: AgeBand | null;
  readonly minor: Minor | null;
  readonly ageBy: string | null;
  readonly ageAt: string | null;
}

const nameOf = (table: string): string => `coalesce((SELECT name FROM user WHERE user_id = ${table}.actor), ${table}.actor)`;

/** What is known of the person of a case file within the scopes; null for a hidden one as for an unknown one. */
export function readPerson(connection: Connection, caseFileId: string, scopes: readonly string[]): PersonRow | null {
  const row = firstRow<PersonFacts>(
    connection,
    `
    SELECT n, case_file_id AS caseFileId, scope, standing, basis, ${nameOf("person_standing")} AS standingBy, person_standing.at AS standingAt,
      age_band AS ageBand, minor, ${nameOf("person_age")} AS ageBy, person_age.at AS ageAt
    FROM case_file LEFT JOIN person_standing ON person_standing.case_file = n LEFT JOIN person_age ON person_age.case_file = n
    WHERE case_file_id = $id AND ${inScopes}`,
    { id: caseFileId, scopes: scopesJson(scopes) },
  );
  if (row === undefined) return null;
  return {
    caseFileId: row.caseFileId,
    scope: row.scope,
    standing: row.standing ?? "protected",
    standingBasis: row.basis ?? "",
    standingSet: setBy(row.standingBy, row.standingAt),
    ageBand: row.ageBand ?? ageBands[0],
    minor: row.minor ?? "unknown",
    ageSet: setBy(row.ageBy, row.ageAt),
    consents: readConsents(connection, row.n),
  };
}

function setBy(by: string | null, at: string | null): SetBy | null {
  return by === null || at === null ? null : { by, at };
}

function readConsents(connection: Connection, caseFile: number): ConsentRow[] {
  const rows = allRows<Omit<ConsentRow, "hasInterpreter"> & { purpose: ConsentPurpose; says: ConsentWord; hasInterpreter: number }>(
    connection,
    `SELECT purpose, says, language, has_interpreter AS hasInterpreter, ${nameOf("consent")} AS "by", at FROM consent WHERE case_file = ?`,
    caseFile,
  );
  return rows
    .map(({ purpose, says, language, hasInterpreter, by, at }) => ({
      purpose,
      says,
      language,
      hasInterpreter: hasInterpreter === 1,
      by,
      at,
    }))
    .sort((one, other) => consentPurposes.indexOf(one.purpose) - consentPurposes.indexOf(other.purpose));
}

/** A table `told (id, case_file)` of the case files that tell of identifiers `wanted`, by a sighting, a payment or a statement that stands. */
export const told = `
  told AS MATERIALIZED (
    SELECT identifier.id, sighting.case_file FROM wanted CROSS JOIN identifier ON identifier.id = wanted.id CROSS JOIN sighting ON sighting.identifier = identifier.n
    WHERE EXISTS (SELECT 1 FROM source WHERE source.sighting = sighting.n AND until_seq IS NULL)
    ${["payment", "statement"]
      .flatMap((table) => ["from_identifier", "to_identifier"].map((side) => [table, side]))
      .map(
        ([table, side]) => `
    UNION SELECT identifier.id, ${table}.case_file FROM wanted CROSS JOIN identifier ON identifier.id = wanted.id CROSS JOIN ${table} ON ${table}.${side} = identifier.n
    WHERE ${table}.until_seq IS NULL`,
      )
      .join("")})`;

const said = `
  said AS MATERIALIZED (
    SELECT told.id, case_file.case_file_id AS caseFileId, coalesce(says, '') AS says FROM told JOIN case_file ON case_file.n = told.case_file
      LEFT JOIN consent ON consent.case_file = told.case_file AND purpose = 'financial-referral'
    WHERE ${inScopes})`;

/** What the people behind identifiers said of a financial referral, as far as the scopes show. */
export function readReferralConsent(connection: Connection, ids: readonly string[], scopes: readonly string[]): ReferralConsent {
  const ask = (select: string): string[] =>
    allRows<{ id: string }>(connection, `WITH wanted AS (SELECT DISTINCT value AS id FROM json_each($ids)), ${told}, ${said} ${select}`, {
      ids: JSON.stringify(ids),
      scopes: scopesJson(scopes),
    }).map(({ id }) => id);
  return {
    refused: ask("SELECT DISTINCT caseFileId AS id FROM said WHERE says IN ('refused', 'withdrawn') ORDER BY 1"),
    unasked: ask("SELECT DISTINCT caseFileId AS id FROM said WHERE says = '' ORDER BY 1"),
    resting: ask("SELECT id FROM said GROUP BY id HAVING min(says IN ('refused', 'withdrawn')) = 1 ORDER BY 1"),
  };
}

/** People whom case files within the scopes name as controlling, in the order in which they were named. */
export function readControllers(connection: Connection, scopes: readonly string[]): ControllerRow[] {
  const rows = allRows<ControllerRow & { standing: NamedStanding }>(
    connection,
    `
    SELECT controller_id AS controllerId, case_file.case_file_id AS caseFileId, case_file.organisation_id AS organisationId, case_file.reference,
      controller.name, role, standing, basis, source, ${nameOf("controller")} AS "by", at
    FROM controller JOIN case_file ON case_file.n = controller.case_file WHERE ${inScopes} ORDER BY seq`,
    { scopes: scopesJson(scopes) },
  );
  return rows.map(({ controllerId, caseFileId, organisationId, reference, name, role, standing, basis, source, by, at }) => ({
    controllerId,
    caseFileId,
    organisationId,
    reference,
    name,
    role,
    standing,
    basis,
    source,
    by,
    at,
  }));
}

/** Judgements that stand, within the scopes at both ends and of themselves, that a case file is of the same person as another. */
export function readSamePersonAs(connection: Connection, caseFileId: string, scopes: readonly string[]): SamePersonRow[] {
  const visible = (side: "a" | "b"): string => `EXISTS (SELECT 1 FROM case_file WHERE case_file_id = judgement.${side} AND ${inScopes})`;
  const rows = allRows<SamePersonRow>(
    connection,
    `
    SELECT judgement_id AS judgementId, CASE WHEN a = $id THEN b ELSE a END AS otherId FROM judgement
    WHERE kind = 'same-person' AND until_seq IS NULL AND $id IN (a, b) AND scope IN (SELECT value FROM json_each($scopes)) AND ${visible("a")} AND ${visible("b")}
    ORDER BY from_seq, judgement_id`,
    { id: caseFileId, scopes: scopesJson(scopes) },
  );
  return rows.map(({ judgementId, otherId }) => ({ judgementId, otherId }));
}
