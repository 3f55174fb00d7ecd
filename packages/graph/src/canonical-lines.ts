import { createHash } from "node:crypto";

/**
 * What a graph's digest is made of, section by section and in this order. Each section is the rows of one sort of node or
 * relationship, in ascending order of their ASCII keys, each row an array of integers, texts and nulls.
 */
export const digestSections = [
  "scopes",
  "case-files",
  "identifiers",
  "seen-in",
  "counted-in",
  "payments",
  "statements",
  "same-as",
  "same-person",
  "listings",
] as const;
export type DigestSection = (typeof digestSections)[number];

/** SHA-256 over the canonical text of all sections, lower-case hex. */
export class CanonicalDigest {
  readonly #hash = createHash("sha256");

  begin(section: DigestSection): void {
    this.#hash.update(`# ${section}\n`);
  }

  add(row: readonly unknown[]): void {
    this.#hash.update(`${JSON.stringify(row)}\n`);
  }

  finish(): string {
    return this.#hash.digest("hex");
  }
}
