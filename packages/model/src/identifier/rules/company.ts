import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { companyNumberOf } from "../company-number.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { countryNamed } from "../register/country-names.ts";

const longestName = 120;
const cue =
  /(?:company|reg(?:istration|istered)?|business|tax id|uen|brn|cin|uscc|no|number|เลขทะเบียนนิติบุคคล|เลขทะเบียน|统一社会信用代码|注册号|mã số thuế|mst)[.\s:：#]*/giu;
const numberWords =
  /(?<![a-z])(?:company (?:registration|reg|number|no)|reg(?:istration|istered)?|tax id|uen|brn|cin|uscc|mst|no|number|เลขทะเบียนนิติบุคคล|เลขทะเบียน|统一社会信用代码|注册号|mã số thuế)(?![a-z])[.\s:：#]*/giu;
const number = /(?<![\p{L}\d])(?=[A-Z0-9-]*\d{4})[A-Z0-9][A-Z0-9-]{4,24}(?![\p{L}\d])/giu;

/** The name that a text about a company holds beside its number and the words for one; empty when there is none. */
export function companyNameIn(text: string): string {
  const name = text
    .replace(number, " ")
    .replace(numberWords, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;:·()-]+|[\s,;:·(-]+$/gu, "");
  return /\p{L}{2}/u.test(name) ? name : "";
}

/** Companies by country and registration. A name alone is kept and links nothing: two firms have one name, and one firm many. */
export const company: IdentifierRule = {
  name: "company",
  kind: "company",
  rule: "A registration number with its country, told by its form (Thailand 13 digits from 0, mod 11; China 18, mod 31; Viet Nam 10, mod 11; India's CIN; Singapore's UEN; Malaysia 12) or by a word. Key: country, number in capitals. A name alone is kept unkeyed.",
  check: "weak",
  version: 1,
  names: wordList(`
    company | company name | company registration | company number | company registration number | บริษัท | ชื่อบริษัท | เลขทะเบียนนิติบุคคล | 公司 |
    公司名称 | 统一社会信用代码 | công ty | tên công ty | mã số thuế | perusahaan | nama perusahaan | ကုမ္ပဏီ | ក្រុមហ៊ុន | ບໍລິສັດ | kampuni
  `),
  recognise(text, context) {
    const found = [...text.matchAll(number)].map(([value]) => value);
    const value = found[0]?.toUpperCase();
    if (found.length > 1) return refused("ambiguous");
    if (value === undefined) return nameOnly(text);
    const named = countryIn(text.replace(found[0] ?? "", " "));
    return numbered(value, named, context.country ?? null);
  },
};

/** The country that a word beside the number names; else the form's own; else the case file's. */
function numbered(value: string, named: string | null, hint: string | null): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const known = companyNumberOf(value, named) ?? companyNumberOf(value, hint);
  if (known === "bad-checksum") return refused("bad-checksum");
  if (known === null) return refused("needs-country");
  return taken({
    kind: "company",
    key: identifierKey("company", known.country, value),
    display: `company ${known.country} ${value}`,
    check: known.check,
    rule: "company",
  });
}

function countryIn(around: string): string | null {
  const words = around.replace(cue, " ").split(/[\s,()/]+/u);
  for (const [place, word] of words.entries()) {
    const country = countryNamed(`${word} ${words[place + 1] ?? ""}`) ?? countryNamed(word);
    if (country !== null) return country;
  }
  return null;
}

function nameOnly(text: string): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  if (!/\p{L}{2}/u.test(text) || /@|:\/\//u.test(text)) return refused("wrong-shape");
  if (text.length > longestName) return refused("wrong-length");
  return taken({ kind: "company", key: "", display: text, check: "none", rule: "company", isUnkeyed: true });
}
