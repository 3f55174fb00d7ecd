/** Intervals without overlap, kept in order. */
export class IntervalSet {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds an interval unless it overlaps one that is there. */
  add(start: number, end: number): boolean {
    const place = this.#placeOf(end);
    if (this.#reaches(place, start)) return false;
    this.#starts.splice(place, 0, start);
    this.#ends.splice(place, 0, end);
    return true;
  }

  /** True when an interval overlaps one that is there. */
  overlaps(start: number, end: number): boolean {
    return this.#reaches(this.#placeOf(end), start);
  }

  /** How many begin before a place. */
  #placeOf(end: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** True when the one before a place among them ends behind `start`. */
  #reaches(place: number, start: number): boolean {
    return place > 0 && (this.#ends[place - 1] ?? 0) > start;
  }
}
