import type { SeededRandom } from "../seeded-random.ts";
import { type InventedValue, thaiBanks, withEip55Capitals } from "./invented-values.ts";

/** How a form may write values: with which digits, and for a reader in which country. */
export interface Penmanship {
  readonly random: SeededRandom;
  /** Digits a worker may type beside ASCII ones. */
  readonly nativeDigits: "thai" | "burmese" | "none";
  /** ISO country of the case file: only its own phones are written without a country code. */
  readonly country: string;
}

const firstDigit = { thai: 0x0e50, burmese: 0x1040 } as const;

/** One of the ways people write a value on a form: spaces, 0066…, links, other digits, capitals. Every way means the same value. */
export function writeValue(invented: InventedValue, penmanship: Penmanship): string {
  const way = penmanship.random.pick(waysToWrite(invented, penmanship.country));
  const usesDigits = invented.kind === "phone" || invented.kind === "bank-account";
  const written = usesDigits && penmanship.random.below(6) === 0 ? withNativeDigits(way, penmanship.nativeDigits) : way;
  return withStraySpace(written, penmanship.random);
}

/** One of the ways people name the bank of an account; its short names are used at home only, where they mean one bank. */
export function writeBank(account: InventedValue, { random, country }: Pick<Penmanship, "random" | "country">): string {
  const code = account.namespace.split(".")[1];
  const { names, homeNames } = thaiBanks.find((bank) => bank.code === code) ?? thaiBanks[0];
  return random.pick<string>(country === "TH" ? [...names, ...homeNames] : names);
}

function waysToWrite(invented: InventedValue, country: string): readonly string[] {
  const { kind, namespace, value } = invented;
  switch (kind) {
    case "wallet":
      return walletWays(namespace, value);
    case "phone":
      return phoneWays(value, namespace === country);
    case "bank-account":
      return [
        value,
        `${value.slice(0, 3)}-${value.slice(3, 4)}-${value.slice(4, 9)}-${value.slice(9)}`,
        `${value.slice(0, 3)} ${value.slice(3)}`,
      ];
    case "handle":
      return handleWays(namespace, value);
    case "email":
      return [value, value.replace("example.com", "Example.COM"), `mailto:${value}`];
    case "url":
      return [value, value.replace("https", "hxxps").replaceAll(".example", "[.]example"), `${value}?utm_source=group`];
    case "compound":
      return namespace === "point" ? pointWays(value) : [value, value.toUpperCase(), value.replaceAll(" ", "  ")];
  }
}

function walletWays(chain: string, value: string): readonly string[] {
  switch (chain) {
    case "tron":
      return [value, value, `https://tronscan.org/#/address/${value}`];
    case "evm":
      return [value, withEip55Capitals(value), `https://etherscan.io/address/${value}`];
    default:
      return [value, `bitcoin:${value}?amount=0.05`];
  }
}

const callingCodes = ["66", "855", "95", "84", "63"];

function phoneWays(e164: string, isHome: boolean): readonly string[] {
  const all = e164.slice(1);
  const code = callingCodes.find((candidate) => all.startsWith(candidate)) ?? "";
  const national = all.slice(code.length);
  const spaced = `${national.slice(0, 2)} ${national.slice(2, 5)} ${national.slice(5)}`;
  const abroad = [e164, `00${all}`, `+${code} ${spaced}`, `+${code}-${national}`, `https://wa.me/${all}`];
  return isHome ? [...abroad, `0${national}`, `0${spaced.replaceAll(" ", "-")}`] : abroad;
}

function handleWays(platform: string, value: string): readonly string[] {
  const capital = value.charAt(0).toUpperCase() + value.slice(1);
  switch (platform) {
    case "telegram":
      return [`@${value}`, `@${capital}`, `t.me/${value}`, `https://t.me/${capital}`];
    case "facebook":
      return [`facebook.com/${value}`, `https://m.facebook.com/${value}`, `https://www.facebook.com/${capital}`];
    case "line":
      return [value, `https://line.me/ti/p/~${value}`];
    default:
      return [value, capital];
  }
}

function pointWays(value: string): readonly string[] {
  const [latitude = "", longitude = ""] = value.split(", ");
  return [value, `${latitude},${longitude}`, `${latitude}° N, ${longitude}° E`, `https://maps.google.com/?q=${latitude},${longitude}`];
}

function withNativeDigits(text: string, script: Penmanship["nativeDigits"]): string {
  if (script === "none" || text.includes("/")) return text;
  return text.replace(/\d/g, (digit) => String.fromCodePoint(firstDigit[script] + Number(digit)));
}

function withStraySpace(text: string, random: SeededRandom): string {
  switch (random.below(12)) {
    case 0:
      return ` ${text}`;
    case 1:
      return `${text}\u00a0`;
    case 2:
      return `\u200b${text} `;
    default:
      return text;
  }
}
