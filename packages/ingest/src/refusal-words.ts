import { type ModelRefusal, refusalWords } from "@throughline/model/refusal-words";

/** Why a file as a whole is not taken. */
export type FileRefusalReason =
  | "empty-file"
  | "no-rows"
  | "binary-file"
  | "old-spreadsheet"
  | "wrong-encoding"
  | "unclosed-quote"
  | "broken-table"
  | "row-too-large"
  | "too-many-columns"
  | "broken-json"
  | "no-list-in-json"
  | "not-a-workbook"
  | "broken-archive"
  | "unsafe-archive"
  | "archive-too-large"
  | "doctype-in-workbook"
  | "workbook-too-large"
  | "took-too-long"
  | "no-such-sheet"
  | "wrong-mapping"
  | "no-case-column"
  | "no-usable-column";

/** Why a row is not taken, or a value of a row that is. */
export type RowRefusalReason =
  | "no-case-reference"
  | "reference-too-long"
  | "reference-not-well-formed"
  | "broken-json-row"
  | "cell-without-column"
  | "late-column"
  | "too-many-values"
  | "unknown-country"
  | "unknown-role"
  | "unknown-holder"
  | "unknown-controller"
  | "unknown-basis"
  | "unknown-purpose"
  | "unknown-relation"
  | "no-identifier-in-payment"
  | "needs-both-sides"
  | "text-too-long";

export type IngestRefusal = ModelRefusal | FileRefusalReason | RowRefusalReason;

const ownWords: Readonly<Record<FileRefusalReason | RowRefusalReason, string>> = {
  "empty-file": "The file is empty.",
  "no-rows": "The file has headers and no rows below them.",
  "binary-file": "This is not a table of text. Save it as CSV (UTF-8), XLSX, JSON or JSON Lines.",
  "old-spreadsheet": "This is an old Excel file, or one with a password. Save it as .xlsx without a password.",
  "wrong-encoding": "We cannot tell the file's encoding, or it breaks off. Save it as UTF-8 and send it again.",
  "unclosed-quote": "A quotation mark is opened and never closed, so the rows after it cannot be told apart.",
  "broken-table": "The table breaks off here: its quotation marks or line ends do not fit.",
  "row-too-large": "A row is larger than 16 MB. A quotation mark is probably missing before this line.",
  "too-many-columns": "The table has more than 2,000 columns.",
  "broken-json": "The JSON is broken here.",
  "no-list-in-json": "The JSON holds no list of rows: give a list of objects, or an object with a list named caseFiles or rows.",
  "not-a-workbook": "The archive is not an Excel workbook.",
  "broken-archive": "The workbook is damaged: it cannot be unpacked or read.",
  "unsafe-archive": "The archive holds what no workbook needs: links, paths that lead out, archives within, or parts packed like a trap.",
  "archive-too-large": "Unpacked, the workbook would be too large. Save the sheet as CSV (UTF-8) and send that.",
  "doctype-in-workbook": "A part of the workbook declares a document type, which no spreadsheet program writes.",
  "workbook-too-large": "The workbook needs more memory than we allow. Save the sheet as CSV (UTF-8) and send that.",
  "took-too-long": "Reading the workbook took too long. Save the sheet as CSV (UTF-8) and send that.",
  "no-such-sheet": "The workbook has no sheet of the name that the mapping gives.",
  "wrong-mapping": "The mapping is not one we can use: it is not valid JSON of the mapping's form, or it names no column of this file.",
  "no-case-column": "No column says which case a row belongs to. Name it in the mapping.",
  "no-usable-column": "No column holds identifiers, payments or relations that we know. Name them in the mapping.",
  "no-case-reference": "The row does not say which case it belongs to.",
  "reference-too-long": "The case reference is longer than 120 characters.",
  "reference-not-well-formed": "The case reference holds characters that cannot be stored.",
  "broken-json-row": "The line is not a JSON object.",
  "cell-without-column": "The row has more cells than the table has headers.",
  "late-column": "This column first appears late in the file, so it was not read. Name it in the mapping.",
  "too-many-values": "The cell holds more values than one cell can.",
  "unknown-country": "We do not know this country. Write its name in English or its two-letter code.",
  "unknown-role": "We do not know this role. The value was taken without it.",
  "unknown-holder": "We do not know this holder. The value was taken as not asked.",
  "unknown-controller": "We do not know this word for who controls it. The value was taken as not asked.",
  "unknown-basis": "We do not know this source. The value was taken as told by the person.",
  "unknown-purpose": "We do not know this purpose. The payment was taken with purpose unknown.",
  "unknown-relation": "We do not know this relation. Use: controls, uses, recruits for, located at, moved to.",
  "no-identifier-in-payment": "Neither side of the payment is an identifier that we could take.",
  "needs-both-sides": "A relation needs an identifier on both sides.",
  "text-too-long": "The text is too long for its column.",
};

/** The sentence for a code, in plain English. No sentence names a value. */
export function wordsOf(reason: IngestRefusal): string {
  return reason in ownWords ? ownWords[reason as keyof typeof ownWords] : refusalWords[reason as ModelRefusal];
}
