import { isHotLine } from "./hot-line.ts";

/** A stretch of whole lines that may hold identifiers, with the lines round them that may say what they are. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

const linesBefore = 2;
const linesAfter = 1;
const longestStretch = 16_384;
const longestLine = 65_536;

/**
 * Cuts a text that comes in pieces into the stretches worth reading. Where the pieces were cut changes nothing: stretches follow from the lines
 * alone. A stretch of more than 16 kB ends with its line, a line of more than 64 kB in its middle, so that memory is bounded.
 */
export class Stretches {
  #buffer = "";
  /** Place of the buffer's beginning in the whole text. */
  #base = 0;
  /** Place in the buffer of the first line not yet looked at. */
  #next = 0;
  #searched = 0;
  #open = -1;
  #cold = 0;
  /** Beginnings of the lines before, the nearest last; none that an earlier stretch holds. */
  #lines: number[] = [];

  /** Adds a piece, and gives the stretches that are whole now. */
  add(piece: string): readonly Stretch[] {
    this.#buffer = this.#buffer === "" ? piece : this.#buffer + piece;
    return this.#cut(false);
  }

  /** The stretches that are left at the end of the text. */
  finish(): readonly Stretch[] {
    const stretches = this.#cut(true);
    return this.#open < 0 ? stretches : [...stretches, this.#close(this.#buffer.length)];
  }

  #cut(isEnd: boolean): readonly Stretch[] {
    const stretches: Stretch[] = [];
    for (let end = this.#lineEnd(isEnd); end > this.#next; end = this.#lineEnd(isEnd)) {
      const stretch = this.#take(this.#next, end);
      if (stretch !== null) stretches.push(stretch);
      this.#next = end;
      this.#searched = end;
    }
    this.#forget();
    return stretches;
  }

  /** The end of the line at hand; its beginning when it is not whole yet. */
  #lineEnd(isEnd: boolean): number {
    const found = this.#buffer.indexOf("\n", this.#searched);
    const end = found < 0 ? this.#buffer.length : found + 1;
    this.#searched = found < 0 ? end : this.#searched;
    if (end - this.#next > longestLine) return safeCut(this.#buffer, this.#next + longestLine);
    return found < 0 && !isEnd ? this.#next : end;
  }

  #take(start: number, end: number): Stretch | null {
    if (isHotLine(this.#buffer, start, end)) {
      if (this.#open < 0) this.#open = this.#lines[0] ?? start;
      this.#cold = 0;
    } else if (this.#open >= 0) {
      this.#cold += 1;
      if (this.#cold > linesAfter) {
        const stretch = this.#close(start);
        this.#lines = [start];
        return stretch;
      }
    } else {
      this.#lines.push(start);
      if (this.#lines.length > linesBefore) this.#lines.shift();
    }
    if (this.#open < 0 || end - this.#open <= longestStretch) return null;
    return this.#close(end);
  }

  #close(end: number): Stretch {
    const stretch = { start: this.#base + this.#open, text: this.#buffer.slice(this.#open, end) };
    this.#open = -1;
    this.#cold = 0;
    this.#lines = [];
    return stretch;
  }

  #forget(): void {
    const kept = this.#open >= 0 ? this.#open : (this.#lines[0] ?? this.#next);
    this.#buffer = this.#buffer.slice(kept);
    this.#base += kept;
    this.#next -= kept;
    this.#searched -= kept;
    this.#open = this.#open < 0 ? -1 : 0;
    this.#lines = this.#lines.map((line) => line - kept);
  }
}

/** A place at or before one that parts no surrogate pair. */
function safeCut(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
