/**
 * Thai and Lao script in Latin letters as place names are commonly spelt (after the Royal Thai General System of 1999). Syllables are found
 * by their vowels, since the scripts write no spaces; a consonant alone between others is read with the vowel that is not written.
 */
const initials = letters("ก k|ขฃคฅฆ kh|ง ng|จ ch|ฉชฌ ch|ซศษส s|ญย y|ดฎ d|ตฏ t|ถฐทฑธฒ th|นณ n|บ b|ป p|ผพภ ph|ฝฟ f|ม m|ร r|ลฬ l|ว w|หฮ h|อ ");
const finals = letters("กขคฆ k|จชซฎฏฐฑฒดตถทธศษส t|บปพฟภ p|ญณนรลฬ n|ง ng|ม m|ย i|ว o|อ o|หฮฉฌผฝ ");

const consonant = "[ก-ฮ]";
const tone = "[่-๋]?";
/** Two consonants heard as one onset, or one after a leading ห or อ that is not heard: only where something follows them. */
const pair = `(?:ห(?=[งญนมยรลว])|อ(?=ย)|[กขคตปผพ](?=[รลว])|[ทสศจ](?=ร)|[ฉถ](?=ล))${consonant}`;
const cluster = `${pair}(?=[ะ-ฺ็่-๋ก-ฮ])`;
const onset = `(${cluster}|${consonant})`;
/** What carries a vowel or a tone of its own is no final. */
const final = "([ก-หฬ])(?![ะ-ฺ็่-๋])";

interface Shape {
  readonly pattern: RegExp;
  readonly vowel: string;
  readonly cost: number;
}

/** Shapes of a syllable: what is written, and the vowel that is read. F stands where a final may follow. */
const shapes: readonly Shape[] = [
  shape(`เ${onset}ี${tone}ยะ?F`, "ia"),
  shape(`เ${onset}ื${tone}อF`, "uea"),
  shape(`เ${onset}${tone}าะ`, "o"),
  shape(`เ${onset}${tone}า`, "ao"),
  shape(`เ${onset}${tone}อF`, "oe"),
  shape(`เ${onset}ิ${tone}${final}`, "oe"),
  shape(`เ${onset}${tone}ย(?![ะ-ฺ])`, "oei"),
  shape(`เ${onset}็?${tone}ะ?F`, "e"),
  shape(`แ${onset}็?${tone}ะ?F`, "ae"),
  shape(`โ${onset}${tone}ะ?F`, "o"),
  shape(`[ไใ](${pair}|${consonant})${tone}ย?`, "ai"),
  shape(`${onset}ั${tone}วะ?`, "ua", 0.9),
  shape(`${onset}ั${tone}${final}`, "a"),
  shape(`${onset}รร${final}`, "a"),
  shape(`${onset}รร`, "an"),
  shape(`${onset}${tone}ำ`, "am"),
  shape(`${onset}ื${tone}อ`, "ue"),
  shape(`${onset}${tone}ะ`, "a"),
  shape(`${onset}${tone}าF`, "a"),
  shape(`${onset}[ิี]${tone}F`, "i"),
  shape(`${onset}[ึื]${tone}F`, "ue"),
  shape(`${onset}[ุู]${tone}F`, "u"),
  shape(`${onset}${tone}ว${final}`, "ua"),
  shape(`${onset}็?${tone}อF`, "o"),
  shape(`${onset}${tone}${final}`, "o", 1.3),
  shape(onset, "a", 1.4),
].flat();

const silenced = /[ทดต]?[ก-ฮ][ิุ]?์/gu;

/** Thai or Lao text in Latin letters, syllables run together. What is no letter of theirs stays. */
export function romaniseThai(text: string): string {
  if (!/[\u0e00-\u0eff]/u.test(text)) return text;
  return asThaiLetters(text)
    .replace(silenced, "")
    .replace(/[ํ๎ฺ]/gu, "")
    .replace(/[\u0e01-\u0e4e]+/gu, (word) => readWord(word));
}

interface Way {
  readonly cost: number;
  readonly latin: string;
}

/** The reading of a word that leaves fewest consonants alone and closes syllables as Thai does: the cheapest way through its shapes. */
function readWord(word: string): string {
  const ways: Way[] = [];
  const onward = (place: number): Way => ways[place] ?? { cost: 0, latin: "" };
  for (let place = word.length - 1; place >= 0; place -= 1) {
    const leftOut = { cost: 3 + onward(place + 1).cost, latin: onward(place + 1).latin };
    ways[place] = shapes.reduce<Way>((best, one) => {
      const found = syllableAt(word, place, one);
      if (found === null) return best;
      const cost = found.cost + onward(found.end).cost;
      return cost <= best.cost ? { cost, latin: found.latin + onward(found.end).latin } : best;
    }, leftOut);
  }
  return onward(0).latin;
}

/** A syllable of a shape that begins at a place; a consonant left over at the end of a word is not heard. */
function syllableAt(word: string, place: number, { pattern, vowel, cost }: Shape): (Way & { readonly end: number }) | null {
  pattern.lastIndex = place;
  const found = pattern.exec(word);
  if (found === null) return null;
  const [written, begins = "", closes] = found;
  const end = place + written.length;
  const isLeftOver = written.length === 1 && place > 0 && end === word.length;
  const latin = isLeftOver ? "" : `${onsetOf(begins)}${vowel}${finals.get(closes ?? "") ?? ""}`;
  return { cost: cost + finalCost(closes, word[end]), latin, end };
}

/** Within a word, native syllables close with few consonants; some close none. */
function finalCost(sign: string | undefined, next: string | undefined): number {
  if (sign === undefined || next === undefined || next === "อ" || "กงดนบมยว".includes(sign)) return 0;
  if ("ชฉถผฝซฮหฌ".includes(sign)) return 3;
  return "สศษ".includes(sign) ? 1.5 : 0.8;
}

function onsetOf(signs: string): string {
  if (/^[ทสศ]ร/u.test(signs)) return "s";
  if (/^[ฉถ]ล/u.test(signs)) return `${initials.get(signs.slice(0, 1)) ?? ""}al`;
  const heard = /^[หอ]./u.test(signs) ? signs.slice(1) : signs;
  return [...heard].map((sign) => initials.get(sign) ?? "").join("");
}

/** The Lao block stands in the order of the Thai one, 0x80 further; what it has of its own is spelt out. */
function asThaiLetters(text: string): string {
  return text
    .normalize("NFC")
    .replace(/ຽ/gu, "ีย")
    .replace(/ຼ/gu, "ล")
    .replace(/([\u0e81-\u0eae])ົວ/gu, "$1ัว")
    .replace(/ົ/gu, "")
    .replace(/ໍ/gu, "อ")
    .replace(/[\u0e81-\u0ec6]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x80));
}

/** A shape with and without its final. */
function shape(pattern: string, vowel: string, cost = 1): readonly Shape[] {
  const written = pattern.endsWith("F") ? [pattern.slice(0, -1), `${pattern.slice(0, -1)}${final}`] : [pattern];
  return written.map((one) => ({ pattern: new RegExp(one, "uy"), vowel, cost }));
}

function letters(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split("|").flatMap((entry) => {
      const [signs = "", latin = ""] = entry.split(" ");
      return [...signs].map((sign) => [sign, latin] as const);
    }),
  );
}
