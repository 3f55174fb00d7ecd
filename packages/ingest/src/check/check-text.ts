import type { RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { extractCandidates } from "../extract/extract-candidates.ts";
import { extractPayments } from "../extract/payments.ts";
import { openPlaceIndex } from "../places/place-index.ts";
import { readPlaces } from "../places/read-places.ts";
import type { CheckedText } from "./checked-text.ts";
import { findCompanies } from "./find-companies.ts";
import { findDoubtful } from "./find-doubtful.ts";
import { findForeignPhones } from "./find-foreign-phones.ts";
import { openPlaceFinder } from "./find-places.ts";

/** Of each sort, so that passing the answer on holds nobody up. */
const mostOfEach = 300;

/**
 * Opens the check of texts: identifiers, stretches that fail their check, payments, places and names of companies. Opening reads the gazetteer and takes half a
 * second, a check up to seconds: both belong into a thread of their own (`openTextChecker`).
 */
export function openTextCheck(): (text: string, context: RecognitionContext) => CheckedText {
  const places = readPlaces();
  const findPlaces = openPlaceFinder(places, openPlaceIndex(places));
  return (text, context) => {
    const all = extractCandidates(text, context);
    const candidates = all.slice(0, mostOfEach);
    const phones = findForeignPhones(text, all, context);
    const doubtful = [...phones, ...findDoubtful(text, [...all, ...phones], context)]
      .sort((left, right) => left.start - right.start)
      .slice(0, mostOfEach);
    const payments = extractPayments(text, candidates).slice(0, mostOfEach);
    const places = findPlaces(text, [...all, ...doubtful], context.country).slice(0, mostOfEach);
    return { candidates, total: all.length, doubtful, payments, places, companies: findCompanies(text) };
  };
}
