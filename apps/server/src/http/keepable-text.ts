import { isWellFormed } from "@throughline/model/text-hygiene";

/**
 * True when every text of an input, names of fields included, can be kept and read back as it is: no NUL, which databases cut at, and no
 * half of a character (decisions: libSQL).
 */
export function isKeepable(input: unknown): boolean {
  if (typeof input === "string") return isWellFormed(input);
  if (typeof input !== "object" || input === null) return true;
  return Object.entries(input).every(([name, value]) => isKeepable(name) && isKeepable(value));
}
