import type { PacketSource } from "./citations.ts";
import { html, joinMarkup, type Markup } from "./markup.ts";
import type { PacketContent, PacketIdentifier, PacketPayment, PacketStatement } from "./packet-content.ts";

/** A column of a printed table: its header, and what it shows of a row. */
type Column<Row> = readonly [header: string, show: (row: Row) => string | Markup];

const identifierColumns: readonly Column<PacketIdentifier>[] = [
  ["No.", (row) => String(row.number)],
  ["Identifier", (row) => html`<span class="small">${sayKind(row)}</span><br><bdi class="value">${row.value}</bdi>`],
  ["Check", (row) => sayCheck(row.check)],
  ["Recorded by", (row) => `${row.cases.join(", ")} (${row.organisations.join(", ")})`],
  ["Seen", (row) => saySpan(row)],
  ["Sources", (row) => row.citations.map((citation) => `[${citation}]`).join(" ")],
  ["Note", markOf],
];

const paymentColumns: readonly Column<PacketPayment>[] = [
  ["No.", (row) => String(row.number)],
  ["Case", (row) => keepWhole(row.case)],
  ["From", (row) => keepWhole(row.from)],
  ["To", (row) => keepWhole(row.to)],
  ["Paid · received", (row) => [row.paid, row.received].filter((side) => side !== "").join(" · ")],
  ["Date", (row) => keepWhole(row.paidOn)],
  ["Purpose", (row) => sayCode(row.purpose)],
  ["Source", (row) => `[${row.citation}]`],
  ["Note", markOf],
];

const relationColumns: readonly Column<PacketStatement>[] = [
  ["No.", (row) => String(row.number)],
  ["Case", (row) => keepWhole(row.case)],
  ["From", (row) => keepWhole(row.from)],
  ["Relation", (row) => sayCode(row.relation)],
  ["To", (row) => keepWhole(row.to)],
  ["Source", (row) => `[${row.citation}]`],
  ["Note", markOf],
];

const sourceColumns: readonly Column<PacketSource>[] = [
  ["Source", (row) => `[${row.citation}]`],
  ["Organisation", (row) => row.organisation],
  ["Case", (row) => keepWhole(row.case)],
  ["Place", sayPlace],
  ["Basis", (row) => sayBasis(row.basis)],
  ["Seen on", (row) => keepWhole(row.seenOn)],
  ["Note", markOf],
];

/** The tables of a packet, one after the other; an empty one is left out. */
export function printTables(content: PacketContent): Markup {
  return joinMarkup([
    printTable("Identifiers", content.identifiers, identifierColumns),
    printTable("Payments", content.payments, paymentColumns),
    printTable("Stated relations", content.statements, relationColumns),
    printTable("Sources", content.sources, sourceColumns),
  ]);
}

function printTable<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): Markup {
  if (rows.length === 0) return { html: "" };
  const head = joinMarkup(columns.map(([header]) => html`<th scope="col">${header}</th>`));
  const body = rows.map((row) => html`<tr>${joinMarkup(columns.map(([, show]) => html`<td dir="auto">${show(row)}</td>`))}</tr>`);
  return html`<section><h2>${title}</h2>
<table><thead><tr>${head}</tr></thead>
<tbody>
${joinMarkup(body, "\n")}
</tbody></table></section>
`;
}

/** A date or a short name that is not broken over lines. */
function keepWhole(text: string): Markup {
  return html`<span class="whole">${text}</span>`;
}

function saySpan({ firstSeenOn, lastSeenOn }: PacketIdentifier): Markup {
  return firstSeenOn === lastSeenOn ? keepWhole(firstSeenOn) : html`${keepWhole(firstSeenOn)} to ${keepWhole(lastSeenOn)}`;
}

/** "file 2 (3f9a0c…), sheet 1, line 15, column D". */
function sayPlace({ file, submissionId, sheet, line, column }: PacketSource): string {
  const inFile = sheet === 0 ? `line ${line}` : `sheet ${sheet}, line ${line}`;
  return `file ${file} (${submissionId.slice(0, 12)}…), ${inFile}${column === "" ? "" : `, column ${column}`}`;
}

function markOf({ mark }: { readonly mark: string }): Markup {
  return html`<span class="mark">${mark}</span>`;
}

function sayKind({ kind, standing }: PacketIdentifier): string {
  return standing === "ordinary" ? sayCode(kind) : `${sayCode(kind)} · ${sayCode(standing)}`;
}

function sayCheck(check: string): string {
  return check === "passed" ? "check passed" : check === "weak" ? "weak check" : "nothing to check";
}

const wordsOfBasis: Readonly<Record<string, string>> = {
  told: "told by the person",
  document: "seen on a document or screen",
  list: "received in a list",
  ledger: "public ledger",
};

function sayBasis(basis: string): string {
  return wordsOfBasis[basis] ?? basis;
}

function sayCode(code: string): string {
  return code.replaceAll("-", " ");
}
