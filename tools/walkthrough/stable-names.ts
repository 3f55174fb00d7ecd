/**
 * Names for what is random in a real record, so that a stage can be frozen: `<case file RB-2025-014>` for its UUID, `<id of wallet:tron:…>`
 * for an identifier's keyed hash, `<chain hash>` and `<instant>` for what moves with time.
 */
export class StableNames {
  readonly #nameOf = new Map<string, string>();

  name(value: string, name: string): void {
    this.#nameOf.set(value, `<${name}>`);
  }

  /** The value as JSON text with stable names. */
  write(value: unknown): string {
    return inLines(this.rename(value));
  }

  /** The same, with every list in the order of its new text: for lists that are sorted by what is random. */
  writeUnordered(value: unknown): string {
    return inLines(sorted(this.rename(value)));
  }

  rename<Value>(value: Value): Value;
  rename(value: unknown): unknown {
    if (typeof value === "string") return this.#text(value);
    if (Array.isArray(value)) return value.map((item) => this.rename(item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.#member(name, member)]));
  }

  #member(name: string, member: unknown): unknown {
    if (typeof member === "string" && /[hH]ash$/u.test(name)) return "<chain hash>";
    if (name === "sightingId") return "<hash of case file, kind, key, role and date>";
    return this.rename(member);
  }

  #text(text: string): string {
    const named = this.#nameOf.get(text);
    if (named !== undefined) return named;
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(text) ? "<instant>" : text;
  }
}

function inLines(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, sorted(member)]));
}
