import { refused } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { countriesOfForm, countryToldByForm, nationalIdIdentifier } from "../national-id/national-id.ts";
import { countryNamed } from "../register/country-names.ts";

const cue =
  /(?:national id(?:entity)?|citizen id|identity card|id card|id no|aadhaar|nric|mykad|hkid|nik|ktp|cccd|cmnd|nrc|บัตรประชาชน|เลขประจำตัวประชาชน|เลขบัตรประชาชน|身份证号码|身份证号|身份证|身份證|căn cước|kad pengenalan|မှတ်ပုံတင်)(?:\s*(?:card|number|no\.?|号|號))?/giu;

/** Words for an id that only one country has. */
const wordsOf: Readonly<Record<string, RegExp>> = {
  ID: /\b(?:nik|ktp)\b/iu,
  IN: /aadhaar/iu,
  MY: /mykad|kad pengenalan/iu,
  VN: /\b(?:cccd|cmnd)\b|căn cước/iu,
};

/** National ids: kept as a keyed hash only, and crossed out by default when a column holds them. */
export const nationalId: IdentifierRule = {
  name: "national-id",
  kind: "document",
  rule: "The form and the check digit of the country: Thailand 13 (mod 11), China 18 (mod 11-2), India 12 (Verhoeff), Singapore, Hong Kong and Taiwan with their letters; Malaysia, Indonesia, Viet Nam and Myanmar by form only. Stored as a keyed hash.",
  check: "weak",
  version: 1,
  names: wordList(`
    national id | national id number | national identity | id card | id card number | citizen id | aadhaar | nric | mykad | hkid | nik | ktp |
    cccd | cmnd | nrc | เลขบัตรประชาชน | บัตรประชาชน | เลขประจำตัวประชาชน | 身份证 | 身份证号 | 身份證 | căn cước | kad pengenalan | မှတ်ပုံတင်
  `),
  recognise(text, context) {
    const bare = text.replace(cue, " ");
    const parts = /^(?:([\p{L}\p{M} ]+?)[\s:：#.=-]+(?=[A-Z]{0,2}\d))?(.+?)(?:\s*\(([A-Z]{2})\))?$/u.exec(
      bare.trim().replace(/^[\s:：#.=-]+/u, ""),
    );
    const number = (parts?.[2] ?? "").trim();
    const forms = countriesOfForm(number);
    const named = countryNamed(parts?.[1] ?? "") ?? parts?.[3] ?? forms.find((form) => wordsOf[form]?.test(text) === true);
    const country = named ?? countryToldByForm(number) ?? forms.find((form) => form === context.country);
    if (country === undefined) return refused(forms.length > 0 ? "needs-country" : "wrong-shape");
    return nationalIdIdentifier(country, number, "national-id");
  },
};
