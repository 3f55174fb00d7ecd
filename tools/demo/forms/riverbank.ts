import type { DemoCaseFile, DemoPayment, DemoPaymentSide, DemoSighting } from "../case-files.ts";
import { writeValue } from "../ways-of-writing.ts";
import { writeDelimited } from "./delimited.ts";
import { bankOf, type DemoFile, dayFirst, encodeText, type Filling, kindOf, penmanshipFor } from "./form.ts";

/** What Riverbank's workers type where there is nothing to type. */
export const riverbankPlaceholders = ["N/A", "n/a", "-", "unknown", "none", "xxx", "000000", "not asked"] as const;

const valueColumns = [
  ["Phone numbers", "phone"],
  ["Telegram", "telegram"],
  ["WeChat", "wechat"],
  ["LINE ID", "line"],
  ["Facebook", "facebook"],
  ["Wallet address", "wallet"],
  ["E-mail", "email"],
  ["Website", "url"],
  ["Compound", "compound"],
] as const;
const personHeaders = ["Full name", "Date of birth", "Passport no.", "Home address", "Own phone", "Own e-mail"];
const caseHeaders = [
  "Case no.",
  "Date opened",
  "Country",
  ...personHeaders,
  ...valueColumns.map(([header]) => header),
  "Caseworker initials",
];

/**
 * Riverbank writes English: a wide sheet (a case a row, a column a kind, several values in a cell), a long sheet for
 * accounts and for whatever has a holder, one for payments, and a tab-separated one for relations.
 */
export function fillRiverbankForms(filling: Filling): readonly DemoFile[] {
  return [writeCases(filling), writeAccounts(filling), writePayments(filling), writeRelations(filling)];
}

/** Accounts, and what somebody said of the holder, do not fit the wide sheet. */
function goesToAccounts({ value, heldBy }: DemoSighting): boolean {
  return value.kind === "bank-account" || heldBy === "survivor" || heldBy === "family" || heldBy === "other-victim";
}

function writeCases(filling: Filling): DemoFile {
  const rows = filling.caseFiles.map((caseFile) => caseRow(filling, caseFile));
  const text = `\ufeff${writeDelimited([caseHeaders, ...rows], ",")}`;
  return { name: "riverbank-cases.csv", bytes: encodeText(text), rows: rows.length };
}

function caseRow(filling: Filling, caseFile: DemoCaseFile): readonly string[] {
  const { random } = filling;
  const person = filling.personOf(caseFile);
  const penmanship = penmanshipFor(filling, caseFile);
  const cells = valueColumns.map(([, kind]) => {
    const told = caseFile.sightings.filter((sighting) => kindOf(sighting.value) === kind && !goesToAccounts(sighting));
    if (told.length === 0) return random.below(3) === 0 ? random.pick(riverbankPlaceholders) : "";
    return told.map(({ value }) => writeValue(value, penmanship)).join(random.pick(["; ", "\n", " / "]));
  });
  const about = [person.name, person.birthDate, person.documentNumber, person.address, person.ownPhone, person.ownEmail];
  return [caseFile.reference, dayFirst(caseFile.openedOn), caseFile.country, ...about, ...cells, random.pick(["ab", "ck", "mt"])];
}

const holderWords = {
  "not-asked": "",
  unknown: "unknown",
  syndicate: "syndicate",
  mule: "mule",
  survivor: "survivor",
  family: "family",
  "other-victim": "other victim",
  service: "service",
} as const;

function writeAccounts(filling: Filling): DemoFile {
  const headers = ["Case no.", "Country", "Kind", "Value", "Bank", "Held by", "Role", "Source", "Date"];
  const rows = filling.caseFiles.flatMap((caseFile) => {
    const { reference, country, openedOn } = caseFile;
    const penmanship = penmanshipFor(filling, caseFile);
    return caseFile.sightings.filter(goesToAccounts).map((sighting) => {
      const written = [
        kindOf(sighting.value).replace("-", " "),
        writeValue(sighting.value, penmanship),
        bankOf(sighting.value, penmanship),
      ];
      const known = [holderWords[sighting.heldBy], sighting.role.replace("-", " "), sighting.basis, dayFirst(openedOn)];
      return [reference, country, ...written, ...known];
    });
  });
  return { name: "riverbank-accounts.csv", bytes: encodeText(writeDelimited([headers, ...rows], ";")), rows: rows.length };
}

function writePayments(filling: Filling): DemoFile {
  const headers = ["Case no.", "Country", "Paid from", "From bank", "Paid to", "To bank", "Amount", "Currency", "Paid on", "Purpose"];
  const rows = filling.caseFiles.flatMap((caseFile) => caseFile.payments.map((payment) => paymentRow(filling, caseFile, payment)));
  return { name: "riverbank-payments.csv", bytes: encodeText(writeDelimited([headers, ...rows], ",")), rows: rows.length };
}

function paymentRow(filling: Filling, caseFile: DemoCaseFile, { from, to, amount, currency, purpose }: DemoPayment): readonly string[] {
  const penmanship = penmanshipFor(filling, caseFile);
  const write = (side: DemoPaymentSide): string => (typeof side === "string" ? side : writeValue(side, penmanship));
  const sides = [write(from), bankOf(from, penmanship), write(to), bankOf(to, penmanship)];
  const thousands = Number(amount).toLocaleString("en-US");
  return [caseFile.reference, caseFile.country, ...sides, thousands, currency, dayFirst(caseFile.openedOn), purpose.replace("-", " ")];
}

function writeRelations(filling: Filling): DemoFile {
  const headers = ["Case no.", "From kind", "From", "Relation", "To kind", "To"];
  const rows = filling.caseFiles.flatMap((caseFile) =>
    caseFile.statements.map(({ from, relation, to }) => {
      const penmanship = penmanshipFor(filling, caseFile);
      const start = [kindOf(from), writeValue(from, penmanship)];
      return [caseFile.reference, ...start, relation.replaceAll("-", " "), kindOf(to), writeValue(to, penmanship)];
    }),
  );
  return { name: "riverbank-relations.tsv", bytes: encodeText(writeDelimited([headers, ...rows], "\t")), rows: rows.length };
}
