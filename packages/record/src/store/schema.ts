import { ThroughlineError } from "@throughline/model/throughline-error";
import { identifierKinds } from "@throughline/model/vocabulary";
import { type Connection, firstRow, inTransaction } from "../open-connection.ts";

/** What cannot be made again: the entries and what the installation was born with. */
const truth = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, purpose TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL,
  case_file_id TEXT, body BLOB NOT NULL, hash BLOB NOT NULL
);`;

/** The few sightings of companies among all: their names are compared one by one. */
const companies = `CREATE INDEX IF NOT EXISTS sighting_of_company ON sighting (case_file) WHERE kind = ${identifierKinds.indexOf("company")};`;
/** What organisations let each other learn: one agreement in force for each giver and taker. */
const sharing = `
CREATE TABLE IF NOT EXISTS sharing (
  giver_id TEXT, taker_id TEXT, learns TEXT NOT NULL, roles TEXT NOT NULL, contact TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (giver_id, taker_id)
) WITHOUT ROWID;`;

/** Whose data officers import for whom. */
const mandates = `
CREATE TABLE IF NOT EXISTS mandate (
  giver_id TEXT, holder_id TEXT, actor TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (giver_id, holder_id)
) WITHOUT ROWID;`;

/** Requests to stewards, and the word of each organisation that was asked. */
const requests = `
CREATE TABLE IF NOT EXISTS request (
  request_id TEXT PRIMARY KEY, cause TEXT NOT NULL, identifier_id TEXT NOT NULL, organisation_id TEXT NOT NULL, purpose TEXT NOT NULL,
  user_id TEXT NOT NULL, at TEXT NOT NULL, seq INTEGER NOT NULL, UNIQUE (identifier_id, organisation_id, cause)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS word (
  request_id TEXT, organisation_id TEXT, steward_id TEXT, says TEXT NOT NULL, contact TEXT NOT NULL, PRIMARY KEY (request_id, organisation_id, steward_id)
) WITHOUT ROWID;`;

/** What two organisations show each other of one identifier, and the stewards who agreed. */
const exchanges = `
CREATE TABLE IF NOT EXISTS exchange (
  exchange_id TEXT PRIMARY KEY, request_id TEXT NOT NULL, organisation_id TEXT NOT NULL, user_id TEXT NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL,
  seq INTEGER NOT NULL, is_ended INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS exchange_word (
  exchange_id TEXT, organisation_id TEXT NOT NULL, steward_id TEXT, PRIMARY KEY (exchange_id, steward_id)
) WITHOUT ROWID;`;

/** Deeds that wait for a second person, and what became of those that did. */
const proposals = `
CREATE TABLE IF NOT EXISTS proposal (
  proposal_id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL, proposed TEXT NOT NULL, user_id TEXT NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL,
  seq INTEGER NOT NULL, says TEXT NOT NULL, answered_by TEXT NOT NULL, answered_at TEXT NOT NULL
) WITHOUT ROWID;`;

/** People whose many look-ups their stewards are told of: once for each person and day. */
const lookUpAlerts = `
CREATE TABLE IF NOT EXISTS look_up_alert (
  user_id TEXT, "on" TEXT, organisation_id TEXT NOT NULL, identifiers INTEGER NOT NULL, at TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (user_id, "on")
) WITHOUT ROWID;`;

/** What is known of the person of a case file, and of people whom it names as controlling. */
const persons = `
CREATE TABLE person_standing (case_file INTEGER PRIMARY KEY, standing TEXT NOT NULL, basis TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE person_age (case_file INTEGER PRIMARY KEY, age_band TEXT NOT NULL, minor TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE consent (
  case_file INTEGER, purpose TEXT, says TEXT NOT NULL, language TEXT NOT NULL, has_interpreter INTEGER NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (case_file, purpose)
) WITHOUT ROWID;
CREATE TABLE controller (
  controller_id TEXT PRIMARY KEY, case_file INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, standing TEXT NOT NULL, basis TEXT NOT NULL,
  source TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL, seq INTEGER NOT NULL
) WITHOUT ROWID;`;

/** Who has which passkeys, and since when. */
const passkeys = `
CREATE TABLE IF NOT EXISTS passkey (passkey_id TEXT PRIMARY KEY, user_id TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS passkey_by_user ON passkey (user_id);`;

/** Organisations that ask a second step of everybody. */
const secondStepDemands =
  "CREATE TABLE IF NOT EXISTS second_step_demand (organisation_id TEXT PRIMARY KEY, from_seq INTEGER NOT NULL) WITHOUT ROWID;";

/**
 * Who reads a case file that is not only its organisation's, when it moved between scopes, and who opened it without being named.
 * A case file without a row is open and nobody's in particular.
 */
const access = `
CREATE TABLE IF NOT EXISTS case_file_access (
  case_file_id TEXT PRIMARY KEY, access TEXT NOT NULL, steward_id TEXT NOT NULL, reason TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS case_file_sealed ON case_file_access (case_file_id) WHERE access = 'sealed';
CREATE TABLE IF NOT EXISTS case_file_reader (user_id TEXT, case_file_id TEXT, PRIMARY KEY (user_id, case_file_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS reader_by_case_file ON case_file_reader (case_file_id);
CREATE TABLE IF NOT EXISTS case_file_moved (seq INTEGER, case_file INTEGER, PRIMARY KEY (seq, case_file)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS glass_broken (
  seq INTEGER PRIMARY KEY, case_file_id TEXT NOT NULL, user_id TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS glass_by_user ON glass_broken (user_id, until);`;

/**
 * What questions need, derived from the entries: can be dropped and made again by replay. Closed lists are stored as their
 * index in the vocabulary; \`text\` is what find compares. \`from_seq\` and \`until_seq\` bound when a row held: it holds now when \`until_seq\` is null.
 */
const derived = `
CREATE TABLE organisation (organisation_id TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, is_demo INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE user (
  user_id TEXT PRIMARY KEY, name TEXT NOT NULL, organisation_id TEXT NOT NULL, roles TEXT NOT NULL, scopes TEXT NOT NULL, is_demo INTEGER NOT NULL,
  password_hash TEXT, has_second_step INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE invitation (
  invitation_id TEXT PRIMARY KEY, name TEXT NOT NULL, organisation_id TEXT NOT NULL, roles TEXT NOT NULL, scopes TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE, invited_by TEXT NOT NULL, until TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE mapping (organisation_id TEXT, name TEXT, mapping TEXT NOT NULL, PRIMARY KEY (organisation_id, name)) WITHOUT ROWID;
CREATE TABLE submission (
  n INTEGER PRIMARY KEY, submission_id TEXT NOT NULL UNIQUE, organisation_id TEXT NOT NULL, file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL,
  mapping TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, rows INTEGER NOT NULL, accepted INTEGER NOT NULL, refused INTEGER NOT NULL,
  state TEXT NOT NULL, new_sightings INTEGER NOT NULL
);
CREATE TABLE submission_part (submission INTEGER, part TEXT, PRIMARY KEY (submission, part)) WITHOUT ROWID;
CREATE TABLE refusal (submission INTEGER, place INTEGER, refusal TEXT NOT NULL, PRIMARY KEY (submission, place)) WITHOUT ROWID;
CREATE TABLE case_file (
  n INTEGER PRIMARY KEY, case_file_id TEXT NOT NULL UNIQUE, scope TEXT NOT NULL, organisation_id TEXT NOT NULL, reference TEXT NOT NULL,
  country TEXT NOT NULL, opened_on TEXT NOT NULL, from_seq INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE (organisation_id, reference)
);
CREATE INDEX case_file_by_seq ON case_file (from_seq);
CREATE INDEX case_file_by_text ON case_file (text);
CREATE TABLE identifier (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, kind TEXT NOT NULL, display TEXT NOT NULL, standing TEXT NOT NULL,
  text TEXT NOT NULL, is_protected INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX identifier_by_text ON identifier (text);
CREATE TABLE identifier_touched (seq INTEGER, identifier INTEGER, PRIMARY KEY (seq, identifier)) WITHOUT ROWID;
CREATE TABLE sighting (
  n INTEGER PRIMARY KEY, case_file INTEGER NOT NULL, identifier INTEGER NOT NULL, kind INTEGER NOT NULL, unkeyed TEXT NOT NULL, role INTEGER NOT NULL,
  seen_on TEXT NOT NULL, from_seq INTEGER NOT NULL, UNIQUE (case_file, identifier, role, seen_on, unkeyed, kind)
);
CREATE INDEX sighting_by_identifier ON sighting (identifier, case_file);
${companies}
CREATE TABLE source (
  n INTEGER PRIMARY KEY, sighting INTEGER NOT NULL, submission INTEGER NOT NULL, from_seq INTEGER NOT NULL, until_seq INTEGER,
  raw TEXT NOT NULL, "check" INTEGER NOT NULL, basis INTEGER NOT NULL, held_by INTEGER NOT NULL, controlled_by INTEGER NOT NULL,
  list_hash TEXT NOT NULL, rule TEXT NOT NULL, rule_version INTEGER NOT NULL,
  sheet TEXT, line INTEGER NOT NULL, "column" TEXT, "start" INTEGER, "end" INTEGER
);
CREATE INDEX source_by_sighting ON source (sighting);
CREATE INDEX source_by_submission ON source (submission);
CREATE INDEX source_by_seq ON source (from_seq);
CREATE INDEX source_by_until ON source (until_seq) WHERE until_seq IS NOT NULL;
CREATE TABLE payment (
  n INTEGER PRIMARY KEY, payment_id TEXT NOT NULL, case_file INTEGER NOT NULL, submission INTEGER NOT NULL, from_seq INTEGER NOT NULL, until_seq INTEGER,
  from_identifier INTEGER NOT NULL, from_side TEXT NOT NULL, to_identifier INTEGER NOT NULL, to_side TEXT NOT NULL,
  paid TEXT NOT NULL, received TEXT NOT NULL, paid_on TEXT NOT NULL, purpose TEXT NOT NULL, place TEXT NOT NULL
);
CREATE UNIQUE INDEX payment_told ON payment (payment_id, submission) WHERE until_seq IS NULL;
CREATE INDEX payment_by_id ON payment (payment_id);
CREATE INDEX payment_by_from ON payment (from_identifier);
CREATE INDEX payment_by_to ON payment (to_identifier);
CREATE INDEX payment_by_case_file ON payment (case_file);
CREATE INDEX payment_by_seq ON payment (from_seq);
CREATE INDEX payment_by_until ON payment (until_seq) WHERE until_seq IS NOT NULL;
CREATE TABLE statement (
  n INTEGER PRIMARY KEY, statement_id TEXT NOT NULL, case_file INTEGER NOT NULL, submission INTEGER NOT NULL, from_seq INTEGER NOT NULL, until_seq INTEGER,
  from_identifier INTEGER NOT NULL, relation TEXT NOT NULL, to_identifier INTEGER NOT NULL, basis TEXT NOT NULL, place TEXT NOT NULL
);
CREATE UNIQUE INDEX statement_told ON statement (statement_id, submission) WHERE until_seq IS NULL;
CREATE INDEX statement_by_id ON statement (statement_id);
CREATE INDEX statement_by_from ON statement (from_identifier);
CREATE INDEX statement_by_to ON statement (to_identifier);
CREATE INDEX statement_by_case_file ON statement (case_file);
CREATE INDEX statement_by_seq ON statement (from_seq);
CREATE INDEX statement_by_until ON statement (until_seq) WHERE until_seq IS NOT NULL;
CREATE TABLE judgement (
  judgement_id TEXT PRIMARY KEY, kind TEXT NOT NULL, scope TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, from_seq INTEGER NOT NULL, until_seq INTEGER
) WITHOUT ROWID;
CREATE TABLE listing (
  scope_id TEXT, identifier INTEGER, standing TEXT NOT NULL, from_seq INTEGER NOT NULL, PRIMARY KEY (scope_id, identifier)
) WITHOUT ROWID;
CREATE TABLE lead_state (
  organisation_id TEXT, identifier_id TEXT, state TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, user_id TEXT NOT NULL, at TEXT NOT NULL,
  people INTEGER NOT NULL, PRIMARY KEY (organisation_id, identifier_id)
) WITHOUT ROWID;
CREATE TABLE packet (
  packet_id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL, manifest_sha256 TEXT NOT NULL, seq INTEGER NOT NULL, title TEXT NOT NULL, actor TEXT NOT NULL,
  at TEXT NOT NULL, scopes TEXT NOT NULL, case_files TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS packet_identifier (identifier_id TEXT, packet_id TEXT, PRIMARY KEY (identifier_id, packet_id)) WITHOUT ROWID;
CREATE TABLE legal_hold (case_file_id TEXT PRIMARY KEY, from_seq INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE retention (organisation_id TEXT PRIMARY KEY, months INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram');
CREATE VIRTUAL TABLE reference_search USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram');
${sharing}${mandates}${requests}${exchanges}${proposals}${lookUpAlerts}${persons}${secondStepDemands}${passkeys}${access}`;

/** Names of the derived tables, children first. */
export const derivedTables = [
  "search",
  "reference_search",
  "retention",
  "look_up_alert",
  "proposal",
  "controller",
  "consent",
  "person_age",
  "person_standing",
  "passkey",
  "second_step_demand",
  "glass_broken",
  "case_file_moved",
  "case_file_reader",
  "case_file_access",
  "exchange_word",
  "exchange",
  "word",
  "request",
  "sharing",
  "mandate",
  "legal_hold",
  "packet_identifier",
  "packet",
  "lead_state",
  "listing",
  "judgement",
  "statement",
  "payment",
  "source",
  "sighting",
  "identifier_touched",
  "identifier",
  "case_file",
  "refusal",
  "submission_part",
  "submission",
  "mapping",
  "invitation",
  "user",
  "organisation",
] as const;

/**
 * What people prove themselves with beside their password: changed in place and deleted for good, which the chain cannot be. Not derived:
 * a replay leaves it alone.
 */
const secondSteps = `
CREATE TABLE IF NOT EXISTS second_step (user_id TEXT PRIMARY KEY, sealed BLOB NOT NULL, last_step INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS recovery_code (user_id TEXT, hash TEXT, PRIMARY KEY (user_id, hash)) WITHOUT ROWID;`;

/** What is kept of a passkey, sealed, and what changes whenever it is used. Not derived either. */
const passkeyKeys = `
CREATE TABLE IF NOT EXISTS passkey_key (
  passkey_id TEXT PRIMARY KEY, user_id TEXT NOT NULL, sealed BLOB NOT NULL, counter INTEGER NOT NULL, used_at TEXT NOT NULL
) WITHOUT ROWID;`;

/** A migration's statements, or that the derived tables changed shape: they are dropped and replayed. */
type Migration = { readonly statements: string } | "replay";

/** Numbered migrations: each runs once, in order, in a transaction of its own. */
const migrations: readonly Migration[] = [
  { statements: truth + derived },
  "replay",
  "replay",
  { statements: "CREATE INDEX IF NOT EXISTS entry_erased ON entry (seq) WHERE kind = 'erased'" },
  "replay",
  "replay",
  "replay",
  { statements: secondSteps },
  "replay",
  "replay",
  { statements: passkeyKeys },
  "replay",
];

/**
 * Brings a record's schema up to this version; `replay` makes the derived rows anew. Throws `record-newer` for a record that a
 * newer Throughline wrote.
 */
export function migrate(connection: Connection, replay: () => void): void {
  if (versionOf(connection) > migrations.length)
    throw new ThroughlineError("record-newer", "This record was written by a newer Throughline. Use that one, or restore an older backup.");
  while (versionOf(connection) < migrations.length) inTransaction(connection, () => migrateOnce(connection, replay));
}

/** Called under the write lock: another process may have done it meanwhile. */
function migrateOnce(connection: Connection, replay: () => void): void {
  const version = versionOf(connection);
  const migration = migrations[version];
  if (migration === undefined) return;
  if (migration === "replay") replay();
  else connection.exec(migration.statements);
  connection.exec(`PRAGMA user_version = ${version + 1}`);
}

function versionOf(connection: Connection): number {
  return firstRow<{ user_version: number }>(connection, "PRAGMA user_version")?.user_version ?? 0;
}

/** Drops every derived table and makes them anew, empty. Called inside a transaction, before a replay. */
export function recreateDerived(connection: Connection): void {
  for (const table of derivedTables) connection.exec(`DROP TABLE IF EXISTS ${table}`);
  connection.exec(derived);
}
