import { holders, protectedHolders } from "@throughline/model/vocabulary";
import type { EntryKind, OpenedEntry, OpenedEntryOf } from "../entry.ts";
import { allRows, type Connection } from "../open-connection.ts";
import { deriveAccess, deriveBrokenGlass } from "./derive-access.ts";
import { type Deriving, deriveCaseFiles, deriveIdentifierRows, type ToldEntry } from "./derive-case-files.ts";
import { deriveEndOfExchange, deriveExchange, deriveExchangeWord, endExchangesBetween } from "./derive-exchanges.ts";
import { derivePacket, derivePacketIdentifiers } from "./derive-packets.ts";
import { deriveAge, deriveConsent, deriveController, deriveStanding, withdrawController } from "./derive-persons.ts";
import { deriveProposal, deriveProposalAnswer } from "./derive-proposals.ts";
import { deriveRequest, deriveWord } from "./derive-requests.ts";
import { deriveAgreement, deriveEndOfAgreement, deriveEndOfMandate, deriveMandate } from "./derive-sharing.ts";

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

type OwnKind = Exclude<EntryKind, "case-file-told">;

/** What each kind of entry does to the derived rows. A kind that is missing does not compile. */
const deriveOf: { readonly [Kind in OwnKind]: (deriving: Deriving, entry: OpenedEntryOf<Kind>) => void } = {
  "organisation-added": ({ connection }, { body: { organisationId, name, country, isDemo } }) =>
    run(connection, "INSERT OR REPLACE INTO organisation VALUES (?, ?, ?, ?)", organisationId, name, country, Number(isDemo)),
  "user-added": addUser,
  "password-set": ({ connection }, { body: { userId, passwordHash } }) =>
    run(connection, "UPDATE user SET password_hash = ? WHERE user_id = ?", passwordHash, userId),
  "access-set": ({ connection }, { body: { userId, roles, scopes } }) =>
    run(connection, "UPDATE user SET roles = ?, scopes = ? WHERE user_id = ?", JSON.stringify(roles), JSON.stringify(scopes), userId),
  "person-invited": invitePerson,
  "invitation-ended": ({ connection }, { body }) => run(connection, "DELETE FROM invitation WHERE invitation_id = ?", body.invitationId),
  "second-step-set": ({ connection }, { body }) => run(connection, "UPDATE user SET has_second_step = 1 WHERE user_id = ?", body.userId),
  "second-step-removed": ({ connection }, { body }) =>
    run(connection, "UPDATE user SET has_second_step = 0 WHERE user_id = ?", body.userId),
  "second-step-demanded": ({ connection }, { seq, body: { organisationId, isDemanded } }) =>
    isDemanded
      ? run(connection, "INSERT OR IGNORE INTO second_step_demand VALUES (?, ?)", organisationId, seq)
      : run(connection, "DELETE FROM second_step_demand WHERE organisation_id = ?", organisationId),
  "passkey-added": ({ connection }, { at, body: { userId, passkeyId } }) =>
    run(connection, "INSERT OR IGNORE INTO passkey VALUES (?, ?, ?)", passkeyId, userId, at),
  "passkey-removed": ({ connection }, { body: { userId, passkeyId } }) =>
    run(connection, "DELETE FROM passkey WHERE passkey_id = ? AND user_id = ?", passkeyId, userId),
  "user-removed": ({ connection }, { body: { userId } }) => {
    for (const table of ["passkey", "user"]) run(connection, `DELETE FROM ${table} WHERE user_id = ?`, userId);
  },
  "mapping-saved": ({ connection }, { body: { organisationId, name, mapping } }) =>
    run(connection, "INSERT OR REPLACE INTO mapping VALUES (?, ?, ?)", organisationId, name, mapping),
  "submission-begun": beginSubmission,
  "rows-refused": refuseRows,
  "submission-finished": ({ connection }, { body: { submissionId, rows, accepted, refused } }) =>
    run(
      connection,
      "UPDATE submission SET rows = ?, accepted = ?, refused = ?, state = 'accepted' WHERE submission_id = ?",
      rows,
      accepted,
      refused,
      submissionId,
    ),
  "submission-withdrawn": withdrawSubmission,
  "same-judged": ({ connection }, { seq, body: { judgementId, kind, scope, a, b } }) =>
    run(connection, "INSERT OR IGNORE INTO judgement VALUES (?, ?, ?, ?, ?, ?, NULL)", judgementId, kind, scope, a, b, seq),
  "judgement-undone": ({ connection }, { seq, body }) =>
    run(connection, "UPDATE judgement SET until_seq = ? WHERE judgement_id = ? AND until_seq IS NULL", seq, body.judgementId),
  "standing-listed": listStanding,
  "lead-state-set": setLeadState,
  "packet-made": derivePacket,
  "packet-rests-on": derivePacketIdentifiers,
  "sharing-agreed": deriveAgreement,
  "sharing-ended": (deriving, entry) => {
    deriveEndOfAgreement(deriving, entry);
    endExchangesBetween(deriving, entry);
  },
  "mandate-given": deriveMandate,
  "mandate-ended": deriveEndOfMandate,
  "word-asked": deriveRequest,
  "word-given": deriveWord,
  "exchange-offered": deriveExchange,
  "exchange-agreed": deriveExchangeWord,
  "exchange-ended": deriveEndOfExchange,
  "case-file-access-set": deriveAccess,
  "glass-broken": deriveBrokenGlass,
  "legal-hold-set": ({ connection }, { seq, body: { caseFileId } }) =>
    run(connection, "INSERT OR REPLACE INTO legal_hold VALUES (?, ?)", caseFileId, seq),
  "legal-hold-lifted": ({ connection }, { body }) => run(connection, "DELETE FROM legal_hold WHERE case_file_id = ?", body.caseFileId),
  "retention-set": ({ connection }, { body: { organisationId, months } }) =>
    months === null
      ? run(connection, "DELETE FROM retention WHERE organisation_id = ?", organisationId)
      : run(connection, "INSERT OR REPLACE INTO retention VALUES (?, ?)", organisationId, months),
  "look-ups-alerted": ({ connection }, { seq, at, body: { userId, organisationId, on, identifiers } }) =>
    run(connection, "INSERT OR IGNORE INTO look_up_alert VALUES (?, ?, ?, ?, ?, ?)", userId, on, organisationId, identifiers, at, seq),
  "deed-proposed": deriveProposal,
  "proposal-answered": deriveProposalAnswer,
  "person-standing-set": deriveStanding,
  "person-age-set": deriveAge,
  "consent-recorded": deriveConsent,
  "controller-named": deriveController,
  "controller-withdrawn": withdrawController,
  /* Rows go by a replay once the key is destroyed: see store/erase.ts. */
  erased: () => undefined,
};

