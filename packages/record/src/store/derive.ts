import { holders, protectedHolders } from "@throughline/model/vocabulary";
import type { OpenedEntry } from "../entry.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { type Deriving, deriveCaseFiles, deriveIdentifierRows, searchText, type ToldEntry } from "./derive-case-files.ts";

const protectedNumbers = protectedHolders.map((holder) => holders.indexOf(holder)).join(", ");

/** Derives the rows of entries, in order. Runs inside the transaction that appends them, and again in a replay. */
export function derive(deriving: Deriving, entries: readonly OpenedEntry[]): void {
  let told: ToldEntry[] = [];
  const flush = (): void => {
    if (told.length > 0) deriveCaseFiles(deriving, told);
    told = [];
  };
  for (const entry of entries) {
    const last = told.at(-1);
    if (last !== undefined && (entry.kind !== "case-file-told" || entry.body.submissionId !== last.body.submissionId)) flush();
    if (entry.kind === "case-file-told") told.push(entry);
    else deriveOne(deriving, entry);
  }
  flush();
}

function deriveOne(deriving: Deriving, entry: Exclude<OpenedEntry, ToldEntry>): unknown {
  const { connection } = deriving;
  const run = (sql: string, ...params: (string | number | null)[]): unknown => connection.prepare(sql).run(...params);
  const { seq, at, actor } = entry;
  switch (entry.kind) {
    case "organisation-added": {
      const { organisationId, name, country, isDemo } = entry.body;
      return run("INSERT OR REPLACE INTO organisation VALUES (?, ?, ?, ?)", organisationId, name, country, Number(isDemo));
    }
    case "user-added": {
      const { userId, name, organisationId, roles, scopes, isDemo, passwordHash } = entry.body;
      return run(
        "INSERT OR REPLACE INTO user VALUES (?, ?, ?, ?, ?, ?, ?)",
        userId,
        name,
        organisationId,
        JSON.stringify(roles),
        JSON.stringify(scopes),
        Number(isDemo),
        passwordHash,
      );
    }
    case "password-set":
      return run("UPDATE user SET password_hash = ? WHERE user_id = ?", entry.body.passwordHash, entry.body.userId);
    case "user-removed":
      return run("DELETE FROM user WHERE user_id = ?", entry.body.userId);
    case "mapping-saved":
      return run("INSERT OR REPLACE INTO mapping VALUES (?, ?, ?)", entry.body.organisationId, entry.body.name, entry.body.mapping);
    case "submission-begun":
      return beginSubmission(connection, entry);
    case "rows-refused":
      return refuseRows(connection, entry);
    case "submission-finished": {
      const { submissionId, rows, accepted, refused } = entry.body;
      return run(
        "UPDATE submission SET rows = ?, accepted = ?, refused = ?, state = 'accepted' WHERE submission_id = ?",
        rows,
        accepted,
        refused,
        submissionId,
      );
    }
    case "submission-withdrawn":
      return withdrawSubmission(connection, entry.body.submissionId, seq);
    case "same-judged": {
      const { judgementId, kind, scope, a, b } = entry.body;
      return run("INSERT OR IGNORE INTO judgement VALUES (?, ?, ?, ?, ?, ?, NULL)", judgementId, kind, scope, a, b, seq);
    }
    case "judgement-undone":
      return run("UPDATE judgement SET until_seq = ? WHERE judgement_id = ? AND until_seq IS NULL", seq, entry.body.judgementId);
    case "standing-listed": {
      const { scopeId, standing, kind, key, display } = entry.body;
      const n = deriveIdentifierRows(deriving, [{ kind, key, display, standing: "ordinary" }]).get(key);
      return run("INSERT OR REPLACE INTO listing VALUES (?, ?, ?, ?)", scopeId, n ?? 0, standing, seq);
    }
    case "lead-state-set": {
      const { organisationId, identifierId, state, reason, note, people } = entry.body;
      return run(
        "INSERT OR REPLACE INTO lead_state VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        organisationId,
        identifierId,
        state,
        reason,
        note,
        actor,
        at,
        people,
      );
    }
    case "packet-made": {
      const { packetId, organisationId, manifestSha256, seq: packetSeq, title } = entry.body;
      return run("INSERT INTO packet VALUES (?, ?, ?, ?, ?, ?, ?)", packetId, organisationId, manifestSha256, packetSeq, title, actor, at);
    }
    case "erased":
      return eraseCaseFile(connection, entry.body.caseFileId, seq);
  }
}

