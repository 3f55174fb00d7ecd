/**
 * Khmer script in Latin letters as place names are commonly spelt (after the UNGEGN system of 1972, without its marks). A consonant belongs
 * to one of two series, and a vowel sounds by the series of the consonants it stands on.
 */
const first = consonants("ក k|ខ kh|ច ch|ឆ chh|ដ d|ឋ th|ណ n|ត t|ថ th|ប b|ផ ph|ស s|ហ h|ឡ l|អ ");
const second = consonants("គ k|ឃ kh|ង ng|ជ ch|ឈ chh|ញ nh|ឌ d|ឍ th|ទ t|ធ th|ន n|ព p|ភ ph|ម m|យ y|រ r|ល l|វ v");
const independent = consonants("ឥ e|ឦ ei|ឧ u|ឩ u|ឪ ov|ឫ rue|ឬ rue|ឭ lue|ឮ lue|ឯ ae|ឰ ai|ឱ ao|ឲ ao|ឳ au");

/** Each vowel in the first and the second series. */
const vowels = new Map<string, readonly [string, string]>([
  ["", ["a", "o"]],
  ["ា", ["a", "ea"]],
  ["ិ", ["e", "i"]],
  ["ី", ["ei", "i"]],
  ["ឹ", ["oe", "ue"]],
  ["ឺ", ["eu", "eu"]],
  ["ុ", ["o", "u"]],
  ["ូ", ["ou", "u"]],
  ["ួ", ["uo", "uo"]],
  ["ើ", ["aeu", "eu"]],
  ["ឿ", ["oea", "oea"]],
  ["ៀ", ["ie", "ie"]],
  ["េ", ["e", "e"]],
  ["ែ", ["ae", "ae"]],
  ["ៃ", ["ai", "ey"]],
  ["ោ", ["ao", "ou"]],
  ["ៅ", ["au", "ov"]],
  ["ុំ", ["om", "um"]],
  ["ំ", ["am", "um"]],
  ["ាំ", ["am", "oam"]],
  ["ះ", ["ah", "eah"]],
  ["ុះ", ["oh", "uh"]],
  ["េះ", ["eh", "eh"]],
  ["ោះ", ["aoh", "uoh"]],
  ["័", ["a", "oa"]],
]);

/** Consonants that leave the series to the one they stand with. */
const sonorants = "ងញណនមយរលវឡ";
const finals = consonants("ប p|ដ t|ត t|ទ t|ធ t|ច ch|ជ ch|ញ nh|យ y|វ v|គ k|ឃ k|ខ k|ភ p|ព p|ផ p|ថ t|ឋ t");
const letter = "[\\u1780-\\u17a2]";
const vowelSigns = "[\\u17b6-\\u17c8\\u17d0]*";
const syllable = new RegExp(
  `(${letter}(?:\\u17d2${letter})*)([\\u17c9\\u17ca]?)(${vowelSigns})\\u17cb?(?:(${letter})(?![\\u17b6-\\u17c8\\u17c9\\u17ca\\u17d0\\u17d2])\\u17cb?)?`,
  "gu",
);
const silenced = new RegExp(`${letter}[\\u17b7\\u17bb]?\\u17cd`, "gu");

/** Khmer text in Latin letters, syllables run together. What is no Khmer letter stays. */
export function romaniseKhmer(text: string): string {
  return text
    .replace(silenced, "")
    .replace(/\u200b/gu, "")
    .replace(syllable, (_, cluster: string, shifter: string, vowel: string, final: string | undefined) => {
      const letters = [...cluster].filter((sign) => sign !== "\u17d2");
      return `${letters.map((sign) => consonantOf(sign, shifter)).join("")}${vowelOf(letters, shifter, vowel)}${finalOf(final)}`;
    })
    .replace(/[\u17a3-\u17b3]/gu, (sign) => independent.get(sign) ?? "")
    .replace(/[\u1780-\u17d3]/gu, "");
}

/** ប with the sign of the first series is a p: ប៉ៃលិន is Pailin. */
function consonantOf(sign: string, shifter: string): string {
  if (sign === "ប" && shifter === "\u17c9") return "p";
  return first.get(sign) ?? second.get(sign) ?? "";
}

function vowelOf(letters: readonly string[], shifter: string, vowel: string): string {
  const ruling = letters.findLast((sign) => !sonorants.includes(sign)) ?? letters[0] ?? "";
  const isFirst = shifter === "" ? first.has(ruling) : shifter === "\u17c9";
  const pair = vowels.get(vowel) ?? vowels.get(vowel.slice(0, 1)) ?? ["a", "o"];
  return isFirst ? pair[0] : pair[1];
}

function finalOf(sign: string | undefined): string {
  if (sign === undefined) return "";
  return finals.get(sign) ?? first.get(sign) ?? second.get(sign) ?? "";
}

function consonants(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split("|").map((entry) => {
      const [sign = "", latin = ""] = entry.split(" ");
      return [sign, latin];
    }),
  );
}
