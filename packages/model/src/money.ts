import { currencyExponent, currencyNamed } from "./currencies.ts";
import { multiplierWords, powerNamed } from "./multipliers.ts";
import { type Outcome, refused, taken } from "./outcome.ts";
import type { Money } from "./submission.ts";
import { cleanText } from "./text-hygiene.ts";

/** `amount-is-ambiguous`: "1.234" or "1,234.5,6", where thousands and decimals cannot be told apart. */
export type MoneyRefusal =
  | "empty"
  | "not-an-amount"
  | "negative-amount"
  | "ambiguous-amount"
  | "amount-too-large"
  | "damaged-by-spreadsheet"
  | "currency-conflict";

export const unknownCurrency = "unknown";

const longestText = 300;

const approximate =
  /(?:~|≈|about|approx\.?(?:imately)?|around|circa|ca\.|nearly|more than|over|>|<|ประมาณ|ราว|เกือบ|กว่า|ခန့်|ប្រហែល|ປະມານ|khoảng|大约|大概|约|左右|sekitar|kurang lebih|kira-kira|\+\s*$)/giu;
/** Words that multiply and are written in one with their neighbours: those of scripts without spaces, and some of others. */
const multiplierWithin = new RegExp(
  `(million|thousand|lakh|triệu|nghìn|${multiplierWords.filter((word) => /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{M}]+$/u.test(word)).join("|")})`,
  "gu",
);

/**
 * Reads an amount as people write it: `71,000 THB`, `฿71,000.50`, `2k USDT`, `ประมาณ 7 หมื่นบาท`. A currency given apart wins when the text names none;
 * two different ones are refused. Minor units are left out when the currency is unknown or the amount is finer than its unit.
 */
export function parseMoney(text: string, currencyText?: string): Outcome<Money, MoneyRefusal> {
  if (text.length > longestText) return refused("not-an-amount");
  const clean = cleanText(text);
  if (clean === "") return refused("empty");
  if (clean.length > 100) return refused("not-an-amount");
  if (/^[\d.]+e[+-]?\d+$/iu.test(clean)) return refused("damaged-by-spreadsheet");
  if (/^[^\d]*[-−(]\s*[^\d]?\s*\d/u.test(clean)) return refused("negative-amount");
  const isApproximate = clean.search(approximate) >= 0;
  const parts = /^([^\d]*)(\d[\d.,' ]*)([^\d]*)$/u.exec(
    clean
      .replace(approximate, " ")
      .replace(/(trc|erc|bep)[\s-]?20/giu, "$1")
      .trim(),
  );
  if (!parts) return refused("not-an-amount");
  const unit = readUnit(`${parts[1] ?? ""} ${parts[3] ?? ""}`);
  if (unit === null) return refused("not-an-amount");
  const currency = agreedCurrency(unit.currency, currencyText);
  if (currency === null) return refused("currency-conflict");
  const exponent = currencyExponent(currency);
  const written = readNumber((parts[2] ?? "").trim(), exponent);
  if (!written.ok) return written;
  const amount = shifted(written.value, unit.shift);
  const minorUnits = exponent === null ? null : inMinorUnits(amount, exponent);
  if (minorUnits === "too-large" || amount.length > 60) return refused("amount-too-large");
  return taken({ amountText: clean, amount, currency, isApproximate, ...(minorUnits === null ? {} : { amountMinorUnits: minorUnits }) });
}

function readUnit(text: string): { readonly currency: string | null; readonly shift: number } | null {
  let currency: string | null = null;
  let shift = 0;
  for (const word of words(text)) {
    const power = powerNamed(word);
    const named = currencyNamed(word);
    if (power !== null) shift += power;
    else if (named !== null && (currency === null || currency === named)) currency = named;
    else return null;
  }
  return { currency, shift };
}

function words(text: string): readonly string[] {
  const whole = text.trim().toLowerCase();
  if (whole === "") return [];
  if (currencyNamed(whole) !== null) return [whole];
  return whole
    .replace(multiplierWithin, " $1 ")
    .split(/[\s,]+/u)
    .map((word) => word.replace(/\.-?$|^[-–]+|[-–]+$/gu, ""))
    .filter((word) => word !== "" && word !== "/");
}

function agreedCurrency(inText: string | null, currencyText: string | undefined): string | null {
  const apart =
    currencyText === undefined || cleanText(currencyText) === "" ? null : (currencyNamed(cleanText(currencyText)) ?? unknownCurrency);
  if (inText === null) return apart ?? unknownCurrency;
  if (apart === null || apart === unknownCurrency || apart === inText) return inText;
  return apart.startsWith(`${inText}@`) ? apart : inText.startsWith(`${apart}@`) ? inText : null;
}

/** The exact decimal text. A single separator before exactly three digits is thousands, unless the currency has three or more decimals: then it is refused. */
function readNumber(text: string, exponent: number | null): Outcome<string, MoneyRefusal> {
  const tight = text.replace(/[' ]+(?=\d{3}(?:\D|$))/gu, "").replace(/[.,]$/u, "");
  if (/^\d+$/u.test(tight)) return taken(withoutLeadingZeros(tight));
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(tight)) {
    return /^\d{1,3},\d{3}$/u.test(tight) && exponent !== null && exponent >= 3 && tight.startsWith("0")
      ? refused("ambiguous-amount")
      : taken(withoutLeadingZeros(tight.replaceAll(",", "")));
  }
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u.test(tight) || /^\d{1,3}\.\d{3},\d{1,2}$/u.test(tight)) {
    return taken(withoutLeadingZeros(tight.replaceAll(".", "").replace(",", ".")));
  }
  if (/^\d{1,3}\.\d{3}$/u.test(tight)) return pointBeforeThree(tight, exponent);
  if (/^\d+\.\d+$/u.test(tight)) return taken(withoutLeadingZeros(tight));
  if (/^\d+,\d{1,2}$/u.test(tight)) return taken(withoutLeadingZeros(tight.replace(",", ".")));
  return refused(/^[\d.,]+$/u.test(tight) ? "ambiguous-amount" : "not-an-amount");
}

/** `1.500`: decimals for a coin, thousands for a currency without decimals, and otherwise anybody's guess. */
function pointBeforeThree(text: string, exponent: number | null): Outcome<string, MoneyRefusal> {
  if (text.startsWith("0.")) return taken(text);
  if (exponent === 0) return taken(text.replace(".", ""));
  return exponent !== null && exponent >= 3 ? taken(text) : refused("ambiguous-amount");
}

function withoutLeadingZeros(text: string): string {
  return text.replace(/^0+(?=\d)/u, "");
}

function shifted(amount: string, shift: number): string {
  if (shift === 0) return amount;
  const [whole = "", fraction = ""] = amount.split(".");
  const moved = fraction.padEnd(shift, "0");
  const rest = moved.slice(shift).replace(/0+$/u, "");
  const digits = withoutLeadingZeros(whole + moved.slice(0, shift));
  return rest === "" ? digits : `${digits}.${rest}`;
}

function inMinorUnits(amount: string, exponent: number): number | "too-large" | null {
  const [whole = "", fraction = ""] = amount.split(".");
  const significant = fraction.replace(/0+$/u, "");
  if (significant.length > exponent) return null;
  const units = BigInt(whole + significant.padEnd(exponent, "0"));
  return units > BigInt(Number.MAX_SAFE_INTEGER) ? "too-large" : Number(units);
}