function deriveOne<Kind extends OwnKind>(deriving: Deriving, entry: OpenedEntryOf<Kind>): void {
  deriveOf[entry.kind](deriving, entry);
}

function run(connection: Connection, sql: string, ...params: readonly (string | number | null)[]): void {
  connection.prepare(sql).run(...params);
}

function addUser({ connection }: Deriving, { body }: OpenedEntryOf<"user-added">): void {
  const { userId, name, organisationId, roles, scopes, isDemo, passwordHash } = body;
  const lists = [JSON.stringify(roles), JSON.stringify(scopes)];
  run(
    connection,
    "INSERT OR REPLACE INTO user VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
    userId,
    name,
    organisationId,
    ...lists,
    Number(isDemo),
    passwordHash,
  );
}

function invitePerson({ connection }: Deriving, { actor, body }: OpenedEntryOf<"person-invited">): void {
  const { invitationId, name, organisationId, roles, scopes, tokenHash, until } = body;
  const values = [invitationId, name, organisationId, JSON.stringify(roles), JSON.stringify(scopes), tokenHash, actor, until];
  run(connection, "INSERT OR REPLACE INTO invitation VALUES (?, ?, ?, ?, ?, ?, ?, ?)", ...values);
}

function listStanding(
  deriving: Deriving,
  { seq, body: { scopeId, standing, kind, key, display } }: OpenedEntryOf<"standing-listed">,
): void {
  const n = deriveIdentifierRows(deriving, [{ kind, key, display, standing: "ordinary" }]).get(key);
  run(deriving.connection, "INSERT OR REPLACE INTO listing VALUES (?, ?, ?, ?)", scopeId, n ?? 0, standing, seq);
}

function setLeadState({ connection }: Deriving, { at, actor, body }: OpenedEntryOf<"lead-state-set">): void {
  const { organisationId, identifierId, state, reason, note, people } = body;
  const values = [organisationId, identifierId, state, reason, note, actor, at, people];
  run(connection, "INSERT OR REPLACE INTO lead_state VALUES (?, ?, ?, ?, ?, ?, ?, ?)", ...values);
}

function beginSubmission({ connection }: Deriving, { body, at, actor }: OpenedEntryOf<"submission-begun">): void {
  connection
    .prepare(`
    INSERT INTO submission (submission_id, organisation_id, file_name, file_sha256, mapping, at, actor, rows, accepted, refused, state, new_sightings)
    VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 'open', 0)
    ON CONFLICT (submission_id) DO UPDATE SET state = 'open', at = excluded.at, actor = excluded.actor, new_sightings = 0`)
    .run(body.submissionId, body.organisationId, body.fileName, body.fileSha256, body.mapping, at, actor);
}

function refuseRows({ connection }: Deriving, { body }: OpenedEntryOf<"rows-refused">): void {
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

function withdrawSubmission({ connection }: Deriving, { seq, body: { submissionId } }: OpenedEntryOf<"submission-withdrawn">): void {
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
  const lifted = allRows<{ n: number }>(
    connection,
    `
    UPDATE identifier SET is_protected = 0 WHERE is_protected = 1 AND n IN (${selected}) AND NOT EXISTS (
      SELECT 1 FROM sighting JOIN source ON source.sighting = sighting.n
      WHERE sighting.identifier = identifier.n AND source.until_seq IS NULL AND source.held_by IN (${protectedNumbers}))
    RETURNING n`,
    param,
  );
  for (const { n } of lifted) connection.prepare("INSERT OR IGNORE INTO identifier_touched VALUES (?, ?)").run(seq, n);
}
