import { FileRefused } from "../file-refused.ts";
import { mostInRow } from "./row.ts";

/** One element of a list, as text, with the line it begins on. */
export interface JsonElement {
  readonly text: string;
  readonly line: number;
}

/** Names under which an object may hold its list of rows. */
const listNames: ReadonlySet<string> = new Set([
  "caseFiles",
  "case_files",
  "casefiles",
  "cases",
  "rows",
  "records",
  "data",
  "items",
  "sightings",
  "identifiers",
  "payments",
  "relations",
  "statements",
]);

const blank = /\s/u;

/**
 * Elements of the one list in a JSON text: the text itself, or the first list of a known name in its object. Only the element at hand is held.
 * Broken JSON is refused with its line where it stops the splitting; each element's own syntax is its reader's business.
 */
export async function* splitJson(pieces: AsyncIterable<string>): AsyncGenerator<JsonElement> {
  const splitter = new JsonSplitter();
  for await (const piece of pieces) yield* splitter.take(piece);
  splitter.end();
}

class JsonSplitter {
  #line = 1;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** Depth of the list's elements' surroundings: 0 until the list is found. */
  #listDepth = 0;
  #isDone = false;
  #key = "";
  #text = "";
  #isKeyWanted = false;
  #startLine = 0;
  #held = "";

  *take(piece: string): Generator<JsonElement> {
    let start = 0;
    for (let place = 0; place < piece.length; place += 1) {
      const step = this.#step(piece[place] ?? "");
      if (step === "begins") start = place;
      else if (step === "ends") yield this.#finish(piece.slice(start, place));
    }
    if (this.#startLine > 0) {
      this.#held += piece.slice(start);
      if (this.#held.length > mostInRow) throw new FileRefused("row-too-large", { line: this.#startLine });
    }
  }

  /** Takes one sign and says what it does to the element at hand. */
  #step(sign: string): "begins" | "ends" | "goes on" {
    if (sign === "\n") this.#line += 1;
    if (this.#isDone) return "goes on";
    if (this.#isInString) this.#takeInString(sign);
    else if (this.#listDepth === 0) this.#seek(sign);
    else if (this.#startLine === 0) return this.#between(sign);
    else if (this.#depth === this.#listDepth && (sign === "," || sign === "]")) {
      this.#isDone = sign === "]";
      return "ends";
    } else this.#open(sign);
    return "goes on";
  }

  #between(sign: string): "begins" | "goes on" {
    this.#isDone = sign === "]";
    if (this.#isDone || sign === "," || blank.test(sign)) return "goes on";
    this.#startLine = this.#line;
    this.#open(sign);
    return "begins";
  }

  /** Refuses a text that ended before its list did. */
  end(): void {
    if (!this.#isDone)
      throw new FileRefused(this.#listDepth === 0 && this.#depth === 0 ? "no-list-in-json" : "broken-json", { line: this.#line });
  }

  #finish(rest: string): JsonElement {
    const element = { text: this.#held + rest, line: this.#startLine };
    this.#held = "";
    this.#startLine = 0;
    return element;
  }

  #takeInString(sign: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (sign === "\\") this.#isEscaped = true;
    else if (sign === '"') this.#isInString = false;
    if (this.#isInString && this.#isKeyWanted && this.#text.length < 100) this.#text += sign;
    else if (!this.#isInString && this.#isKeyWanted) this.#key = this.#text;
  }

  #open(sign: string): void {
    if (sign === '"') this.#isInString = true;
    else if (sign === "{" || sign === "[") this.#depth += 1;
    else if (sign === "}" || sign === "]") this.#depth -= 1;
    if (this.#depth < this.#listDepth) throw new FileRefused("broken-json", { line: this.#line });
  }

  /** Before the list: strings at depth 1 of an object are its keys. */
  #seek(sign: string): void {
    if (sign === "[" && (this.#depth === 0 || (this.#depth === 1 && listNames.has(this.#key)))) {
      this.#listDepth = this.#depth + 1;
      this.#depth = this.#listDepth;
      this.#isKeyWanted = false;
      return;
    }
    if (this.#depth === 0 && !blank.test(sign) && sign !== "{") throw new FileRefused("broken-json", { line: this.#line });
    if (sign === '"') {
      this.#isKeyWanted = this.#depth === 1;
      this.#text = "";
    }
    this.#open(sign);
    if (this.#depth === 0 && sign === "}") throw new FileRefused("no-list-in-json", { line: this.#line });
  }
}
