import { cleanText } from "../../text-hygiene.ts";
import { type CompoundEntry, compounds } from "./compounds.ts";

const entryByForm = new Map<string, CompoundEntry>();
for (const entry of compounds) {
  for (const alias of [entry.name, ...entry.aliases]) entryByForm.set(compoundForm(alias), entry);
}

/** Words that say only "compound" and distinguish nothing. Marks (`\p{M}`) stay: in Thai, Khmer, Lao and Burmese they are vowels. */
const genericWords = /\s+(?:compound|scam compound|complex)$|^(?:the|compound|นิคม|อาคาร)\s+|(?:园区|園區)$/gu;

/** The compound a name means, by the alias register; null when no alias is it. */
export function compoundNamed(text: string): CompoundEntry | null {
  const form = compoundForm(text);
  return entryByForm.get(form) ?? entryByForm.get(form.replace(genericWords, "").trim()) ?? null;
}

/** A name as it is compared: clean, lower case, punctuation as single spaces, nothing else changed. */
export function compoundForm(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
