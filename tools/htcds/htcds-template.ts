import { writeDelimited } from "../demo/forms/delimited.ts";
import {
  type InventedValue,
  inventCoordinates,
  inventHandle,
  inventPhone,
  inventThaiAccount,
  inventTronWallet,
} from "../demo/invented-values.ts";
import { keyOf } from "../demo/key-of.ts";
import { writeBank } from "../demo/ways-of-writing.ts";
import { type SeededRandom, seededRandom } from "../seeded-random.ts";
import { inventHtcdsPerson } from "./htcds-person.ts";

/** A filled template: the file, what may never be found again, and what must be. */
export interface FilledTemplate {
  readonly csv: string;
  /** Texts of the columns about the person, each unlike any other text. */
  readonly tokens: readonly string[];
  /** Keys of the identifiers in the other columns. */
  readonly keys: readonly string[];
  readonly rows: number;
}

/**
 * The fields of the Human Trafficking Case Data Standard 2.0 in the order of its form (IOM, CC BY 4.0), after the case
 * reference; then the columns an organisation adds beside it for what links cases.
 */
export const htcdsFields = [
  "con_Consent",
  "prs_Salutation",
  "prs_First_Name",
  "prs_Second_Name",
  "prs_Birthdate",
  "prs_Gender",
  "prs_Citizenship",
  "prs_Title",
  "prs_Email",
  "prs_HomePhone",
  "prs_MobilePhone",
  "prs_MailingCity",
  "prs_MailingCountry",
  "prs_MailingState",
  "prs_MailingStreet",
  "prs_MailingPostalCode",
  "vic_MethodOfRecruitment",
  "vic_LocationOfRecruitment",
  "vic_TraffickingStatus",
  "vic_TraffickingStatusDecisionMakingOrg",
  "vic_Methods_of_Control",
  "vic_TypeOfExploitation",
  "vic_ForcedLabourIndustry",
  "vic_TypeOfSexExploitation",
  "vic_LocationOfExploitation",
  "cas_Status",
  "cas_ReferringOrganisation",
  "cas_IncomingReferralDate",
  "cas_ReferringPrimaryCaseWorker",
  "cas_ReasonForIncomingReferral",
  "cas_IncomingReferralDetails",
] as const;
export type HtcdsField = (typeof htcdsFields)[number];

const addedColumns = ["Recruiter phone", "Recruiter Telegram", "Wallet address", "Bank", "Account number", "Compound"];

/** The template filled with invented persons, 200 unless told otherwise. The same seed gives the same text. */
export function fillHtcdsTemplate(seed: number, persons = 200): FilledTemplate {
  const random = seededRandom(seed);
  const rows: string[][] = [];
  const tokens: string[] = [];
  const keys: string[] = [];
  for (let number = 1; number <= persons; number++) {
    const person = inventHtcdsPerson(number, random);
    const added = inventAdded(random);
    rows.push([`HT-${String(number).padStart(4, "0")}`, ...htcdsFields.map((field) => person.cells[field] ?? ""), ...added.cells]);
    tokens.push(...person.tokens);
    keys.push(...added.values.map(keyOf));
  }
  return { csv: writeDelimited([["Case ID", ...htcdsFields, ...addedColumns], ...rows], ","), tokens, keys, rows: rows.length };
}

function inventAdded(random: SeededRandom): { readonly values: readonly InventedValue[]; readonly cells: readonly string[] } {
  const phone = inventPhone(random, "TH");
  const handle = inventHandle(random, "telegram");
  const wallet = inventTronWallet(random);
  const account = inventThaiAccount(random);
  const place = inventCoordinates(random);
  const cells = [phone.value, `@${handle.value}`, wallet.value, writeBank(account, { random, country: "TH" }), account.value, place.value];
  return { values: [phone, handle, wallet, account, place], cells };
}
