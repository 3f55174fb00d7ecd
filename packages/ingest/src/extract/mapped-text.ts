/** A text as the rules read it, with the way back: every place in the clean text has its place in the text as given. */
export interface MappedText {
  readonly clean: string;
  /** Place in the original of the unit at a place of the clean text; its length for the end. */
  startOf(place: number): number;
  /** Place in the original after the unit before a place of the clean text. */
  endOf(place: number): number;
}

const plain = /^[\x09\x0a\x0d\x20-\x7e]*$/u;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
const digit = /\p{Nd}/u;
const cache = new Map<string, string>();
/** Which units are known to be read as they stand. */
const unitsKept = new Uint8Array(65_536);
const kept = 1;

/**
 * Text hygiene (packages/model text-hygiene: NFKC, no invisible signs, digits of any script as ASCII) sign by sign, so that offsets survive.
 * Line ends and white space stay.
 */
export function mapText(text: string): MappedText {
  if (isClean(text)) return { clean: text, startOf: (place) => place, endOf: (place) => place };
  let clean = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const sign of text) {
    const read = readSign(sign);
    for (let unit = 0; unit < read.length; unit += 1) {
      starts.push(place);
      ends.push(place + sign.length);
    }
    clean += read;
    place += sign.length;
  }
  return {
    clean,
    startOf: (at) => starts[at] ?? text.length,
    endOf: (at) => (at === 0 ? 0 : (ends[at - 1] ?? text.length)),
  };
}

/** True when every sign is read as it stands, as in most texts of any script. */
function isClean(text: string): boolean {
  if (plain.test(text)) return true;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit < 128 || unitsKept[unit] === kept) continue;
    const code = text.codePointAt(place) ?? unit;
    const sign = String.fromCodePoint(code);
    if (readSign(sign) !== sign) return false;
    if (code === unit) unitsKept[unit] = kept;
    else place += 1;
  }
  return true;
}

function readSign(sign: string): string {
  if (sign < "\u0080") return sign;
  const known = cache.get(sign);
  if (known !== undefined) return known;
  const read = digit.test(sign) ? asciiDigit(sign) : invisible.test(sign) ? "" : composed(sign);
  if (cache.size > 20_000) cache.clear();
  cache.set(sign, read);
  return read;
}

/** Marks of Thai, Lao and Burmese that NFKC takes apart stay whole: words are compared as people write them. */
function composed(sign: string): string {
  return sign === "ำ" || sign === "ຳ" ? sign : sign.normalize("NFKC");
}

/** Unicode places the ten digits of a script in a row, zero first. */
function asciiDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 9 && digit.test(String.fromCodePoint(code - before - 1))) before += 1;
  const full = before === 9 && digit.test(String.fromCodePoint(code - 10)) ? rowPlace(code) : before;
  return String(full);
}

/** Where rows of digits touch, each has ten. */
function rowPlace(code: number): number {
  let first = code;
  while (digit.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
