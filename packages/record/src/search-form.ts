import { cleanText } from "@throughline/model/text-hygiene";

/**
 * Text as find compares it, what was typed and what is searched alike: hygiene (NFKC, ASCII digits), lower case, without white
 * space and the separators people put into numbers. A text of separators alone keeps them.
 */
export function searchForm(text: string): string {
  const folded = cleanText(text).toLowerCase();
  const bare = folded.replace(/[\s().\-_/]/g, "");
  return bare === "" ? folded : bare;
}
