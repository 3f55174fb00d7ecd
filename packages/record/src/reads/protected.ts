import { holders, protectedHolders } from "@throughline/model/vocabulary";
import { inScopes } from "./scopes.ts";

/** True of an identifier of the table that stands in a sealed case file, whoever's: seen, paid or stated there. */
const isInSealed = `EXISTS (
  SELECT 1 FROM case_file_access AS kept CROSS JOIN case_file AS sealed ON sealed.case_file_id = kept.case_file_id
  WHERE kept.access = 'sealed' AND (
    EXISTS (SELECT 1 FROM sighting JOIN source ON source.sighting = sighting.n
      WHERE sighting.case_file = sealed.n AND sighting.identifier = identifier.n AND source.until_seq IS NULL)
    OR EXISTS (SELECT 1 FROM payment WHERE payment.case_file = sealed.n AND identifier.n IN (from_identifier, to_identifier) AND until_seq IS NULL)
    OR EXISTS (SELECT 1 FROM statement WHERE statement.case_file = sealed.n AND identifier.n IN (from_identifier, to_identifier) AND until_seq IS NULL)))`;

/**
 * True of an identifier of the table that nobody may send out without another steward's word, over all scopes: the gate's one sentence, whose causes cannot
 * be told apart. Each cause is one term here.
 */
export const needsAnothersWord = `(is_protected = 1 OR ${isInSealed})`;

const protectedNumbers = protectedHolders.map((holder) => holders.indexOf(holder)).join(", ");

/**
 * True of an identifier of the table that a protected holder claims within `$scopes`. Protection is shown as far as the reader sees: a claim
 * in a case file that is hidden from them changes nothing they get. It stops the identifier from leaving all the same: that is the gate's,
 * by the mark over all scopes.
 */
export const isProtectedForReader = `(is_protected = 1 AND EXISTS (SELECT 1 FROM sighting JOIN case_file ON case_file.n = sighting.case_file
  JOIN source ON source.sighting = sighting.n WHERE sighting.identifier = identifier.n AND ${inScopes} AND source.until_seq IS NULL AND source.held_by IN (${protectedNumbers})))`;
