/**
 * Burmese script in Latin letters as place names are commonly spelt (after the Myanmar Language Commission's system): an onset with its
 * medials, then a rime, which is a vowel with its final consonant. Tones are left out, as in such spellings.
 */
const onsets = letters(`
  က k|ခ hk|ဂ g|ဃ g|င ng|စ s|ဆ hs|ဇ z|ဈ z|ဉ ny|ည ny|ဋ t|ဌ ht|ဍ d|ဎ d|ဏ n|တ t|ထ ht|ဒ d|ဓ d|န n|ပ p|ဖ hp|ဗ b|ဘ b|မ m|ယ y|ရ y|လ l|ဝ w|သ th|
  ဿ th|ဟ h|ဠ l|အ |ၐ sh|ၑ sh|ꩻ |ၵ k|ၶ kh|ၷ g|ꧠ g|ၸ ts|ၹ z|ၺ ny|ꩡ t|ၻ d|ၼ n|ၽ ph|ၾ f|ႀ th|ႁ h|ႃ a
`);

/** Onsets whose medial changes the consonant. */
const blends = letters(`ကျ ky|ကြ ky|ချ ch|ခြ ch|ဂျ gy|ဂြ gy|ငြ ny|ရှ sh|ယှ sh|သျှ sh|လျှ sh|ဖျ hpy|ဖြ hpy`);
const medialLetters = letters(`ျ y|ြ y|ွ w|ှ `);

const rimes = letters(`
   a|ာ a|ါ a|ိ i|ီ i|ု u|ူ u|ေ e|ဲ e|ော aw|ော် aw|ေါ aw|ေါ် aw|ံ an|ို o|ိံ ein|ုံ on|ႆ ai|ၢ a|ႄ e|ႅ e|
  က် et|င် in|စ် it|ည် i|ဉ် in|တ် at|ဋ် at|န် an|ဏ် an|ပ် at|မ် an|ယ် e|ဂ် et|ဒ် at|လ် al|သ် at|ရ် a|ဗ် at|ဇ် it|ဝ် aw|
  ောင် aung|ေါင် aung|ောက် auk|ေါက် auk|ိုင် aing|ိုက် aik|ိန် ein|ိဏ် ein|ိတ် eik|ိပ် eik|ိမ် ein|ုန် on|ုဏ် on|ုတ် ok|ုပ် ok|ုမ် on|
  ုံး on|ာန် an|ာတ် at|ာဏ် an|ာမ် an|ေန် en|ေတ် it|ုဒ် ok|ိဒ် eik|ေက် et|ာယ် aing|ူး u|ုက် uk|ုင် ung|ဵင် eng|ဵၼ် en|ၢင် ang
`);
const independent = letters(`ဣ i|ဤ i|ဥ u|ဦ u|ဧ e|ဩ aw|ဪ aw|ဿ th`);

const consonant = "[\\u1000-\\u1021\\u103f\\u1050\\u1051\\u1075-\\u1081\\uaa60-\\uaa7b]";
const syllable = new RegExp(
  `(${consonant})([\\u103b-\\u103e]*)([\\u102b-\\u1032\\u1036\\u1062\\u1084-\\u1086]*\\u103a?)[\\u1037\\u1038]*(?:(${consonant})\\u1037?(?:\\u103a\\u1039?|\\u1039))?[\\u1037\\u1038\\u1087-\\u108d]*`,
  "gu",
);

/** Burmese text (Unicode, not Zawgyi) in Latin letters, syllables run together. What is no Burmese letter stays. */
export function romaniseBurmese(text: string): string {
  return text
    .normalize("NFC")
    .replace(syllable, (_, onset: string, medials: string, vowels: string, final: string | undefined) =>
      spell(onset, medials, vowels, final),
    )
    .replace(/[\u1023-\u102a]/gu, (letter) => independent.get(letter) ?? "")
    .replace(/[\u1000-\u109f]/gu, "");
}

function spell(onset: string, medials: string, vowels: string, final: string | undefined): string {
  return onsetOf(onset, medials) + rimeOf(vowels, final, medials);
}

function onsetOf(onset: string, medials: string): string {
  for (let length = medials.length; length > 0; length -= 1) {
    const blend = blends.get(onset + medials.slice(0, length));
    if (blend !== undefined) return blend + rest(medials.slice(length));
    const apart = blends.get(onset + medials.at(length - 1));
    if (apart !== undefined) return apart + rest(medials.replace(medials.at(length - 1) ?? "", ""));
  }
  const base = onsets.get(onset) ?? "";
  return (medials.includes("ှ") && /^[mnlwy]|^ng/u.test(base) ? `h${base}` : base) + rest(medials);
}

function rest(medials: string): string {
  return [...medials].map((medial) => medialLetters.get(medial) ?? "").join("");
}

/** A rime with ွ before a final keeps its w only before i and e: ကွန် is kun, ကွင် is kwin. */
function rimeOf(vowels: string, final: string | undefined, medials: string): string {
  const sign = vowels.replace(/\u103a$/u, vowels.includes("ာ") || vowels.includes("ါ") ? "\u103a" : "");
  const rime = rimes.get(final === undefined ? sign : `${sign}${final}\u103a`);
  if (rime !== undefined) return medials.includes("ွ") && final !== undefined && rime.startsWith("a") ? `u${rime.slice(1)}` : rime;
  return (rimes.get(sign) ?? "a") + (final === undefined ? "" : (onsets.get(final) ?? ""));
}

function letters(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split("|").map((entry) => {
      const [sign = "", latin = ""] = entry.replace(/\n\s*/gu, "").split(" ").slice(-2);
      return [sign.trim(), latin.trim()];
    }),
  );
}
