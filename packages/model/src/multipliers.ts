import { wordList } from "./word-list.ts";

/** Words that multiply the number beside them, by the power of ten that they stand for: as amounts are told in the field, in lower case. */
const wordsOfPower: readonly (readonly [power: number, words: readonly string[]])[] = [
  [7, wordList("crore | crores | करोड़ | কোটি | کروڑ")],
  [6, wordList("million | mil | mio | m | ล้าน | triệu | tr | juta | jt | 百万 | 百萬 | លាន | ລ້ານ | သန်း | milyon | milioni | ሚሊዮን")],
  [5, wordList("lakh | lakhs | lac | သိန်း | แสน | សែន | ແສນ | लाख | লাখ | লক্ষ | لاکھ")],
  [4, wordList("万 | 萬 | หมื่น | ម៉ឺន | ໝື່ນ | ສິບພັນ | သောင်း")],
  [
    3,
    wordList(
      "thousand | k | พัน | nghìn | ngàn | ribu | rb | 千 | ពាន់ | ພັນ | ထောင် | हज़ार | हजार | হাজার | ہزار | libo | libong | elfu | ሺህ | ሺ",
    ),
  ],
];

const powers = new Map(wordsOfPower.flatMap(([power, words]) => words.map((word) => [word.normalize("NFKC"), power] as const)));

/** The power of ten of a word in lower case (`million` 6, `สองหมื่น` none), or null. */
export function powerNamed(word: string): number | null {
  return powers.get(word.normalize("NFKC")) ?? null;
}

/** Every such word, longer ones first, so that the first of an expression's alternatives that fits is the right one. */
export const multiplierWords: readonly string[] = [...powers.keys()].sort((left, right) => right.length - left.length);
