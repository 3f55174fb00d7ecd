import { writeCsv } from "../csv.ts";
import type { PacketSource } from "./citations.ts";
import type { PacketContent, PacketIdentifier, PacketPayment, PacketStatement } from "./packet-content.ts";

/** A column of a schedule: its header, and what it says of a row. */
type Column<Row> = readonly [header: string, say: (row: Row) => string];

const identifierColumns: readonly Column<PacketIdentifier>[] = [
  ["number", (row) => String(row.number)],
  ["kind", (row) => row.kind],
  ["value", (row) => row.value],
  ["check", (row) => row.check],
  ["standing", (row) => row.standing],
  ["held by", (row) => row.heldBy.join("; ")],
  ["cases", (row) => row.cases.join("; ")],
  ["organisations", (row) => row.organisations.join("; ")],
  ["first seen", (row) => row.firstSeenOn],
  ["last seen", (row) => row.lastSeenOn],
  ["sources", (row) => row.citations.join("; ")],
  ["note", (row) => row.mark],
];

const paymentColumns: readonly Column<PacketPayment>[] = [
  ["number", (row) => String(row.number)],
  ["case", (row) => row.case],
  ["from", (row) => row.from],
  ["to", (row) => row.to],
  ["paid", (row) => row.paid],
  ["received", (row) => row.received],
  ["date", (row) => row.paidOn],
  ["purpose", (row) => row.purpose],
  ["source", (row) => String(row.citation)],
  ["note", (row) => row.mark],
];

const relationColumns: readonly Column<PacketStatement>[] = [
  ["number", (row) => String(row.number)],
  ["case", (row) => row.case],
  ["from", (row) => row.from],
  ["relation", (row) => row.relation],
  ["to", (row) => row.to],
  ["source", (row) => String(row.citation)],
  ["note", (row) => row.mark],
];

const sourceColumns: readonly Column<PacketSource>[] = [
  ["source", (row) => String(row.citation)],
  ["organisation", (row) => row.organisation],
  ["case", (row) => row.case],
  ["file", (row) => String(row.file)],
  ["submission (SHA-256)", (row) => row.submissionId],
  ["sheet", (row) => (row.sheet === 0 ? "" : String(row.sheet))],
  ["line", (row) => String(row.line)],
  ["column", (row) => row.column],
  ["basis", (row) => row.basis],
  ["role", (row) => row.role],
  ["seen on", (row) => row.seenOn],
  ["note", (row) => row.mark],
];

/** The CSV schedules of a packet, by file name. Every row carries the non-punishment mark and its citations. */
export function writeSchedules(content: PacketContent): ReadonlyMap<string, string> {
  return new Map([
    ["schedules/identifiers.csv", writeSchedule(content.identifiers, identifierColumns)],
    ["schedules/payments.csv", writeSchedule(content.payments, paymentColumns)],
    ["schedules/relations.csv", writeSchedule(content.statements, relationColumns)],
    ["schedules/sources.csv", writeSchedule(content.sources, sourceColumns)],
  ]);
}

function writeSchedule<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  return writeCsv([columns.map(([header]) => header), ...rows.map((row) => columns.map(([, say]) => say(row)))]);
}
