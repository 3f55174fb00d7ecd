import type { IdentifierKind } from "@throughline/model/vocabulary";
import { distance } from "fastest-levenshtein";
import type { NearIdentifier } from "../near.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { searchForm } from "../search-form.ts";
import { visibleIdentifier } from "./find.ts";
import { scopesJson } from "./scopes.ts";

/** Rows looked at for each piece: one that thousands share, such as a country's dialling code, is followed no further. */
const mostOfPiece = 3000;
const shortestForTwo = 9;
const shortestForOne = 6;

/**
 * Identifiers of a kind whose text is one or two slips from a text, nearest first, for "did you mean": a text with two slips still has one
 * of its three parts whole, which the trigram index finds. Short texts get one slip, very short ones none. Within the scopes only, and
 * nothing protected.
 */
export function readNearIdentifiers(
  connection: Connection,
  { kind, text }: { readonly kind: IdentifierKind; readonly text: string },
  scopes: readonly string[],
  limit: number,
): readonly NearIdentifier[] {
  const wanted = searchForm(text);
  const mostSlips = slipsAllowed(wanted);
  if (mostSlips === 0) return [];
  const found = new Map<string, NearIdentifier>();
  for (const terms of piecesOf(wanted, mostSlips + 1).map(phraseOf)) {
    const params = { terms, kind, wanted: wanted.length, slips: mostSlips, limit: mostOfPiece, scopes: scopesJson(scopes) };
    for (const row of allRows<NearIdentifier & { text: string }>(connection, sharingAPiece, params)) {
      const slips = distance(wanted, row.text);
      if (slips > 0 && slips <= mostSlips) found.set(row.id, { id: row.id, kind: row.kind, display: row.display, distance: slips });
    }
  }
  return [...found.values()].sort((left, right) => left.distance - right.distance || (left.id < right.id ? -1 : 1)).slice(0, limit);
}

const sharingAPiece = `
  SELECT id, kind, text, display FROM identifier
  WHERE n IN (SELECT rowid FROM search WHERE search MATCH $terms) AND kind = $kind
    AND length(text) BETWEEN $wanted - $slips AND $wanted + $slips AND ${visibleIdentifier}
  LIMIT $limit`;

function slipsAllowed(wanted: string): number {
  if (wanted.length >= shortestForTwo) return 2;
  return wanted.length >= shortestForOne ? 1 : 0;
}

/** The text in so many parts of nearly one length. */
function piecesOf(text: string, count: number): readonly string[] {
  const characters = [...text];
  const edge = (piece: number): number => Math.round((piece * characters.length) / count);
  return Array.from({ length: count }, (_, piece) => characters.slice(edge(piece), edge(piece + 1)).join(""));
}

/** A part as a query of the trigram index: each three neighbouring characters, never what was typed as a query. */
function phraseOf(piece: string): string {
  const characters = [...piece];
  return characters
    .slice(0, Math.max(1, characters.length - 2))
    .map(
      (_, at) =>
        `"${characters
          .slice(at, at + 3)
          .join("")
          .replaceAll('"', '""')}"`,
    )
    .join(" AND ");
}
