import { writeCsv } from "../csv.ts";
import { type PacketContent, rowMark } from "./packet-content.ts";

/** The CSV schedules of a packet, by file name. Every row carries the non-punishment mark and its citations. */
export function writeSchedules(content: PacketContent): ReadonlyMap<string, string> {
  return new Map([
    ["schedules/identifiers.csv", writeCsv([
      ["number", "kind", "value", "check", "standing", "held by", "cases", "organisations", "first seen", "last seen", "sources", "note"],
      ...content.identifiers.map((row) => [
        String(row.number), row.kind, row.value, row.check, row.standing, row.heldBy.join("; "), row.cases.join("; "),
        row.organisations.join("; "), row.firstSeenOn, row.lastSeenOn, row.citations.join("; "), rowMark,
      ]),
    ])],
    ["schedules/payments.csv", writeCsv([
      ["number", "case", "from", "to", "paid", "received", "date", "purpose", "source", "note"],
      ...content.payments.map((row) => [
        String(row.number), row.case, row.from, row.to, row.paid, row.received, row.paidOn, row.purpose, String(row.citation), rowMark,
      ]),
    ])],
    ["schedules/relations.csv", writeCsv([
      ["number", "case", "from", "relation", "to", "source", "note"],
      ...content.statements.map((row) => [String(row.number), row.case, row.from, row.relation, row.to, String(row.citation), rowMark]),
    ])],
    ["schedules/sources.csv", writeCsv([
      ["source", "organisation", "case", "file", "submission (SHA-256)", "line", "column", "basis", "role", "seen on", "note"],
      ...content.sources.map((row) => [
        String(row.citation), row.organisation, row.case, String(row.file), row.submissionId, String(row.line), row.column, row.basis, row.role,
        row.seenOn, rowMark,
      ]),
    ])],
  ]);
}
