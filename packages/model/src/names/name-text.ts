import { inLatinLetters } from "../sound/latin-letters.ts";
import { cleanText } from "../text-hygiene.ts";

/**
 * A name as its words are compared: hygiene, lower case, Latin letters without marks, Thai and Lao "am" as one letter, "&" as a word;
 * "O'Brien" loses its sign.
 */
export function nameText(text: string): string {
  const lower = cleanText(text).toLowerCase();
  if (/^[a-z\d ]*$/u.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, "")
    .normalize("NFC")
    .replace(/(?![a-z])\p{Script=Latin}/gu, (letter) => inLatinLetters(letter).toLowerCase())
    .replace(/\u0e4d\u0e32/gu, "\u0e33")
    .replace(/\u0ecd\u0eb2/gu, "\u0eb3")
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
    .replaceAll("&", " and ");
}
