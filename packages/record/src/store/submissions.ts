import { createHash, randomUUID } from "node:crypto";
import { submissionId as submissionIdOf } from "@throughline/model/ids";
import { type DraftCaseFile, decodeDraftBatch } from "@throughline/model/submission";
import { normaliseReference } from "@throughline/model/text-hygiene";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor, SubmissionCounts, SubmissionDraft, SubmissionResult } from "../case-record.ts";
import type { NewEntry } from "../entry.ts";
import { allRows, firstRow } from "../open-connection.ts";
import { withSecretsHashed } from "./hash-secrets.ts";
import { refuseWithoutMandate } from "./mandate-held.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";

/** As in the shape of a draft case file. */
const mostReferenceCharacters = 120;

interface SubmissionState {
  readonly n: number;
  readonly state: string;
  readonly organisationId: string;
}

/** Begins a submission, goes on with one that was cut short, or answers with the result of one that was accepted before. */
export function beginSubmission(
  store: RecordStore,
  actor: Actor,
  draft: SubmissionDraft,
): { submissionId: string; repeated: SubmissionResult | null } {
  const submissionId = submissionIdOf(draft.organisationId, draft.fileSha256, draft.mapping);
  const known = stateOf(store, submissionId);
  if (known?.state === "accepted")
    return { submissionId, repeated: { ...resultOf(store, submissionId), isRepeat: true, newIdentifiers: 0, newSightings: 0 } };
  if (known?.state !== "open") {
    appendEntries(store, by(actor), () => {
      refuseWithoutMandate(store.connection, actor, draft.organisationId);
      return [{ kind: "submission-begun", body: { submissionId, ...draft } }];
    });
  }
  return { submissionId, repeated: null };
}

/** Adds an encoded batch: one entry per case file. Parts that are there already are not added again. */
export function addBatch(store: RecordStore, actor: Actor, submissionId: string, bytes: Uint8Array): void {
  const { n, organisationId } = openSubmission(store, submissionId);
  const { caseFiles, refusals } = decodeDraftBatch(bytes);
  const parts = caseFiles.map((told) => {
    const caseFile = withSecretsHashed(told, store.secret);
    const text = JSON.stringify(caseFile);
    const reference = checkedReference(caseFile.reference);
    return { part: partOf(text), caseFile: { ...caseFile, reference }, text: reference === caseFile.reference ? text : null };
  });
  const refusalPart = partOf(JSON.stringify(refusals));
  appendEntries(store, by(actor), () => {
    refuseWithoutMandate(store.connection, actor, organisationId);
    const known = partsThere(store, n, [...parts.map(({ part }) => part), refusalPart]);
    const fresh = parts.filter(({ part }) => !known.has(part));
    const ids = caseFileIds(
      store,
      organisationId,
      fresh.map(({ caseFile }) => caseFile),
    );
    const told = fresh.map(
      ({ part, caseFile, text }): NewEntry => ({
        kind: "case-file-told",
        caseFileId: ids.get(caseFile.reference) ?? "",
        body: { submissionId, part, organisationId, caseFile },
        ...(text === null ? {} : { json: bodyText({ submissionId, part, organisationId }, text) }),
      }),
    );
    const refused: NewEntry[] =
      refusals.length === 0 || known.has(refusalPart)
        ? []
        : [{ kind: "rows-refused", body: { submissionId, part: refusalPart, refusals: [...refusals] } }];
    return [...told, ...refused];
  });
}

/** Accepts a submission with its counts, and says what it brought. */
export function finishSubmission(store: RecordStore, actor: Actor, submissionId: string, counts: SubmissionCounts): SubmissionResult {
  openSubmission(store, submissionId);
  appendEntries(store, by(actor), () => [{ kind: "submission-finished", body: { submissionId, ...counts } }]);
  return resultOf(store, submissionId);
}

/** Takes back all that a submission told, by an entry of its own; one that was withdrawn already gets no second. Throws `submission-unknown`. */
export function withdrawSubmission(store: RecordStore, actor: Actor, submissionId: string): void {
  if (stateOf(store, submissionId) === undefined) throw new ThroughlineError("submission-unknown", "There is no such submission.");
  appendEntries(store, by(actor), () =>
    stateOf(store, submissionId)?.state === "withdrawn" ? [] : [{ kind: "submission-withdrawn", body: { submissionId } }],
  );
}

