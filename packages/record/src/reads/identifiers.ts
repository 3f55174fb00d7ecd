import { createHmac } from "node:crypto";
import { identifierIdFromMac } from "@throughline/model/ids";
import { cleanText } from "@throughline/model/text-hygiene";
import type { IdentifierRow } from "../case-record.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { inScopes, scopesJson } from "./scopes.ts";

/** Identifiers by id, in id order; unknown ids give no row. Whether a reader may see one is the graph's and the sightings' to say. */
export function readIdentifiersById(connection: Connection, ids: readonly string[]): IdentifierRow[] {
  const rows = allRows<Omit<IdentifierRow, "isProtected"> & { isProtected: number }>(
    connection,
    `
    SELECT id, kind, key, display, standing, is_protected AS isProtected FROM identifier WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(ids),
  );
  return rows.map(({ id, kind, key, display, standing, isProtected }) => ({
    id,
    kind,
    key,
    display,
    standing,
    isProtected: isProtected === 1,
  }));
}

/** The opaque id of each key, recorded or not. */
export function identifierIdsOf(secret: Uint8Array, keys: readonly string[]): string[] {
  return keys.map((key) => identifierIdFromMac(createHmac("sha256", secret).update(key).digest()));
}

export interface FoundCandidate {
  readonly type: "identifier" | "case-file";
  readonly id: string;
  readonly kind: string;
  /** What was compared: clean, lower case. */
  readonly text: string;
  readonly display: string;
}

/** Shorter texts are looked for at the start only: the index holds trigrams. */
const trigram = 3;

/**
 * Candidates for find within the scopes; `analysis` ranks them. Protected identifiers are not in the index. The limit counts
 * visible rows only, so that hidden case files change nothing.
 */
export function readFindCandidates(connection: Connection, text: string, scopes: readonly string[], limit: number): FoundCandidate[] {
  const wanted = cleanText(text).toLowerCase();
  if (wanted === "") return [];
  const bare = wanted.replace(/[\s().\-_/]/g, "");
  const params = { scopes: scopesJson(scopes), wanted, bare: bare === "" ? wanted : bare, limit };
  const references = allRows<{ id: string; reference: string }>(
    connection,
    `
    SELECT case_file_id AS id, reference FROM case_file WHERE ${inScopes} AND instr(lower(reference), $wanted) > 0 ORDER BY length(reference), reference LIMIT $limit`,
    params,
  );
  const identifiers = [...bare].length < trigram ? prefixCandidates(connection, params) : trigramCandidates(connection, params);
  return [
    ...identifiers.map(
      ({ id, kind, display }): FoundCandidate => ({ type: "identifier", id, kind, text: cleanText(display).toLowerCase(), display }),
    ),
    ...references.map(
      ({ id, reference }): FoundCandidate => ({
        type: "case-file",
        id,
        kind: "case-file",
        text: cleanText(reference).toLowerCase(),
        display: reference,
      }),
    ),
  ];
}

interface Candidate {
  readonly id: string;
  readonly kind: string;
  readonly display: string;
}

const isVisible = `EXISTS (SELECT 1 FROM sighting JOIN case_file ON case_file.n = sighting.case_file
  WHERE sighting.identifier = identifier.n AND ${inScopes} AND EXISTS (SELECT 1 FROM source WHERE source.sighting = sighting.n AND source.until_seq IS NULL))`;
const contains =
  "(instr(lower(display), $wanted) > 0 OR instr(replace(replace(replace(replace(lower(display), ' ', ''), '-', ''), '.', ''), '_', ''), $bare) > 0)";

function trigramCandidates(connection: Connection, params: { scopes: string; wanted: string; bare: string; limit: number }): Candidate[] {
  const characters = [...params.bare];
  const terms = characters.slice(0, characters.length - 2).map(
    (_, at) =>
      `"${characters
        .slice(at, at + trigram)
        .join("")
        .replaceAll('"', '""')}"`,
  );
  return allRows<Candidate>(
    connection,
    `
    SELECT id, kind, display FROM search JOIN identifier ON identifier.n = search.rowid
    WHERE search MATCH $terms AND is_protected = 0 AND ${contains} AND ${isVisible} ORDER BY length(display), id LIMIT $limit`,
    { ...params, terms: [...new Set(terms)].slice(0, 40).join(" AND ") },
  );
}

function prefixCandidates(connection: Connection, params: { scopes: string; wanted: string; bare: string; limit: number }): Candidate[] {
  return allRows<Candidate>(
    connection,
    `
    SELECT id, kind, display FROM identifier WHERE is_protected = 0 AND lower(display) >= $wanted AND lower(display) < $wanted || char(1114111) AND ${isVisible}
    ORDER BY length(display), id LIMIT $limit`,
    params,
  );
}
