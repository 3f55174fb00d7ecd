/** A value within a cell, with its place in UTF-16 code units. */
export interface CellPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface SplitSetting {
  /** Names of places hold commas: "KK Park, Myawaddy" is one value. */
  readonly keepsCommas: boolean;
}

const mightSplit = /[\n\r\v\u2028\u2029;；,，、]|[\s\u00a0][/／][\s\u00a0]/u;
const lineOrSemicolon = /[\n\r\v\u2028\u2029;；]/u;
const comma = /[,，、]/u;
const link = /^\s*(?:h[tx]{2}ps?:|mailto:|[a-z]+:)\S+$/iu;

/**
 * The values of a cell: parted by line breaks, `;`, ` / `, and `,` outside numbers (decisions: Cells). What stands between digits
 * (`71,000`, `16.66,98.53`), inside a link or in a formula stays together. Blank parts are left out.
 */
export function splitCell(cell: string, { keepsCommas }: SplitSetting): readonly CellPart[] {
  if (!mightSplit.test(cell) || /^\s*=/u.test(cell)) return trimmed(cell, 0, cell.length);
  const parts: CellPart[] = [];
  let start = 0;
  for (let place = 0; place < cell.length; place += 1) {
    if (!partsHere(cell, place, { start, keepsCommas })) continue;
    parts.push(...trimmed(cell, start, place));
    start = place + 1;
  }
  parts.push(...trimmed(cell, start, cell.length));
  return parts;
}

function partsHere(cell: string, place: number, { start, keepsCommas }: SplitSetting & { readonly start: number }): boolean {
  const sign = cell[place] ?? "";
  const isComma = comma.test(sign);
  if (!isComma && sign !== "/" && sign !== "／") {
    if (!lineOrSemicolon.test(sign)) return false;
    return (sign !== ";" && sign !== "；") || !isInsideLink(cell, start, place);
  }
  const before = cell[place - 1] ?? "";
  const after = cell[place + 1] ?? "";
  if (!isComma) return isSpace(before) && isSpace(after);
  if (keepsCommas || isInsideLink(cell, start, place)) return false;
  return !isInNumber(cell, start, place);
}

/** A link ends at a space; a separator followed by one is after the link. */
function isInsideLink(cell: string, start: number, place: number): boolean {
  const after = cell[place + 1] ?? " ";
  return !isSpace(after) && !/^(?:h[tx]{2}ps?:|0x|@)/iu.test(cell.slice(place + 1, place + 8)) && link.test(cell.slice(start, place));
}

/** Digits on both sides, or a pair of decimal numbers, which is a point on the map. */
function isInNumber(cell: string, start: number, place: number): boolean {
  if (/\p{Nd}/u.test(cell[place - 1] ?? "") && /\p{Nd}/u.test(cell[place + 1] ?? "")) {
    return (
      /\p{Nd}[.,]?\p{Nd}*$/u.test(cell.slice(start, place)) &&
      (cell[place] === "," || cell[place] === "，") &&
      !areWholeValues(cell, start, place)
    );
  }
  return (
    /(?:^|[^\p{L}\p{Nd}])[-−]?\p{Nd}{1,3}\.\p{Nd}+[°º]?\s*[NSEW]?\s*$/iu.test(cell.slice(start, place)) &&
    /^\s*[-−]?\p{Nd}{1,3}\.\p{Nd}+/u.test(cell.slice(place + 1))
  );
}

/** Two long runs of digits about a comma are two values: `0812345678,0898765432`. */
function areWholeValues(cell: string, start: number, place: number): boolean {
  const before = /\p{Nd}+$/u.exec(cell.slice(start, place))?.[0].length ?? 0;
  const after = /^\p{Nd}+/u.exec(cell.slice(place + 1))?.[0].length ?? 0;
  return before >= 6 && after >= 6 && !/\.\p{Nd}+$/u.test(cell.slice(start, place));
}

function trimmed(cell: string, start: number, end: number): readonly CellPart[] {
  const text = cell.slice(start, end);
  const bare = text.trim();
  if (bare === "") return [];
  const from = start + text.indexOf(bare);
  return [{ text: bare, start: from, end: from + bare.length }];
}

function isSpace(sign: string): boolean {
  return /\s/u.test(sign);
}
