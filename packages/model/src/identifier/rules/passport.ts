import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { readPassportLine } from "../machine-readable-zone.ts";
import { countryNamed } from "../register/country-names.ts";
import { secretIdentifier } from "../secret-identifier.ts";

const cue =
  /(?:passport|pp|หนังสือเดินทาง|พาสปอร์ต|护照号码|护照号|护照|護照|hộ chiếu|paspor|နိုင်ငံကူးလက်မှတ်|លិខិតឆ្លងដែន|ໜັງສືຜ່ານແດນ)(?:\s*(?:number|no\.?|เลขที่|số))?/giu;
const numberShape = /^(?=.*\d{5})[A-Z]{0,3}\d{5,9}[A-Z]?$/u;

/** Passports: kept as a keyed hash only. A number has no check by itself, and means nothing without its country. */
export const passport: IdentifierRule = {
  name: "passport",
  kind: "document",
  rule: "The second line of a machine-readable zone (ICAO 9303, check digits), or a number of 6 to 9 letters and digits beside the name of its country. Stored as a keyed hash. The case file's country is not the passport's.",
  check: "weak",
  version: 1,
  names: wordList(`
    passport | passport number | passport no | หนังสือเดินทาง | พาสปอร์ต | เลขหนังสือเดินทาง | 护照 | 护照号 | 護照 | hộ chiếu | paspor |
    နိုင်ငံကူးလက်မှတ် | លិខិតឆ្លងដែន | ໜັງສືຜ່ານແດນ
  `),
  recognise(text) {
    const zone = readPassportLine(text);
    if (zone.ok) return taken(document(zone.value.country, zone.value.number, "weak"));
    if (zone.reason !== "wrong-shape") return zone;
    const words = text
      .replace(cue, " ")
      .replace(/[()#:：,.=]/gu, " ")
      .split(/\s+/u)
      .filter((word) => word !== "");
    const numbers = words.filter((word) => numberShape.test(word.toUpperCase()));
    const number = numbers[0];
    if (number === undefined) return refused("wrong-shape");
    if (numbers.length > 1) return refused("ambiguous");
    if (number.length < 6 || number.length > 9) return refused("wrong-length");
    const around = words.filter((word) => word !== number).join(" ");
    if (around === "") return refused("needs-country");
    const country = countryNamed(around);
    return country === null ? refused("needs-country") : taken(document(country, number.toUpperCase(), "none"));
  },
};

function document(country: string, number: string, check: "weak" | "none"): RecognisedIdentifier {
  return secretIdentifier({
    kind: "document",
    namespace: `passport-${country.toLowerCase()}`,
    value: number,
    display: `passport (${country})`,
    check,
    rule: "passport",
  });
}