function beginSubmission(connection: Connection, { body, at, actor }: Extract<OpenedEntry, { kind: "submission-begun" }>): void {
  connection
    .prepare(`
    INSERT INTO submission (submission_id, organisation_id, file_name, file_sha256, mapping, at, actor, rows, accepted, refused, state, new_identifiers, new_sightings)
    VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 'open', (SELECT count(*) FROM identifier), 0)
    ON CONFLICT (submission_id) DO UPDATE SET state = 'open', at = excluded.at, actor = excluded.actor, new_sightings = 0, new_identifiers = excluded.new_identifiers`)
    .run(body.submissionId, body.organisationId, body.fileName, body.fileSha256, body.mapping, at, actor);
}

function refuseRows(connection: Connection, { body }: Extract<OpenedEntry, { kind: "rows-refused" }>): void {
  connection
    .prepare(`
    INSERT INTO refusal
    SELECT submission.n, (SELECT count(*) FROM refusal WHERE submission = submission.n) + each.key, each.value
    FROM submission, json_each(?) AS each WHERE submission_id = ?`)
    .run(JSON.stringify(body.refusals.map((refusal) => JSON.stringify(refusal))), body.submissionId);
  connection
    .prepare("INSERT OR IGNORE INTO submission_part SELECT n, ? FROM submission WHERE submission_id = ?")
    .run(body.part, body.submissionId);
}

function withdrawSubmission(connection: Connection, submissionId: string, seq: number): void {
  const ofSubmission = "submission = (SELECT n FROM submission WHERE submission_id = ?)";
  for (const table of ["source", "payment", "statement"]) {
    connection.prepare(`UPDATE ${table} SET until_seq = ? WHERE until_seq IS NULL AND ${ofSubmission}`).run(seq, submissionId);
  }
  for (const table of ["submission_part", "refusal"]) connection.prepare(`DELETE FROM ${table} WHERE ${ofSubmission}`).run(submissionId);
  connection.prepare("UPDATE submission SET state = 'withdrawn' WHERE submission_id = ?").run(submissionId);
  unprotect(
    connection,
    seq,
    `SELECT DISTINCT sighting.identifier FROM source JOIN sighting ON sighting.n = source.sighting WHERE source.${ofSubmission}`,
    submissionId,
  );
}

/** Lifts the mark from identifiers among those selected that no live protected claim stands on any more. */
function unprotect(connection: Connection, seq: number, selected: string, param: string | number): void {
  const lifted = allRows<{ n: number; display: string }>(
    connection,
    `
    UPDATE identifier SET is_protected = 0 WHERE is_protected = 1 AND n IN (${selected}) AND NOT EXISTS (
      SELECT 1 FROM sighting JOIN source ON source.sighting = sighting.n
      WHERE sighting.identifier = identifier.n AND source.until_seq IS NULL AND source.held_by IN (${protectedNumbers}))
    RETURNING n, display`,
    param,
  );
  for (const { n, display } of lifted) {
    connection.prepare("INSERT OR IGNORE INTO identifier_touched VALUES (?, ?)").run(seq, n);
    connection.prepare("INSERT INTO search (rowid, text) VALUES (?, ?)").run(n, searchText(display));
  }
}

/** Ends everything a case file told. Its rows go; what they said could be read from their entries only with the key that was destroyed. */
function eraseCaseFile(connection: Connection, caseFileId: string, seq: number): void {
  const n = allRows<{ n: number }>(connection, "SELECT n FROM case_file WHERE case_file_id = ?", caseFileId)[0]?.n;
  if (n === undefined) return;
  const ofCaseFile = "sighting IN (SELECT n FROM sighting WHERE case_file = ?)";
  connection
    .prepare("INSERT OR IGNORE INTO identifier_touched SELECT ?, identifier FROM sighting WHERE case_file = ? AND identifier <> 0")
    .run(seq, n);
  connection.prepare(`UPDATE source SET until_seq = ?, raw = '' WHERE until_seq IS NULL AND ${ofCaseFile}`).run(seq, n);
  for (const table of ["payment", "statement"])
    connection.prepare(`UPDATE ${table} SET until_seq = ? WHERE until_seq IS NULL AND case_file = ?`).run(seq, n);
  unprotect(connection, seq, "SELECT identifier FROM sighting WHERE case_file = ?", n);
}
