import { cleanText } from "../../text-hygiene.ts";
import { readBic } from "../bic.ts";
import type { Bank } from "./bank.ts";
import { bankRegister } from "./bank-register.ts";

type BanksByForm = ReadonlyMap<string, readonly Bank[]>;

const banksByForm = formsOf((bank) => [bank.name, bank.bic ?? bank.name, ...bank.aliases]);
const banksByHomeForm = formsOf((bank) => bank.homeAliases);
const bankByNamespace = new Map(bankRegister.map((bank) => [bankNamespace(bank).toUpperCase(), bank]));
const bankByNationalCode = new Map(bankRegister.map((bank) => [`${bank.country}.${bank.nationalCode ?? ""}`, bank]));
const bankByBin = new Map(bankRegister.map((bank) => [bank.bin ?? "", bank]));
/** The country whose bank code is meant by three bare digits when nothing else is said. */
const countryOfBareCodes = "TH";
const ifsc = /^([A-Z]{4})0[A-Z0-9]{6}$/u;
const cache = new Map<string, Bank | "ambiguous" | null>();
const cacheSize = 2000;

/** Namespace of the keys of a bank's accounts: `TH.004`, `KH.ABAAKHPP`. */
export function bankNamespace(bank: Bank): string {
  return `${bank.country}.${bank.code}`;
}

/** The bank that the first four letters of an IFSC, or a country's own code, stand for; null when it is not registered. */
export function bankOfNationalCode(country: string, code: string): Bank | null {
  return bankByNationalCode.get(`${country}.${code}`) ?? null;
}

/** The bank that six digits stand for in VietQR. One that is not registered is known by the digits alone. */
export function bankOfVietQr(bin: string): Bank {
  return bankByBin.get(bin) ?? unregistered("VN", bin, `NAPAS${bin}`);
}

function unregistered(country: string, code: string, name: string): Bank {
  return { country, code, bic: null, nationalCode: null, bin: null, name, aliases: [], homeAliases: [], source: "the code itself" };
}

/**
 * The bank that a text names by code, BIC, IFSC, name or nickname. The country decides only between banks of one name
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
  const coded = byCode(clean, country);
  if (coded !== undefined) return coded;
  const form = bankForm(clean);
  const bic = /^[a-z]{4}[a-z]{2}[a-z0-9]{2}(?:[a-z0-9]{3})?$/u.test(form) ? form.slice(0, 8) : form;
  const shortened = form
    .replace(/^(?:bank|ธนาคาร|ธ|ธ\.|ngân hàng)\s+|\s+(?:bank|plc|pcl|public company limited|co ltd|ltd|berhad|bhd)$/gu, "")
    .replace(/^(?:ธนาคาร|ธ\.)/u, "")
    .trim();
  const forms = [form, bic, shortened];
  const atHome = found(banksByHomeForm, forms).filter((bank) => bank.country === country);
  return decided(atHome.length > 0 ? atHome : found(banksByForm, forms), country) ?? byUnregisteredBic(clean);
}

/** The bank of a national code or a namespace of ours; undefined when the text is neither. */
function byCode(text: string, country: string | undefined): Bank | null | undefined {
  const code = /^(?:([A-Z]{2})[\s.-]?)?(\d{3})$/iu.exec(text);
  if (code !== null) return bankOfNationalCode(code[1]?.toUpperCase() ?? country ?? countryOfBareCodes, code[2] ?? "");
  const upper = text.toUpperCase();
  if (/^\d{6}$/u.test(text)) return bankByBin.get(text) ?? null;
  const bin = /^NAPAS(\d{6})$/u.exec(upper)?.[1];
  if (bin !== undefined) return bankOfVietQr(bin);
  const prefix = ifsc.exec(upper)?.[1];
  if (prefix !== undefined) return bankOfNationalCode("IN", prefix);
  return bankByNamespace.get(upper);
}

/** A bank that no register of ours has, by its BIC. Only in capitals and said to be one: words of eight letters look the same. */
function byUnregisteredBic(text: string): Bank | null {
  if (!/^(?:bic|swift)[\s/.:：]/iu.test(text)) return null;
  const bic = readBic(text);
  if (!bic.ok) return null;
  const { bank: code, country } = bic.value;
  const registered = bankRegister.find((bank) => bank.bic === code);
  return registered ?? unregistered(country, code, `BIC ${code}`);
}

function decided(banks: readonly Bank[], country: string | undefined): Bank | "ambiguous" | null {
  if (banks.length <= 1) return banks[0] ?? null;
  return banks.find((bank) => bank.country === country) ?? "ambiguous";
}

function found(byForm: BanksByForm, forms: readonly string[]): readonly Bank[] {
  for (const form of forms) {
    const banks = byForm.get(form);
    if (banks !== undefined) return banks;
  }
  return [];
}

function formsOf(namesOf: (bank: Bank) => readonly string[]): BanksByForm {
  const byForm = new Map<string, Bank[]>();
  for (const bank of bankRegister) {
    for (const form of new Set(namesOf(bank).map(bankForm))) {
      const same = byForm.get(form);
      if (same === undefined) byForm.set(form, [bank]);
      else same.push(bank);
    }
  }
  return byForm;
}

function bankForm(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[.,()\-–_/'"]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
