import { hasThaiCheck } from "./national-id/schemes.ts";

/** How a country's register of companies writes its numbers, where the form tells one from any other number. */
interface CompanyScheme {
  readonly country: string;
  readonly form: RegExp;
  /** Absent where the form has no public check. */
  hasCheck?(value: string): boolean;
}

const creditCodeLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const creditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The last of 18 characters, modulo 31 (GB 32100-2015). */
function hasCreditCodeCheck(value: string): boolean {
  const sum = creditCodeWeights.reduce((total, weight, place) => total + weight * creditCodeLetters.indexOf(value[place] ?? ""), 0);
  return creditCodeLetters[(31 - (sum % 31)) % 31] === value[17];
}

/** The tenth digit, modulo 11 (Circular 95/2016/TT-BTC). */
function hasVietnameseCheck(value: string): boolean {
  const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return 10 - (sum % 11) === Number(value[9]);
}

/** Sources: DBD (Thailand), SAMR (China), GDT (Viet Nam), MCA (India, CIN), ACRA (Singapore, UEN), SSM (Malaysia). */
const schemes: readonly CompanyScheme[] = [
  { country: "TH", form: /^0\d{12}$/u, hasCheck: hasThaiCheck },
  { country: "CN", form: /^[1-9A-Y][0-9A-Z]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u, hasCheck: hasCreditCodeCheck },
  { country: "IN", form: /^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/u },
  { country: "SG", form: /^(?:(?:19|20)\d{7}|\d{8}|[TSR]\d{2}[A-Z]{2}\d{4})[A-Z]$/u },
  { country: "MY", form: /^(?:19|20)\d{2}0[1-6]\d{6}$/u },
  { country: "VN", form: /^0\d{9}(?:-\d{3})?$/u, hasCheck: hasVietnameseCheck },
];

/** A company's number with its country and what was checked. */
export interface CompanyNumber {
  readonly country: string;
  readonly check: "weak" | "none";
}

/** Whose number it is: `"bad-checksum"` when the form of the country fails its check, null when the form says no country. */
export function companyNumberOf(value: string, country: string | null): CompanyNumber | "bad-checksum" | null {
  const fitting = schemes.filter((scheme) => scheme.form.test(value) && (country === null || scheme.country === country));
  const scheme = fitting.length === 1 ? fitting[0] : undefined;
  if (scheme === undefined) return country === null ? null : { country, check: "none" };
  if (scheme.hasCheck === undefined) return { country: scheme.country, check: "none" };
  return scheme.hasCheck(value) ? { country: scheme.country, check: "weak" } : "bad-checksum";
}
