import { type Basis, bases, ControlledBy, checks, holders, isProtectedHolder, roles } from "@throughline/model/vocabulary";
import type { ProjectedEdge } from "../change-feed.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { type Range, touchedSightings } from "./range.ts";

interface EdgeSource {
  readonly identifier: number;
  readonly caseFile: number;
  readonly id: string;
  readonly caseFileId: string;
  readonly scope: string;
  readonly sighting: number;
  readonly role: number;
  readonly seenOn: string;
  readonly source: number | null;
  readonly check: number;
  readonly basis: number;
  readonly heldBy: number;
  readonly controlledBy: number;
  readonly listHash: string;
}

/** The live state of every touched (identifier, case file) pair, from all its live sources. */
export function edgesIn(connection: Connection, range: Range): ProjectedEdge[] {
  const rows = allRows<EdgeSource>(
    connection,
    `
    WITH pair AS MATERIALIZED (SELECT DISTINCT identifier, case_file FROM sighting WHERE n IN (${touchedSightings}) AND identifier <> 0)
    SELECT pair.identifier, pair.case_file AS caseFile, identifier.id, case_file.case_file_id AS caseFileId, case_file.scope, sighting.n AS sighting, sighting.role,
      sighting.seen_on AS seenOn, source.n AS source, source."check", source.basis, source.held_by AS heldBy, source.controlled_by AS controlledBy, source.list_hash AS listHash
    FROM pair CROSS JOIN sighting ON sighting.identifier = pair.identifier AND sighting.case_file = pair.case_file
      CROSS JOIN identifier ON identifier.n = pair.identifier CROSS JOIN case_file ON case_file.n = pair.case_file
      LEFT JOIN source ON source.sighting = sighting.n AND source.until_seq IS NULL
    ORDER BY pair.case_file, pair.identifier, source.n`,
    range,
  );
  const edges: ProjectedEdge[] = [];
  for (let from = 0; from < rows.length; ) {
    let until = from + 1;
    while (rows[until]?.identifier === rows[from]?.identifier && rows[until]?.caseFile === rows[from]?.caseFile) until += 1;
    const edge = edgeOf(rows.slice(from, until));
    if (edge !== null) edges.push(edge);
    from = until;
  }
  return edges;
}

function edgeOf(rows: readonly EdgeSource[]): ProjectedEdge | null {
  const [first] = rows;
  if (first === undefined) return null;
  const live = rows.filter(({ source }) => source !== null);
  const dates = live
    .map(({ seenOn }) => seenOn)
    .filter((date) => date !== "")
    .sort();
  const { heldBy, controlledBy } = rulingClaim(live);
  const best = (codes: readonly number[]): number => codes.reduce((least, code) => Math.min(least, code), Number.POSITIVE_INFINITY);
  const basis = bases[best(live.map((row) => row.basis))] ?? "told";
  return {
    id: first.id,
    caseFileId: first.caseFileId,
    scope: first.scope,
    sightings: new Set(live.map(({ sighting }) => sighting)).size,
    check: checks[best(live.map((row) => row.check))] ?? "none",
    heldBy,
    controlledBy,
    roles: [...new Set(live.map(({ role }) => roles[role] ?? "unstated"))].sort().join(","),
    basis,
    countsAs: countsAs(basis, first.caseFileId, live),
    firstSeenOn: dates[0] ?? "",
    lastSeenOn: dates.at(-1) ?? "",
  };
}

/** A protected claim rules over all others; else the latest that was asked (decisions: heldBy). */
function rulingClaim(live: readonly EdgeSource[]): Pick<ProjectedEdge, "heldBy" | "controlledBy"> {
  const claims = live.map((row) => holders[row.heldBy] ?? "not-asked");
  const heldBy = claims.findLast(isProtectedHolder) ?? claims.findLast((claim) => claim !== "not-asked") ?? "not-asked";
  const controls = live.map((row) => ControlledBy.options[row.controlledBy] ?? "not-asked");
  return { heldBy, controlledBy: controls.findLast((claim) => claim !== "not-asked") ?? "not-asked" };
}

/** A list counts once however many case files carry it; an unconfirmed suggestion counts nowhere. */
function countsAs(basis: Basis, caseFileId: string, live: readonly EdgeSource[]): string {
  if (live.length === 0 || basis === "suggested") return "";
  if (basis !== "list") return caseFileId;
  return `list:${
    live
      .map(({ listHash }) => listHash)
      .filter((hash) => hash !== "")
      .sort()[0] ?? ""
  }`;
}
