import { companyNameIn } from "@throughline/model/identifier/rules/company";
import { compareReadNames, leastSuggested } from "@throughline/model/names/compare-names";
import { readName } from "@throughline/model/names/read-name";
import { holders, identifierKinds, protectedHolders } from "@throughline/model/vocabulary";
import type { NearCompany } from "../near.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { isProtectedForReader } from "./protected.ts";
import { inScopes, scopesJson } from "./scopes.ts";

/** Names compared with each that is asked for: the latest told. */
const mostCompared = 20_000;
const protectedNumbers = protectedHolders.map((holder) => holders.indexOf(holder)).join(", ");

interface NamedCompany {
  readonly raw: string;
  readonly id: string | null;
  readonly display: string | null;
  readonly caseFiles: number;
}

/**
 * Companies told of within the scopes whose names are like the names asked for, one list for each, likest first; a name and itself are like.
 * For a person to look at: nothing is linked on a name. None that a protected holder claims there.
 */
export function readNearCompanies(
  connection: Connection,
  names: readonly string[],
  scopes: readonly string[],
  limit: number,
): readonly (readonly NearCompany[])[] {
  const wanted = names.map(readName);
  const found: NearCompany[][] = names.map(() => []);
  for (const { raw, id, display, caseFiles } of allRows<NamedCompany>(connection, toldCompanies, {
    scopes: scopesJson(scopes),
    limit: mostCompared,
  })) {
    const name = companyNameIn(raw);
    if (name === "") continue;
    const told = readName(name);
    for (const [place, one] of wanted.entries()) {
      const { likeness, reasons } = compareReadNames(one, told);
      if (likeness >= leastSuggested) found[place]?.push({ id, name, numbered: display, likeness, reasons, caseFiles });
    }
  }
  return found.map((near) => near.sort(byLikeness).slice(0, limit));
}

function byLikeness(left: NearCompany, right: NearCompany): number {
  const isFirst = right.likeness - left.likeness || right.caseFiles - left.caseFiles;
  return isFirst !== 0 ? isFirst : left.name < right.name ? -1 : 1;
}

const toldCompanies = `
  SELECT source.raw, identifier.id, identifier.display, count(DISTINCT sighting.case_file) AS caseFiles
  FROM sighting CROSS JOIN case_file ON case_file.n = sighting.case_file JOIN source ON source.sighting = sighting.n
    LEFT JOIN identifier ON identifier.n = sighting.identifier
  WHERE sighting.kind = ${identifierKinds.indexOf("company")} AND ${inScopes} AND source.until_seq IS NULL AND NOT ${isProtectedForReader}
  GROUP BY source.raw, sighting.identifier HAVING max(source.held_by IN (${protectedNumbers})) = 0
  ORDER BY max(sighting.n) DESC LIMIT $limit`;
