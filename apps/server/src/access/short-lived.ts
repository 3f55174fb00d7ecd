import { randomBytes } from "node:crypto";

/** Kept at most: the oldest are forgotten first. */
const mostKept = 10_000;

/** What is remembered for some minutes, in memory alone, by a key that nobody guesses or that is a person's own. */
export class ShortLived<Value> {
  readonly #kept = new Map<string, { readonly value: Value; readonly until: number }>();
  readonly #ms: number;
  readonly #now: () => number;

  constructor(minutes: number, now: () => number = () => Date.now()) {
    this.#ms = minutes * 60_000;
    this.#now = now;
  }

  /** Keeps a value in place of the one the key had, and gives back the key: a random one when none is given. */
  keep(value: Value, key: string = randomBytes(32).toString("base64url")): string {
    for (const [other, { until }] of this.#kept) if (until <= this.#now()) this.#kept.delete(other);
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: this.#now() + this.#ms });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return key;
  }

  /** Null when nothing was kept, or too long ago. */
  find(key: string): Value | null {
    const kept = this.#kept.get(key);
    return kept === undefined || kept.until <= this.#now() ? null : kept.value;
  }

  /** False when there was nothing left: of two that ask at once, one is told true. */
  forget(key: string): boolean {
    const isThere = this.find(key) !== null;
    this.#kept.delete(key);
    return isThere;
  }
}
