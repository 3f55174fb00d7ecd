import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { countryNamed } from "../register/country-names.ts";

const cue =
  /^(?:(?:vehicle|car|licen[cs]e|number|registration)\s+)*(?:plate|vehicle|car)(?:\s*(?:no\.?|number))?[\s:：#=]*|^(?:ทะเบียนรถ|ป้ายทะเบียน|เลขทะเบียน|ทะเบียน|车牌号|车牌|biển số xe|biển số|plat nomor|nomor polisi|ស្លាកលេខ|ປ້າຍທະບຽນ|ယာဉ်နံပါတ်)[\s:：#=]*/iu;
/** The country whose script a plate is written in. Chinese plates begin with one of 31 provinces' signs. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ["TH", /\p{Script=Thai}/u],
  ["KH", /\p{Script=Khmer}/u],
  ["LA", /\p{Script=Lao}/u],
  ["MM", /\p{Script=Myanmar}/u],
  ["CN", /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]/u],
];
const shortest = 3;
const longest = 40;

/** Vehicles by their plate. The same letters stand on plates of many countries, so the country is part of it. */
export const vehicle: IdentifierRule = {
  name: "vehicle",
  kind: "vehicle",
  rule: "Letters and digits of a plate, with the province where it is printed, and its country: by its script, by a word, or the case file's. No check. Key: country, letters and digits in capitals without spaces. Without a country it is kept unkeyed.",
  check: "none",
  version: 3,
  names: wordList(`
    vehicle | vehicle plate | licence plate | license plate | number plate | plate | plate number | car plate | vehicle registration | ทะเบียนรถ |
    ป้ายทะเบียน | เลขทะเบียนรถ | 车牌 | 车牌号 | biển số | biển số xe | plat nomor | nomor polisi | ယာဉ်နံပါတ် | ស្លាកលេខ | ប័ណ្ណរថយន្ត | ປ້າຍທະບຽນ
  `),
  recognise(text, context) {
    const shown = /^([A-Z]{2}) plate (.+)$/u.exec(text);
    const bare = (shown?.[2] ?? text).replace(cue, "");
    const words = bare.split(/[\s()]+/u).filter((word) => word !== "");
    const named = shown?.[1] ?? words.map(countryWord).find((country) => country !== null) ?? null;
    const plate = words
      .filter((word) => countryWord(word) === null)
      .join(" ")
      .toUpperCase()
      .replace(/^(\d{1,2}[A-Z])\/(?=\d{4}$)/u, "$1")
      .replace(/[\s·•.-]+/gu, "");
    if (!/^[\p{L}\p{M}\d]+$/u.test(plate) || !/\d/u.test(plate) || /\d{6}/u.test(bare)) return refused("wrong-shape");
    if (plate.length < shortest || plate.length > longest) return refused("wrong-length");
    const country = named ?? scripts.find(([, script]) => script.test(plate))?.[0] ?? context.country;
    if (country === undefined) return taken({ kind: "vehicle", key: "", display: plate, check: "none", rule: "vehicle", isUnkeyed: true });
    return taken({
      kind: "vehicle",
      key: identifierKey("vehicle", country, plate),
      display: `${country} plate ${plate}`,
      check: "none",
      rule: "vehicle",
    });
  },
};

/** A country's name. Two capitals are a plate's letters as often as a country. */
function countryWord(word: string): string | null {
  return /^[A-Z]{2,3}$/u.test(word) ? null : countryNamed(word);
}
