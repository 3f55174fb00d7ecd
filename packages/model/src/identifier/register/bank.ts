import { wordList } from "../../word-list.ts";

/** A bank as a register knows it. */
export interface Bank {
  /** ISO 3166-1 alpha-2 country of the bank: the account's country, whatever the case file's. */
  readonly country: string;
  /**
   * What its accounts are keyed by, never changed once published: the national code where a country prints one before account numbers
   * (Thailand: three digits), else the first eight of its BIC, else its name in kebab-case.
   */
  readonly code: string;
  /** Business identifier code (ISO 9362), eight characters; null when none could be sourced. */
  readonly bic: string | null;
  /** The code of the bank in its country: Thailand, Indonesia, Hong Kong, China, the Emirates three digits, India the first four of the IFSC. */
  readonly nationalCode: string | null;
  /** Six digits of the bank in VietQR payloads (NAPAS). */
  readonly bin: string | null;
  /** Short name, shown before the account number. */
  readonly name: string;
  /** Full names and nicknames in any script. */
  readonly aliases: readonly string[];
  /** Nicknames that mean another bank elsewhere: understood only when the case file is in the bank's country. */
  readonly homeAliases: readonly string[];
  /** Where the bank, its code and its names are published. */
  readonly source: string;
}

/** What a line of a country's register says; the rest follows from the country. */
export interface BankLine {
  readonly name: string;
  readonly bic?: string;
  readonly code?: string;
  readonly nationalCode?: string;
  readonly bin?: string;
  readonly aliases?: string;
  readonly homeAliases?: string;
  /** When it differs from the list's. */
  readonly source?: string;
}

/** Makes the banks of one country's register. `source` holds for every line that names none. */
export function banksOf(country: string, source: string, lines: readonly BankLine[]): readonly Bank[] {
  return lines.map((line) => ({
    country,
    code: line.code ?? line.bic ?? kebab(line.name),
    bic: line.bic ?? null,
    nationalCode: line.nationalCode ?? null,
    bin: line.bin ?? null,
    name: line.name,
    aliases: wordList(line.aliases ?? ""),
    homeAliases: wordList(line.homeAliases ?? ""),
    source: line.source ?? source,
  }));
}

function kebab(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
