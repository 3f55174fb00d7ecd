import type { Basis, Check, IdentifierKind, Standing } from "@throughline/model/vocabulary";

/**
 * The one table behind every strength: a number between 0 and 1 with two decimals, and the sentence that says why.
 * The numbers are the product's own judgement, in the order investigators gave; changing one changes every strength at once.
 */
export interface TableEntry {
  readonly factor: number;
  readonly words: string;
}

/** How far two accounts that name the same value of a kind speak of the same thing, before anything else is known. */
export const priorOfKind: Readonly<Record<IdentifierKind, TableEntry>> = {
  transaction: { factor: 0.97, words: "a transaction happens once" },
  wallet: { factor: 0.94, words: "a wallet address has one holder of its key" },
  "bank-account": { factor: 0.92, words: "an account number belongs to one account" },
  card: { factor: 0.9, words: "a card number belongs to one card" },
  "exchange-user": { factor: 0.9, words: "an exchange gives a user id once" },
  "mobile-wallet": { factor: 0.88, words: "a mobile wallet belongs to one number" },
  "payment-alias": { factor: 0.86, words: "a payment alias points at one account at a time" },
  "payment-reference": { factor: 0.85, words: "a payment reference is rarely given twice" },
  phone: { factor: 0.85, words: "a phone number is given to another after a while" },
  email: { factor: 0.85, words: "a mailbox may be shared by a team" },
  device: { factor: 0.85, words: "a device number belongs to one device" },
  document: { factor: 0.85, words: "a document number is given once" },
  handle: { factor: 0.8, words: "a handle can be dropped and taken by another" },
  vehicle: { factor: 0.6, words: "a vehicle is used by many" },
  "group-invite": { factor: 0.6, words: "a group has many members" },
  url: { factor: 0.6, words: "a web page has many visitors" },
  domain: { factor: 0.5, words: "a domain has many pages" },
  company: { factor: 0.4, words: "a company deals with many" },
  compound: { factor: 0.25, words: "a compound holds many people" },
  place: { factor: 0.1, words: "a place holds many people" },
};

export const factorOfCheck: Readonly<Record<Check, TableEntry>> = {
  passed: { factor: 1, words: "check passed" },
  weak: { factor: 0.95, words: "passed a check that misses some errors" },
  none: { factor: 0.9, words: "no check exists for it" },
  failed: { factor: 0, words: "check failed: never links" },
};

export const factorOfBasis: Readonly<Record<Basis, TableEntry>> = {
  ledger: { factor: 1, words: "on the public ledger" },
  document: { factor: 1, words: "seen on a document or screen" },
  told: { factor: 0.95, words: "told by the person" },
  list: { factor: 0.7, words: "received in a list" },
  suggested: { factor: 0, words: "suggested and not confirmed: counts nowhere" },
};

export const factorOfStanding: Readonly<Record<Standing, TableEntry>> = {
  ordinary: { factor: 1, words: "not a known service" },
  "known-service": { factor: 0.02, words: "known service: many people who do not know each other use it" },
  placeholder: { factor: 0.01, words: "placeholder: typed where nothing was known" },
  "own-organisation": { factor: 0.01, words: "belongs to the organisation itself" },
};

/** Time between the first and the last date it was seen: after years a number may have another holder. In days, inclusive. */
export const factorOfSpan: readonly (TableEntry & { readonly code: string; readonly mostDays: number })[] = [
  { code: "within-a-year", mostDays: 366, factor: 1, words: "seen within one year" },
  { code: "within-two-years", mostDays: 731, factor: 0.95, words: "seen within two years" },
  { code: "within-five-years", mostDays: 1827, factor: 0.85, words: "seen within five years" },
  { code: "years-apart", mostDays: Number.POSITIVE_INFINITY, factor: 0.7, words: "seen more than five years apart" },
];

export const factorWithoutDates: TableEntry = { factor: 0.97, words: "no dates recorded" };