/** The actor of an entry as it stands in the header. */
export function by({ userId, purpose }: Actor): { actor: string; purpose: string } {
  return { actor: userId, purpose };
}

/** What a submission brought. New are identifiers that no other submission told of in the organisation's open case files: what others know changes nothing. */
function resultOf(store: RecordStore, submissionId: string): SubmissionResult {
  const row = firstRow<{ identifiers: number; newIdentifiers: number; caseFiles: number; newSightings: number }>(
    store.connection,
    `
    WITH mine AS MATERIALIZED (
      SELECT DISTINCT submission.n AS submission, organisation_id, sighting.identifier, sighting.case_file
      FROM submission JOIN source ON source.submission = submission.n JOIN sighting ON sighting.n = source.sighting WHERE submission_id = $submissionId)
    SELECT (SELECT count(DISTINCT nullif(identifier, 0)) FROM mine) AS identifiers, (SELECT count(DISTINCT case_file) FROM mine) AS caseFiles,
      new_sightings AS newSightings,
      (SELECT count(*) FROM (SELECT DISTINCT submission, organisation_id, identifier FROM mine WHERE identifier <> 0) AS one WHERE NOT EXISTS (
        SELECT 1 FROM sighting JOIN case_file ON case_file.n = sighting.case_file AND scope = one.organisation_id
          JOIN source ON source.sighting = sighting.n AND source.submission <> one.submission AND until_seq IS NULL
        WHERE sighting.identifier = one.identifier)) AS newIdentifiers
    FROM submission WHERE submission_id = $submissionId`,
    { submissionId },
  );
  return { submissionId, isRepeat: false, identifiers: 0, newIdentifiers: 0, caseFiles: 0, newSightings: 0, ...plain(row) };
}

/** Rows that `get` and `all` return carry no keys but the statement's when spread through entries. */
function plain<Row extends object>(row: Row | undefined): Partial<Row> {
  return row === undefined ? {} : { ...row };
}

function stateOf(store: RecordStore, submissionId: string): SubmissionState | undefined {
  return firstRow<SubmissionState>(
    store.connection,
    "SELECT n, state, organisation_id AS organisationId FROM submission WHERE submission_id = ?",
    submissionId,
  );
}

function openSubmission(store: RecordStore, submissionId: string): SubmissionState {
  const state = stateOf(store, submissionId);
  if (state?.state !== "open")
    throw new ThroughlineError("submission-not-open", "The submission is not open: it was accepted or withdrawn meanwhile.");
  return state;
}

function partsThere(store: RecordStore, submission: number, parts: readonly string[]): ReadonlySet<string> {
  const rows = allRows<{ part: string }>(
    store.connection,
    "SELECT part FROM json_each(?) CROSS JOIN submission_part ON submission = ? AND part = value",
    JSON.stringify(parts),
    submission,
  );
  return new Set(rows.map(({ part }) => part));
}

/** Case file ids by reference; references that the organisation never gave before get a new one. */
function caseFileIds(store: RecordStore, organisationId: string, caseFiles: readonly DraftCaseFile[]): ReadonlyMap<string, string> {
  const references = [...new Set(caseFiles.map(({ reference }) => reference))];
  const rows = allRows<{ reference: string; id: string }>(
    store.connection,
    "SELECT reference, case_file_id AS id FROM json_each(?) CROSS JOIN case_file ON organisation_id = ? AND reference = value",
    JSON.stringify(references),
    organisationId,
  );
  const known = new Map(rows.map(({ reference, id }) => [reference, id]));
  return new Map(references.map((reference) => [reference, known.get(reference) ?? randomUUID()]));
}

/** A reference as it is compared. Throws `reference-empty` for one that hygiene leaves nothing of, `reference-long` for one it makes too long. */
function checkedReference(text: string): string {
  const reference = normaliseReference(text);
  if (reference === "")
    throw new ThroughlineError("reference-empty", "A case file in the batch has a reference without a visible character.");
  if (reference.length > mostReferenceCharacters)
    throw new ThroughlineError(
      "reference-long",
      `A case file in the batch has a reference of more than ${mostReferenceCharacters} characters.`,
    );
  return reference;
}

/** The body of what is told of a case file, from the case file as it is written already. */
function bodyText(
  rest: { readonly submissionId: string; readonly part: string; readonly organisationId: string },
  caseFile: string,
): string {
  return `${JSON.stringify(rest).slice(0, -1)},"caseFile":${caseFile}}`;
}

/** Names a part of a submission by its content. */
function partOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
