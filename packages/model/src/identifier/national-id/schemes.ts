import { isVerhoeff } from "./verhoeff.ts";

/** How one country writes its national ids. */
export interface NationalIdScheme {
  readonly country: string;
  /** True when the form has a check that a text can fail. */
  readonly hasCheck: boolean;
  /** True when the form is like no other number's, so that it says its country by itself. */
  readonly isTelling: boolean;
  /** The id without what may stand between its parts, upper case; null when the text is not of the form. */
  canonical(text: string): string | null;
  /** Why a text of the form is no id; null when it may be one. */
  failure(value: string): "bad-checksum" | "out-of-range" | null;
}

function digitsOf(value: string): readonly number[] {
  return [...value].map(Number);
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);
}

/** The scheme of plain digits, with spaces and dashes between them. */
function ofDigits(form: RegExp): (text: string) => string | null {
  return (text) => {
    const digits = text.replace(/[\s.-]/gu, "");
    return form.test(digits) ? digits : null;
  };
}

/** True for a month and a day that a calendar has. */
function isDay(month: string, day: string): boolean {
  const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= daysOfMonth;
}

/** Thirteen digits, the last by weights 13 to 2 modulo 11; the first is 1 to 8 for a person, 0 for a company. Source: Department of Provincial Administration. */
export function hasThaiCheck(value: string): boolean {
  const digits = digitsOf(value);
  return (11 - (weighted(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digits[12];
}

const thai: NationalIdScheme = {
  country: "TH",
  hasCheck: true,
  isTelling: true,
  canonical: ofDigits(/^[1-8]\d{12}$/u),
  failure: (value) => (hasThaiCheck(value) ? null : "bad-checksum"),
};

/** Six digits of region, birth date, three of order, and a check by ISO 7064 MOD 11-2. Source: GB 11643-1999. */
const chinese: NationalIdScheme = {
  country: "CN",
  hasCheck: true,
  isTelling: true,
  canonical: (text) => {
    const value = text.replace(/[\s-]/gu, "").toUpperCase();
    return /^[1-9]\d{16}[\dX]$/u.test(value) ? value : null;
  },
  failure: (value) => {
    if (!/^(?:18|19|20)/u.test(value.slice(6)) || !isDay(value.slice(10, 12), value.slice(12, 14))) return "out-of-range";
    const sum = weighted(digitsOf(value.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
    return "10X98765432"[sum % 11] === value[17] ? null : "bad-checksum";
  },
};

/** Twelve digits, the first 2 to 9, the last by Verhoeff's scheme. Source: Unique Identification Authority of India. */
const indian: NationalIdScheme = {
  country: "IN",
  hasCheck: true,
  isTelling: false,
  canonical: ofDigits(/^[2-9]\d{11}$/u),
  failure: (value) => (isVerhoeff(value) ? null : "bad-checksum"),
};

/** Birth date in six digits, two of birthplace, four of order. No check. Source: National Registration Department of Malaysia. */
const malaysian: NationalIdScheme = {
  country: "MY",
  hasCheck: false,
  isTelling: false,
  canonical: ofDigits(/^\d{12}$/u),
  failure: (value) => (isDay(value.slice(2, 4), value.slice(4, 6)) && value.slice(6, 8) !== "00" ? null : "out-of-range"),
};

/** Six digits of region, birth date (40 added to a woman's day), four of order. No check. Source: Ministry of Home Affairs of Indonesia. */
const indonesian: NationalIdScheme = {
  country: "ID",
  hasCheck: false,
  isTelling: false,
  canonical: ofDigits(/^[1-9]\d{15}$/u),
  failure: (value) => {
    const day = Number(value.slice(6, 8)) % 40;
    return isDay(value.slice(8, 10), String(day)) && Number(value.slice(6, 8)) <= 71 && !value.endsWith("0000") ? null : "out-of-range";
  },
};

/** Three digits of province, sex and century, year of birth, six of order. No check. Source: Circular 59/2021/TT-BCA. */
const vietnamese: NationalIdScheme = {
  country: "VN",
  hasCheck: false,
  isTelling: false,
  canonical: ofDigits(/^0\d{11}$/u),
  failure: (value) => (Number(value.slice(0, 3)) >= 1 && Number(value.slice(0, 3)) <= 96 ? null : "out-of-range"),
};

/** A letter of series, seven digits and a check letter. Source: Immigration and Checkpoints Authority. */
const singaporean: NationalIdScheme = {
  country: "SG",
  hasCheck: true,
  isTelling: true,
  canonical: (text) => (/^[STFGM]\d{7}[A-Z]$/u.test(text.trim().toUpperCase()) ? text.trim().toUpperCase() : null),
  failure: (value) => {
    const series = value.slice(0, 1);
    const offset = series === "T" || series === "G" ? 4 : series === "M" ? 3 : 0;
    const place = (weighted(digitsOf(value.slice(1, 8)), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
    const letters = /[ST]/u.test(series) ? "JZIHGFEDCBA" : series === "M" ? "XWUTRQPNJLK" : "XWUTRQPNMLK";
    return letters[place] === value[8] ? null : "bad-checksum";
  },
};

/** One or two letters, six digits and a check digit in brackets, modulo 11. Source: Immigration Department of Hong Kong. */
const hongKong: NationalIdScheme = {
  country: "HK",
  hasCheck: true,
  isTelling: true,
  canonical: (text) => {
    const parts = /^([A-Z]{1,2})\s?(\d{6})\s?\(?([\dA])\)?$/u.exec(text.trim().toUpperCase());
    return parts === null ? null : `${parts[1]}${parts[2]}(${parts[3]})`;
  },
  failure: (value) => {
    const letters = value.replace(/\d.*$/u, "").padStart(2, " ");
    const values = [...letters].map((letter) => (letter === " " ? 36 : letter.charCodeAt(0) - 55));
    const digits = digitsOf(value.replace(/^[A-Z]+/u, "").slice(0, 6));
    const rest = weighted([...values, ...digits], [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    const check = rest === 0 ? "0" : rest === 1 ? "A" : String(11 - rest);
    return value.at(-2) === check ? null : "bad-checksum";
  },
};

const taiwaneseLetters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

/** A letter of place, a digit of sex, seven of order and a check digit, modulo 10. Source: Ministry of the Interior of Taiwan. */
const taiwanese: NationalIdScheme = {
  country: "TW",
  hasCheck: true,
  isTelling: true,
  canonical: (text) => (/^[A-Z][1289]\d{8}$/u.test(text.trim().toUpperCase()) ? text.trim().toUpperCase() : null),
  failure: (value) => {
    const place = taiwaneseLetters.indexOf(value.slice(0, 1)) + 10;
    const digits = [Math.floor(place / 10), place % 10, ...digitsOf(value.slice(1))];
    return weighted(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0 ? null : "bad-checksum";
  },
};

/** State, township, sort of citizenship, six digits: 12/KAMATA(N)123456, in either script. No check. Source: Myanmar, Citizenship Law procedures. */
const burmese: NationalIdScheme = {
  country: "MM",
  hasCheck: false,
  isTelling: true,
  canonical: (text) => {
    const value = text.replace(/\s/gu, "").toUpperCase();
    const latin = /^\d{1,2}\/[A-Z]{4,12}\([A-Z]{1,7}\)\d{6}$/u.test(value);
    return latin || /^\d{1,2}\/[\u1000-\u109f]{3,12}\([\u1000-\u109f]{1,12}\)\d{6}$/u.test(value) ? value.replace("(NAING)", "(N)") : null;
  },
  failure: (value) => (Number(value.split("/")[0]) >= 1 && Number(value.split("/")[0]) <= 14 ? null : "out-of-range"),
};

/** Every scheme that is read. Other countries' ids have no public form that would tell them from any number. */
export const nationalIdSchemes: readonly NationalIdScheme[] = [
  thai,
  chinese,
  indian,
  malaysian,
  indonesian,
  vietnamese,
  singaporean,
  hongKong,
  taiwanese,
  burmese,
];
