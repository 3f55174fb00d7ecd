import { identifierKey } from "@throughline/model/identifier/keys";
import { isVerhoeff } from "@throughline/model/identifier/national-id/verhoeff";
import type { SeededRandom } from "../seeded-random.ts";
import type { Setting, Written } from "./write-slot.ts";

const alphabet = "ABCDEFGHJKLMNPRSTUVWXYZ";
const thaiLetters = "กขคจชญฎฐฒณดตถทธนบปผพฟภมยรลวศษสหอฮ";
const provinces = ["粤", "京", "沪", "云", "闽", "浙"];

/** Papers, plates and companies; each number made from its own country's rule. */
export const paperWriters: Readonly<Record<string, (setting: Setting) => Written>> = {
  "passport-of": ({ random, nation }) => {
    const number = `${random.pick(["P", "EC", "AB", "N", ""])}${1 + random.below(8)}${digits(random, 6)}`;
    const [, country] = nation ?? ["", ""];
    return document(`passport-${country.toLowerCase()}`, number);
  },
  "id-th": ({ random }) => {
    const begun = `${1 + random.below(8)}${digits(random, 11)}`;
    const value = `${begun}${elevenCheck(begun)}`;
    return document("th-national-id", value, random.pick([value, value.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/u, "$1-$2-$3-$4-$5")]));
  },
  "id-in": ({ random }) => {
    const begun = `${2 + random.below(7)}${digits(random, 10)}`;
    const value = `${begun}${lastOf((digit) => isVerhoeff(`${begun}${digit}`))}`;
    return document("in-national-id", value, random.pick([value, value.replace(/(\d{4})(?=\d)/gu, "$1 ")]));
  },
  "id-vn": ({ random }) => document("vn-national-id", `0${10 + random.below(80)}${digits(random, 9)}`),
  "id-cn": ({ random }) => {
    const begun = `4${digits(random, 5)}${1970 + random.below(35)}0${1 + random.below(9)}${10 + random.below(18)}${digits(random, 3)}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    return document("cn-national-id", `${begun}${"10X98765432"[weightedSum(begun, weights) % 11] ?? ""}`);
  },
  "id-tw": ({ random }) => {
    const begun = `A${1 + random.below(2)}${digits(random, 7)}`;
    const sum = weightedSum(`10${begun.slice(1)}`, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    return document("tw-national-id", `${begun}${(10 - (sum % 10)) % 10}`);
  },
  "id-id": ({ random }) =>
    document(
      "id-national-id",
      `32${digits(random, 4)}${10 + random.below(18)}0${1 + random.below(9)}${digits(random, 2)}000${1 + random.below(9)}`,
    ),
  "id-mm": ({ random }) => {
    const value = `${1 + random.below(9)}/${random.pick(["KAMATA", "MAYAKA", "LAMANA", "THAGAKA"])}(N)${digits(random, 6)}`;
    return document("mm-national-id", value);
  },
  plate: ({ random, templates: { country } }) => {
    const text = plateOf(random, country);
    return { text, kind: "vehicle", key: identifierKey("vehicle", country, text.replace(/[\s·-]/gu, "")) };
  },
  "company-th": ({ random }) => {
    const begun = `01055${digits(random, 7)}`;
    return registered("TH", `${begun}${elevenCheck(begun)}`);
  },
  "company-sg": ({ random }) => registered("SG", `20${10 + random.below(14)}${digits(random, 5)}${letters(random, 1)}`),
  "company-vn": ({ random }) => registered("VN", vietnameseTaxNumber(random)),
  "company-cn": ({ random }) => {
    const begun = `9144${digits(random, 4)}MA5${digits(random, 4)}${letters(random, 1)}0`.slice(0, 17);
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const sum = weights.reduce((total, weight, place) => total + weight * signs.indexOf(begun[place] ?? ""), 0);
    return registered("CN", `${begun}${signs[(31 - (sum % 31)) % 31] ?? ""}`);
  },
  "company-in": ({ random }) => registered("IN", `U${digits(random, 5)}MH20${10 + random.below(14)}PTC${digits(random, 6)}`),
  "company-here": ({ random, templates: { country } }) => registered(country, companyOf(random, country)),
};

function document(namespace: string, value: string, text = value): Written {
  return { text, kind: "document", key: identifierKey("document", namespace, value) };
}

function registered(country: string, value: string): Written {
  return { text: value, kind: "company", key: identifierKey("company", country, value) };
}

function plateOf(random: SeededRandom, country: string): string {
  if (country === "TH") return `${random.pick(["", "1", "2"])}${thai(random)}${thai(random)} ${1000 + random.below(9000)}`;
  if (country === "CN")
    return `${random.pick(provinces)}${letters(random, 1)}${random.pick(["·", ""])}${random.pick([...alphabet])}${digits(random, 4)}`;
  if (country === "LA") return `${random.pick(["ກຂ", "ບກ", "ນກ"])} ${1000 + random.below(9000)}`;
  if (country === "KH") return `2${letters(random, 1)}-${1000 + random.below(9000)}`;
  if (country === "MM") return `${1 + random.below(9)}${letters(random, 1)}-${1000 + random.below(9000)}`;
  if (country === "VN") return `${50 + random.below(40)}${letters(random, 1)}-${10_000 + random.below(89_999)}`;
  if (country === "ID") return `B ${1000 + random.below(9000)} ${letters(random, 3)}`;
  if (country === "IN") return `MH ${10 + random.below(40)} ${letters(random, 2)} ${1000 + random.below(9000)}`;
  if (country === "KE") return `K${letters(random, 2)} ${100 + random.below(900)}${letters(random, 1)}`;
  if (country === "PK") return `${letters(random, 3)}-${100 + random.below(900)}`;
  if (country === "ET") return `3-${letters(random, 1)}${10_000 + random.below(89_999)}`;
  if (country === "BD") return `${letters(random, 2)}-${10 + random.below(80)}-${1000 + random.below(9000)}`;
  return `${letters(random, 3)} ${1000 + random.below(9000)}`;
}

/** Registers whose numbers follow no public rule: as long as theirs are. */
function companyOf(random: SeededRandom, country: string): string {
  if (country === "TW") return `${1 + random.below(8)}${digits(random, 7)}`;
  if (country === "ID") return `91${digits(random, 11)}`;
  if (country === "PH") return `CS20${10 + random.below(14)}${digits(random, 5)}`;
  if (country === "KE") return `PVT-${letters(random, 2)}${digits(random, 5)}`;
  if (country === "BD") return `C-${digits(random, 6)}`;
  return `1${digits(random, 8)}`;
}

function vietnameseTaxNumber(random: SeededRandom): string {
  for (;;) {
    const begun = `0${1 + random.below(9)}${digits(random, 7)}`;
    const check = 10 - (weightedSum(begun, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11);
    if (check >= 0 && check <= 9) return `${begun}${check}`;
  }
}

/** The thirteenth digit of a Thai number, of a person or a company. */
function elevenCheck(begun: string): number {
  return (11 - (weightedSum(begun, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
}

function weightedSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0);
}

function lastOf(isRight: (digit: number) => boolean): number {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find(isRight) ?? 0;
}

function thai(random: SeededRandom): string {
  return random.pick([...thaiLetters]);
}

function letters(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => random.pick([...alphabet])).join("");
}

function digits(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => String(random.below(10))).join("");
}
