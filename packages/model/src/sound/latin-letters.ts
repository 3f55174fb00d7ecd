import anyAscii from "any-ascii";
import { romaniseBurmese } from "./romanise-burmese.ts";
import { romaniseKhmer } from "./romanise-khmer.ts";
import { romaniseThai } from "./romanise-thai.ts";

/** Text of any script in Latin letters without marks, as names are commonly spelt: Thai, Lao, Burmese and Khmer by their own rules, Chinese in pinyin. */
export function inLatinLetters(text: string): string {
  return anyAscii(romaniseThai(romaniseKhmer(romaniseBurmese(text))));
}
