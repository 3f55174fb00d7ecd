import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { type Point, readCoordinates } from "../coordinates.ts";
import type { IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { compoundForm, compoundNamed } from "../register/compound-named.ts";
import type { CompoundEntry } from "../register/compounds.ts";
import { type PartsWithin, partsWithin } from "../register/parts-within.ts";

const longestName = 120;

/** Degrees and compass letters only: meant as coordinates, and not readable as such. */
const brokenCoordinates = /^(?=.*(?:[°º˚]|\d\.\d))[\d\s.,°º˚'′’"″”NSEW+-]+$/iu;

/** Compounds, by a name of the alias register in any script, by coordinates, or by a name we do not know yet. */
export const compound: IdentifierRule = {
  name: "compound",
  kind: "compound",
  rule: "A name of the alias register (KK Park = KK园区 = เคเคพาร์ค), coordinates to four decimals, or another name as written in lower case; what lies inside a known compound (KK Park › building 5 › team) names the compound too. No check. An unknown name links only to the same name.",
  check: "none",
  version: 2,
  names: wordList(`
    compound | scam compound | compound name | location of exploitation | exploitation place | place of exploitation |
    site of exploitation | coordinates | gps | location | site name | held at | สถานที่ | สถานที่กักขัง | พิกัด | นิคม |
    แหล่งหลอกลวง | สถานที่ทำงาน | 园区 | 園區 | 园区名称 | 地点 | ဝင်း | နေရာ | ကုမ္ပဏီဝင်း | ទីតាំង | បរិវេណ | ສະຖານທີ່ | khu | địa điểm |
    lokasi | kompleks
  `),
  shapeEvidence: (text) => (compoundNamed(text) !== null || readCoordinates(text).ok ? "likely" : "none"),
  recognise(text) {
    const known = compoundNamed(text);
    if (known !== null) return taken(registered(known));
    const inside = partsWithin(text);
    if (inside !== null) return taken(within(inside));
    const point = readCoordinates(text);
    if (point.ok) return isRoundedToNothing(point.value) ? refused("out-of-range") : taken(atPoint(point.value));
    if (point.reason === "out-of-range") return refused("out-of-range");
    return byName(text);
  },
};

function registered(entry: CompoundEntry): RecognisedIdentifier {
  return { kind: "compound", key: identifierKey("compound", "alias", entry.id), display: entry.name, check: "none", rule: "compound" };
}

/** A part of a known compound, with every level above it beside it, so that a building's case files meet the compound's. */
function within({ compound: entry, parts }: PartsWithin): RecognisedIdentifier {
  const levels = parts.map((_, place) => part(entry, parts.slice(0, place + 1))).reverse();
  const [smallest = registered(entry), ...above] = levels;
  return { ...smallest, also: [...above, registered(entry)] };
}

function part(entry: CompoundEntry, parts: readonly string[]): RecognisedIdentifier {
  return {
    kind: "compound",
    key: identifierKey("compound", "within", [entry.id, ...parts].join("/")),
    display: [entry.name, ...parts].join(" › "),
    check: "none",
    rule: "compound",
  };
}

function byName(text: string) {
  const form = compoundForm(text);
  if (/^[a-z]+:\/\//iu.test(text) || brokenCoordinates.test(text) || !/\p{L}/u.test(form)) return refused("wrong-shape");
  if (form.length < 2 || form.length > longestName) return refused("wrong-length");
  const display = text.replace(/\s+/gu, " ");
  return taken<RecognisedIdentifier>({
    kind: "compound",
    key: identifierKey("compound", "name", form),
    display: compoundForm(display),
    check: "none",
    rule: "compound",
  });
}

function atPoint(point: Point): RecognisedIdentifier {
  const value = `${fixed(point.latitude)},${fixed(point.longitude)}`;
  return {
    kind: "compound",
    key: identifierKey("compound", "point", value),
    display: value.replace(",", ", "),
    check: "none",
    rule: "compound",
  };
}

/** Where no degree is left after rounding, a form put zeros: nobody is held in the Gulf of Guinea. */
function isRoundedToNothing({ latitude, longitude }: Point): boolean {
  return fixed(latitude) === "0.0000" && fixed(longitude) === "0.0000";
}

function fixed(degrees: number): string {
  const text = degrees.toFixed(4);
  return text === "-0.0000" ? "0.0000" : text;
}
