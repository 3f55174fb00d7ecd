import { foldSounds } from "@throughline/model/sound/fold-sounds";
import { inLatinLetters } from "@throughline/model/sound/latin-letters";

/** Words that say only what sort of place it is: before the name, or after it. */
const wordsBefore =
  /^(?:(?:ban|baan|muang|mueang|amphoe|amphur|king|khwaeng|changwat|tambon|nakhon|krong|phumi?|phum|khum|srok|khet|thi tran|thanh pho|phuong|quan|huyen|xa|kampung|barangay|ciudad de|ville de) )+/u;
const wordsAfter = /(?: (?:city|town|village|district|province|township|xian|shi|myo))+$/u;
const prefixes =
  /^(?:(?:กิ่ง)?อำเภอ|บ้าน|อ\.|ตำบล|ต\.|จังหวัด|จ\.|เมือง|เทศบาล(?:ตำบล|เมือง|นคร)?|ບ້ານ|ເມືອງ|ແຂວງ|ភូមិ|ក្រុង|ស្រុក|ខេត្ត|ឃុំ|សង្កាត់|ဝေင်ꩻ)\s*/u;
const suffixes = /(?:မြို့နယ်|မြို့|ကျေးရွာ|ရွာ|၊ ဝဵင်း|市|县|縣|省|镇|鎮)$/u;

const burmeseDirections: readonly (readonly [string, string])[] = [
  [" အနောက်", " West"],
  [" အရှေ့", " East"],
  [" တောင်", " South"],
  [" မြောက်", " North"],
  [" အထက်", " Upper"],
  [" အောက်", " Lower"],
];

/** A name in Latin letters as it sounds, in lower case, without marks, spaces and words for the sort of place. Any script; idempotent on its own output. */
export function soundForm(name: string): string {
  const bare = shorter(shorter(name.normalize("NFC"), prefixes), suffixes);
  return foldSounds(shorter(shorter(latinWords(bare), wordsBefore), wordsAfter).replaceAll(" ", ""));
}

/** The same with the words for the sort of place, which part "Ban Chang" from "Chang". */
export function wholeSoundForm(name: string): string {
  return foldSounds(latinWords(name.normalize("NFC")).replaceAll(" ", ""));
}

function latinWords(name: string): string {
  const turned = burmeseDirections.reduce((text, [written, english]) => text.replace(written, english), name);
  return inLatinLetters(turned)
    .toLowerCase()
    .replace(/[^a-z]+/gu, " ")
    .trim();
}

/** The text without what a pattern finds, unless nothing would be left. */
function shorter(text: string, pattern: RegExp): string {
  const rest = text.replace(pattern, "");
  return rest === "" ? text : rest;
}
