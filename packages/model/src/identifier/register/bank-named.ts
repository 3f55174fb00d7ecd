import { cleanText } from "../../text-hygiene.ts";
import type { Bank } from "./bank.ts";
import { otherBanks } from "./other-banks.ts";
import { thaiBanks } from "./thai-banks.ts";

/** Every bank that a local account can be keyed by. */
const banks: readonly Bank[] = [...thaiBanks, ...otherBanks];

const banksByForm = new Map<string, Bank[]>();
for (const bank of banks) {
  for (const alias of new Set([bank.name, bank.bic, ...bank.aliases].map(bankForm))) {
    const same = banksByForm.get(alias);
    if (same === undefined) banksByForm.set(alias, [bank]);
    else same.push(bank);
  }
}
const bankByNamespace = new Map(banks.map((bank) => [bankNamespace(bank), bank]));
const thaiBankByCode = new Map(thaiBanks.map((bank) => [bank.code, bank]));
const cache = new Map<string, Bank | "ambiguous" | null>();
const cacheSize = 2000;

/** Namespace of the keys of a bank's accounts: `TH.004`, `KH.ABAAKHPP`. */
export function bankNamespace(bank: Bank): string {
  return `${bank.country}.${bank.code}`;
}

/**
 * The bank that a text names by code, BIC, name or nickname. The country decides only between banks of one name
 * (UOB is in Thailand and in Singapore): without it such a name is `"ambiguous"`.
 */
export function bankNamed(text: string, country: string | undefined): Bank | "ambiguous" | null {
  const cacheKey = `${country ?? ""} ${text}`;
  const kept = cache.get(cacheKey);
  if (kept !== undefined) return kept;
  const found = findBank(text, country);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(cacheKey, found);
  return found;
}

function findBank(text: string, country: string | undefined): Bank | "ambiguous" | null {
  const clean = cleanText(text);
  const thaiCode = /^(?:TH[\s.-]?)?(\d{3})$/iu.exec(clean)?.[1];
  if (thaiCode !== undefined && (country === undefined || country === "TH" || /^TH/iu.test(clean)))
    return thaiBankByCode.get(thaiCode) ?? null;
  const named = bankByNamespace.get(clean.toUpperCase());
  if (named !== undefined) return named;
  const form = bankForm(clean);
  const bic = /^[a-z]{4}[a-z]{2}[a-z0-9]{2}(?:[a-z0-9]{3})?$/u.test(form) ? form.slice(0, 8) : form;
  const shortened = form
    .replace(/^(?:bank|ธนาคาร|ธ|ธ\.)\s+|\s+(?:bank|plc|pcl|public company limited|co ltd|ltd)$/gu, "")
    .replace(/^(?:ธนาคาร|ธ\.)/u, "")
    .trim();
  return decided(banksByForm.get(form) ?? banksByForm.get(bic) ?? banksByForm.get(shortened) ?? [], country);
}

function decided(found: readonly Bank[], country: string | undefined): Bank | "ambiguous" | null {
  if (found.length <= 1) return found[0] ?? null;
  return found.find((bank) => bank.country === country) ?? "ambiguous";
}

function bankForm(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[.,()\-–_/'"]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
