import type { RecognisedIdentifier } from "@throughline/model/identifier/identifier-rule";
import { identifierRules, recognise } from "@throughline/model/identifier/registry";
import { isPlaceholder } from "@throughline/model/placeholder";
import { refusalWords } from "@throughline/model/refusal-words";
import { standingOf } from "@throughline/model/standing/standing-list";
import { type DraftBatch, DraftCaseFile, type Refusal } from "@throughline/model/submission";
import { parseFactDate } from "@throughline/model/time";

/** Stages 2 to 4 of the walk: what the model makes of the walk's own file, whose cells hold no quotes and no line breaks. */

export const walkFile = "01-file.csv";

export interface WalkRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface RecognisedRow {
  readonly line: number;
  readonly raw: string;
  /** What the row itself said the value is: asked after the value. */
  readonly hint: string;
  readonly outcome:
    | { readonly identifier: RecognisedIdentifier }
    | { readonly refused: string; readonly words: string }
    | { readonly empty: true };
}

/** Stage 2: cells with their line, under the header's names. */
export function readWalkRows(file: string): readonly WalkRow[] {
  const [header = "", ...lines] = file.trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line, index) => {
    const texts = line.split(",");
    return { line: index + 2, cells: Object.fromEntries(names.map((name, place) => [name, texts[place] ?? ""])) };
  });
}

/** Stage 3: the value of each row recognised, refused with a reason, or found to say that there is nothing. */
export function recogniseWalkRows(rows: readonly WalkRow[]): readonly RecognisedRow[] {
  return rows.map(({ line, cells }) => {
    const raw = cells["Value"] ?? "";
    const hint = cells["Kind"] ?? "";
    if (isPlaceholder(raw)) return { line, raw, hint, outcome: { empty: true } };
    const outcome = recognise(raw, { country: cells["Country"] ?? "", bank: cells["Bank"] ?? "" }, { kindText: hint });
    if (outcome.ok) return { line, raw, hint, outcome: { identifier: outcome.value } };
    return { line, raw, hint, outcome: { refused: outcome.reason, words: refusalWords[outcome.reason] } };
  });
}

/** Stage 4: what is handed to the record, one case file for each reference, and every refusal with its place. */
export function draftOfWalk(rows: readonly WalkRow[], recognised: readonly RecognisedRow[]): DraftBatch {
  const caseFiles = new Map<string, DraftCaseFile>();
  const refusals: Refusal[] = [];
  for (const { line, cells } of rows) {
    const row = recognised.find((one) => one.line === line);
    const reference = cells["Case no."] ?? "";
    const caseFile = caseFiles.get(reference) ?? emptyCaseFile(reference, cells["Country"] ?? "");
    caseFiles.set(reference, caseFile);
    if (row === undefined || "empty" in row.outcome) continue;
    if ("refused" in row.outcome) {
      refusals.push({ file: walkFile, line, column: "Value", of: "value", reason: row.outcome.refused, words: row.outcome.words });
      continue;
    }
    caseFile.sightings.push(sightingOf({ line, cells }, row.raw, row.outcome.identifier));
  }
  return { caseFiles: [...caseFiles.values()].map((caseFile) => DraftCaseFile.parse(caseFile)), refusals };
}

function emptyCaseFile(reference: string, country: string): DraftCaseFile {
  return { reference, country, sightings: [], payments: [], statements: [] };
}

function sightingOf({ line, cells }: WalkRow, raw: string, identifier: RecognisedIdentifier): DraftCaseFile["sightings"][number] {
  const { kind, key, display, check, rule } = identifier;
  const date = parseFactDate(cells["Date"] ?? "", "day-first");
  return {
    identifier: { kind, key, display, standing: standingOf(key)?.standing ?? "ordinary" },
    kind,
    raw,
    check,
    rule,
    ruleVersion: identifierRules.find(({ name }) => name === rule)?.version ?? 1,
    role: roles[cells["Role"] ?? ""] ?? "unstated",
    heldBy: holders[cells["Held by"] ?? ""] ?? "not-asked",
    controlledBy: "not-asked",
    basis: cells["Source"] === "document" ? "document" : "told",
    ...(date.ok ? { seenOn: date.value.date } : {}),
    place: { file: walkFile, line, column: "Value" },
  };
}

const roles: Readonly<Record<string, DraftCaseFile["sightings"][number]["role"]>> = {
  "paid to": "paid-to",
  "paid from": "paid-from",
  recruiter: "recruiter",
  contact: "contact",
};
const holders: Readonly<Record<string, DraftCaseFile["sightings"][number]["heldBy"]>> = {
  syndicate: "syndicate",
  survivor: "survivor",
  unknown: "unknown",
};
