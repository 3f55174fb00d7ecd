import { personFieldOfHeader } from "@throughline/ingest/mapping/header-text";
import { holdsAccounts, identifierColumn } from "@throughline/ingest/mapping/identifier-header";
import { type DateUse, dateUses, type MappedColumn, type Mapping, type SingleUse, singleUses } from "@throughline/ingest/mapping/mapping";
import { takesOf } from "@throughline/ingest/mapping/person-columns";
import { identifierRules } from "@throughline/model/identifier/registry";
import { headerForm } from "@throughline/model/person-fields";

/** Before the name of a rule: a column whose identifiers are read by that rule. */
const byRule = "identifier:";

/** Every use a column can be put to, as a code. `identifier` reads by what the header, or else the value, says. */
export const columnUses: readonly string[] = [
  ...singleUses,
  ...dateUses,
  "identifier",
  ...identifierRules.map(({ name }) => `${byRule}${name}`),
  "survivor-held",
  "ignored",
  "crossed-out",
];

/** Whether a column may be put to a use. */
export function mayBe(header: string, use: string): boolean {
  if (use === "ignored" || use === "crossed-out") return true;
  const takes = takesOf(header);
  return takes === "anything" ? use !== "survivor-held" : takes === "survivor-held" && use === "survivor-held";
}

/** The code of a column's use. A rule that no form's word names is read by the header. */
export function useOf(column: MappedColumn): string {
  if (column.as !== "identifier") return column.as;
  if (takesOf(column.header) === "survivor-held") return "survivor-held";
  return identifierRules.some(({ name }) => name === column.kind) ? `${byRule}${column.kind}` : "identifier";
}

/** The mapping with one column put to another use. A use that a table has once is taken from the column that had it, which is then left out. */
export function putToUse(mapping: Mapping, header: string, use: string): Mapping {
  const isOf = (column: MappedColumn): boolean => headerForm(column.header) === headerForm(header);
  const isTaken = (column: MappedColumn): boolean => column.as === use && isSingle(use) && use !== "bank";
  const others = mapping.columns.map((column): MappedColumn => (isTaken(column) ? { header: column.header, as: "ignored" } : column));
  const place = mapping.columns.findIndex(isOf);
  const changed = columnOf(header, use);
  const columns = place < 0 ? [...others, changed] : others.toSpliced(place, 1, changed);
  return shaped({ ...mapping, columns: columns.map((column) => withBank(column, columns)) });
}

function columnOf(header: string, use: string): MappedColumn {
  if (use === "ignored") return { header, as: use };
  if (use === "crossed-out") return { header, as: use };
  if (isSingle(use)) return { header, as: use };
  if (isDate(use)) return { header, as: use };
  if (use === "survivor-held") {
    const kind = personFieldOfHeader(header)?.name === "own phone" ? "phone" : "email";
    return { header, as: "identifier", kind, heldBy: "survivor" };
  }
  const guessed: MappedColumn = identifierColumn(header) ?? { header, as: "identifier" };
  return use.startsWith(byRule) ? { ...guessed, kind: use.slice(byRule.length) } : guessed;
}

/** A column of accounts that names no bank takes that of the sheet. */
function withBank(column: MappedColumn, columns: readonly MappedColumn[]): MappedColumn {
  if (column.as !== "identifier" || !holdsAccounts(column)) return column;
  const { bankHeader, ...rest } = column;
  const banks = columns.filter(({ as }) => as === "bank").map(({ header }) => header);
  const bank = bankHeader !== undefined && banks.includes(bankHeader) ? bankHeader : banks[0];
  return bank === undefined ? rest : { ...rest, bankHeader: bank };
}

/** An identifier, or a payment, a row is the long form; a column of identifiers the wide one. */
function shaped(mapping: Mapping): Mapping {
  const isLong = mapping.columns.some(({ as }) => as === "value" || as === "from" || as === "to");
  return { ...mapping, shape: isLong ? "long" : "wide" };
}

function isSingle(use: string): use is SingleUse {
  return (singleUses as readonly string[]).includes(use);
}

function isDate(use: string): use is DateUse {
  return (dateUses as readonly string[]).includes(use);
}
