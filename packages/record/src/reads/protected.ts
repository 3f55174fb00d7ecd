import { holders, protectedHolders } from "@throughline/model/vocabulary";
import { inScopes } from "./scopes.ts";

const protectedNumbers = protectedHolders.map((holder) => holders.indexOf(holder)).join(", ");

/**
 * True of an identifier of the table that a protected holder claims within `$scopes`. Protection is shown as far as the reader sees: a claim
 * in a case file that is hidden from them changes nothing they get. It stops the identifier from leaving all the same: that is the gate's,
 * by the mark over all scopes.
 */
export const isProtectedForReader = `(is_protected = 1 AND EXISTS (SELECT 1 FROM sighting JOIN case_file ON case_file.n = sighting.case_file
  JOIN source ON source.sighting = sighting.n WHERE sighting.identifier = identifier.n AND ${inScopes} AND source.until_seq IS NULL AND source.held_by IN (${protectedNumbers})))`;
