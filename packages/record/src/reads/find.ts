import { allRows, type Connection } from "../open-connection.ts";
import { searchForm } from "../search-form.ts";
import { isProtectedForReader } from "./protected.ts";
import { inScopes, scopesJson } from "./scopes.ts";

/** Something whose text came near what was typed. */
export interface FoundCandidate {
  readonly type: "identifier" | "case-file";
  readonly id: string;
  readonly kind: string;
  /** What was compared, in {@link searchForm}. */
  readonly text: string;
  readonly display: string;
}

/** The index of what a text contains holds trigrams; Han says in two characters what others say in three. */
const fewestContained = 3;
const fewestHanAtStart = 2;

/**
 * Candidates for find within the scopes, each once; `analysis` ranks them: what is exactly the text typed, what begins with it, and
 * what contains it, each by an index (decisions: Find). Identifiers that are protected for the reader are in none. The limit counts visible rows only, so
 * that hidden case files change nothing.
 */
export function readFindCandidates(connection: Connection, text: string, scopes: readonly string[], limit: number): FoundCandidate[] {
  const wanted = searchForm(text);
  if (wanted === "") return [];
  const params = { scopes: scopesJson(scopes), wanted, terms: trigrams(wanted), limit };
  const found = waysOfMatching(wanted).flatMap((match) =>
    searches.flatMap((search) => allRows<FoundCandidate>(connection, search[match], params)),
  );
  return [...new Map(found.map((row) => [`${row.type} ${row.id}`, candidate(row)])).values()];
}

type Match = "exact" | "prefix" | "contains";

/** How a text in search form is looked for. */
export function waysOfMatching(wanted: string): readonly Match[] {
  const length = [...wanted].length;
  if (length >= fewestContained) return ["prefix", "contains"];
  return length >= fewestHanAtStart && /\p{Script=Han}/u.test(wanted) ? ["prefix"] : ["exact"];
}

/** Every three neighbouring characters, as one query of the trigram index; never what was typed as a query. */
function trigrams(wanted: string): string {
  const characters = [...wanted];
  const terms = characters.slice(0, Math.max(0, characters.length - 2)).map((_, at) => characters.slice(at, at + fewestContained).join(""));
  return [...new Set(terms)]
    .slice(0, 40)
    .map((term) => `"${term.replaceAll('"', '""')}"`)
    .join(" AND ");
}

/** A statement for each way of matching, over one table and its trigram index. */
function searchOf(wanted: { columns: string; table: string; index: string; isVisible: string }): Readonly<Record<Match, string>> {
  const { columns, table, index, isVisible } = wanted;
  const order = "ORDER BY length(text), id LIMIT $limit";
  return {
    exact: `SELECT ${columns} FROM ${table} WHERE text = $wanted AND ${isVisible} ${order}`,
    prefix: `SELECT ${columns} FROM ${table} WHERE text >= $wanted AND text < $wanted || char(1114111) AND ${isVisible} ${order}`,
    contains: `SELECT ${columns} FROM ${table} WHERE n IN (SELECT rowid FROM ${index} WHERE ${index} MATCH $terms) AND instr(text, $wanted) > 0 AND ${isVisible} ${order}`,
  };
}

/** True of an identifier of the table that somebody within `$scopes` told of, and that no protected holder claims there. */
export const visibleIdentifier = `NOT ${isProtectedForReader} AND EXISTS (SELECT 1 FROM sighting JOIN case_file ON case_file.n = sighting.case_file
      WHERE sighting.identifier = identifier.n AND ${inScopes} AND EXISTS (SELECT 1 FROM source WHERE source.sighting = sighting.n AND source.until_seq IS NULL))`;

/** The statements of each kind of thing that can be found. */
export const searches = [
  searchOf({
    columns: "'identifier' AS type, id, kind, text, display",
    table: "identifier",
    index: "search",
    isVisible: visibleIdentifier,
  }),
  searchOf({
    columns: "'case-file' AS type, case_file_id AS id, 'case-file' AS kind, text, reference AS display",
    table: "case_file",
    index: "reference_search",
    isVisible: inScopes,
  }),
];

/** The driver's rows carry more than their columns. */
function candidate({ type, id, kind, text, display }: FoundCandidate): FoundCandidate {
  return { type, id, kind, text, display };
}
