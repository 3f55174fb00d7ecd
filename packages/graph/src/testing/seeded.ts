/** A seeded source of numbers (mulberry32): the same seed gives the same sequence everywhere. */
export class Seeded {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** An integer in [0, below). */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }
}

const base32 = "abcdefghijklmnopqrstuvwxyz234567";

/** An invented identifier id that depends on the number alone and has no order of its own. */
export function inventedIdentifierId(number: number): string {
  const random = new Seeded(number * 7919 + 17);
  return Array.from({ length: 26 }, () => base32.charAt(random.below(32))).join("");
}

/** An invented version 4 UUID that depends on the numbers alone. */
export function inventedUuid(number: number, salt: number): string {
  const random = new Seeded(number * 104_729 + salt * 31 + 5);
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
