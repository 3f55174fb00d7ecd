import { parseKey } from "@throughline/model/identifier/keys";
import {
  type Basis,
  bases,
  ControlledBy,
  checks,
  holders,
  type IdentifierKind,
  isProtectedHolder,
  type PaymentSide,
  type Purpose,
  type Relation,
  roles,
  type Standing,
} from "@throughline/model/vocabulary";
import type {
  ProjectedCaseFile,
  ProjectedEdge,
  ProjectedIdentifier,
  ProjectedJudgement,
  ProjectedListing,
  ProjectedPayment,
  ProjectedStatement,
  ProjectionBatch,
} from "../change-feed.ts";
import { firstHash } from "../entry.ts";
import { allRows, type Connection, firstRow } from "../open-connection.ts";

/** Reads the next batch after a sequence, of whole entries and about `mostEdges` edges; null at the head. One read transaction, so that it is one state. */
export function readBatch(connection: Connection, recordId: string, after: number, mostEdges: number): ProjectionBatch | null {
  connection.exec("BEGIN");
  try {
    const head = firstRow<{ seq: number }>(connection, "SELECT max(seq) AS seq FROM entry")?.seq ?? 0;
    if (after >= head) return null;
    const to = batchEnd(connection, { after, head, mostEdges });
    const range = { after, to };
    return {
      recordId,
      after,
      to,
      afterHash: hashAt(connection, after) ?? firstHash,
      toHash: hashAt(connection, to) ?? firstHash,
      caseFiles: caseFilesIn(connection, range),
      identifiers: identifiersIn(connection, range),
      edges: edgesIn(connection, range),
      payments: paymentsIn(connection, range),
      statements: statementsIn(connection, range),
      judgements: judgementsIn(connection, range),
      listings: listingsIn(connection, range),
      scopes: allRows(connection, "SELECT organisation_id AS scopeId, name AS organisation FROM organisation ORDER BY organisation_id"),
    };
  } finally {
    connection.exec("COMMIT");
  }
}

/** Hash of the chain at a sequence, lower-case hex; null when there is no such entry. Zeros before the first. */
export function hashAt(connection: Connection, seq: number): string | null {
  if (seq === 0) return firstHash;
  return firstRow<{ hash: string }>(connection, "SELECT lower(hex(hash)) AS hash FROM entry WHERE seq = ?", seq)?.hash ?? null;
}

interface Range {
  readonly after: number;
  readonly to: number;
}

function batchEnd(connection: Connection, { after, head, mostEdges }: { after: number; head: number; mostEdges: number }): number {
  const beyond = firstRow<{ seq: number }>(
    connection,
    "SELECT from_seq AS seq FROM source WHERE from_seq > ? ORDER BY from_seq LIMIT 1 OFFSET ?",
    after,
    mostEdges,
  )?.seq;
  return beyond === undefined ? head : Math.max(after + 1, beyond - 1);
}

/** Sightings with a source that began or ended within the range. */
const touchedSightings = `
  SELECT sighting FROM source WHERE from_seq > $after AND from_seq <= $to
  UNION SELECT sighting FROM source WHERE until_seq IS NOT NULL AND until_seq > $after AND until_seq <= $to`;

/** Identifiers that anything in the range names. */
const touchedIdentifiers = `
  SELECT identifier AS n FROM sighting WHERE n IN (${touchedSightings}) AND identifier <> 0
  UNION SELECT identifier FROM identifier_touched WHERE seq > $after AND seq <= $to
  UNION SELECT from_identifier FROM payment WHERE from_seq > $after AND from_seq <= $to UNION SELECT to_identifier FROM payment WHERE from_seq > $after AND from_seq <= $to
  UNION SELECT from_identifier FROM statement WHERE from_seq > $after AND from_seq <= $to UNION SELECT to_identifier FROM statement WHERE from_seq > $after AND from_seq <= $to
  UNION SELECT identifier FROM listing WHERE from_seq > $after AND from_seq <= $to`;

const liveCaseFile = `(EXISTS (SELECT 1 FROM source JOIN sighting ON sighting.n = source.sighting WHERE sighting.case_file = case_file.n AND source.until_seq IS NULL)
  OR EXISTS (SELECT 1 FROM payment WHERE payment.case_file = case_file.n AND until_seq IS NULL))`;

function caseFilesIn(connection: Connection, range: Range): ProjectedCaseFile[] {
  const rows = allRows<Omit<ProjectedCaseFile, "isLive"> & { isLive: number }>(
    connection,
    `
    SELECT case_file_id AS caseFileId, scope, country, opened_on AS openedOn, ${liveCaseFile} AS isLive FROM case_file
    WHERE n IN (SELECT case_file FROM sighting WHERE n IN (${touchedSightings})
      UNION SELECT case_file FROM payment WHERE (from_seq > $after AND from_seq <= $to) OR (until_seq > $after AND until_seq <= $to)
      UNION SELECT n FROM case_file WHERE from_seq > $after AND from_seq <= $to)
    ORDER BY case_file_id`,
    range,
  );
  return rows.map((row) => ({
    caseFileId: row.caseFileId,
    scope: row.scope,
    country: row.country,
    openedOn: row.openedOn,
    isLive: row.isLive === 1,
  }));
}

function identifiersIn(connection: Connection, range: Range): ProjectedIdentifier[] {
  const rows = allRows<{ id: string; kind: IdentifierKind; key: string; display: string; isProtected: number; standing: Standing }>(
    connection,
    `
    SELECT id, kind, key, display, is_protected AS isProtected, standing FROM identifier WHERE n IN (${touchedIdentifiers}) ORDER BY id`,
    range,
  );
  return rows.map(({ id, kind, key, display, isProtected, standing }) => ({
    id,
    kind,
    namespace: parseKey(key)?.namespace ?? "",
    display: isProtected === 1 ? "" : display,
    isProtected: isProtected === 1,
    standing,
  }));
}

interface EdgeSource {
  readonly identifier: number;
  readonly caseFile: number;
  readonly id: string;
  readonly caseFileId: string;
  readonly scope: string;
  readonly sighting: number;
  readonly role: number;
  readonly seenOn: string;
  readonly source: number | null;
  readonly check: number;
  readonly basis: number;
  readonly heldBy: number;
  readonly controlledBy: number;
  readonly listHash: string;
}

/** The live state of every touched (identifier, case file) pair, from all its live sources. */
function edgesIn(connection: Connection, range: Range): ProjectedEdge[] {
  const rows = allRows<EdgeSource>(
    connection,
    `
    WITH pair AS MATERIALIZED (SELECT DISTINCT identifier, case_file FROM sighting WHERE n IN (${touchedSightings}) AND identifier <> 0)
    SELECT pair.identifier, pair.case_file AS caseFile, identifier.id, case_file.case_file_id AS caseFileId, case_file.scope, sighting.n AS sighting, sighting.role,
      sighting.seen_on AS seenOn, source.n AS source, source."check", source.basis, source.held_by AS heldBy, source.controlled_by AS controlledBy, source.list_hash AS listHash
    FROM pair CROSS JOIN sighting ON sighting.identifier = pair.identifier AND sighting.case_file = pair.case_file
      CROSS JOIN identifier ON identifier.n = pair.identifier CROSS JOIN case_file ON case_file.n = pair.case_file
      LEFT JOIN source ON source.sighting = sighting.n AND source.until_seq IS NULL
    ORDER BY pair.case_file, pair.identifier, source.n`,
    range,
  );
  const edges: ProjectedEdge[] = [];
  for (let from = 0; from < rows.length; ) {
    let until = from + 1;
    while (rows[until]?.identifier === rows[from]?.identifier && rows[until]?.caseFile === rows[from]?.caseFile) until += 1;
    const edge = edgeOf(rows.slice(from, until));
    if (edge !== null) edges.push(edge);
    from = until;
  }
  return edges;
}

function edgeOf(rows: readonly EdgeSource[]): ProjectedEdge | null {
  const [first] = rows;
  if (first === undefined) return null;
  const live = rows.filter(({ source }) => source !== null);
  const dates = live
    .map(({ seenOn }) => seenOn)
    .filter((date) => date !== "")
    .sort();
  const { heldBy, controlledBy } = rulingClaim(live);
  const best = (codes: readonly number[]): number => codes.reduce((least, code) => Math.min(least, code), Number.POSITIVE_INFINITY);
  const basis = bases[best(live.map((row) => row.basis))] ?? "told";
  return {
    id: first.id,
    caseFileId: first.caseFileId,
    scope: first.scope,
    sightings: new Set(live.map(({ sighting }) => sighting)).size,
    check: checks[best(live.map((row) => row.check))] ?? "none",
    heldBy,
    controlledBy,
    roles: [...new Set(live.map(({ role }) => roles[role] ?? "unstated"))].sort().join(","),
    basis,
    countsAs: countsAs(basis, first.caseFileId, live),
    firstSeenOn: dates[0] ?? "",
    lastSeenOn: dates.at(-1) ?? "",
  };
}

/** A protected claim rules over all others; else the latest that was asked (decisions: heldBy). */
function rulingClaim(live: readonly EdgeSource[]): Pick<ProjectedEdge, "heldBy" | "controlledBy"> {
  const claims = live.map((row) => holders[row.heldBy] ?? "not-asked");
  const heldBy = claims.findLast(isProtectedHolder) ?? claims.findLast((claim) => claim !== "not-asked") ?? "not-asked";
  const controls = live.map((row) => ControlledBy.options[row.controlledBy] ?? "not-asked");
  return { heldBy, controlledBy: controls.findLast((claim) => claim !== "not-asked") ?? "not-asked" };
}

/** A list counts once however many case files carry it; an unconfirmed suggestion counts nowhere. */
function countsAs(basis: Basis, caseFileId: string, live: readonly EdgeSource[]): string {
  if (live.length === 0 || basis === "suggested") return "";
  if (basis !== "list") return caseFileId;
  return `list:${
    live
      .map(({ listHash }) => listHash)
      .filter((hash) => hash !== "")
      .sort()[0] ?? ""
  }`;
}

interface PaymentFacts {
  readonly paymentId: string;
  readonly caseFileId: string;
  readonly scope: string;
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly fromSide: PaymentSide | "";
  readonly toSide: PaymentSide | "";
  readonly paid: string;
  readonly received: string;
  readonly paidOn: string;
  readonly purpose: Purpose;
  readonly isLive: number;
}

function paymentsIn(connection: Connection, range: Range): ProjectedPayment[] {
  const rows = allRows<PaymentFacts>(
    connection,
    `
    SELECT payment_id AS paymentId, case_file.case_file_id AS caseFileId, scope, giver.id AS fromId, taker.id AS toId, from_side AS fromSide, to_side AS toSide, paid,
      received, paid_on AS paidOn, purpose, until_seq IS NULL AS isLive
    FROM payment JOIN case_file ON case_file.n = payment.case_file
      LEFT JOIN identifier AS giver ON giver.n = from_identifier LEFT JOIN identifier AS taker ON taker.n = to_identifier
    WHERE (payment.from_seq > $after AND payment.from_seq <= $to) OR (until_seq > $after AND until_seq <= $to) ORDER BY payment_id`,
    range,
  );
  return rows.map((row) => {
    const paid = readMoney(row.paid);
    const received = readMoney(row.received);
    return {
      paymentId: row.paymentId,
      caseFileId: row.caseFileId,
      scope: row.scope,
      fromId: row.fromId ?? "",
      toId: row.toId ?? "",
      fromSide: row.fromSide,
      toSide: row.toSide,
      paidMinorUnits: paid.minorUnits,
      paidCurrency: paid.currency,
      paidText: paid.text,
      receivedMinorUnits: received.minorUnits,
      receivedCurrency: received.currency,
      receivedText: received.text,
      paidOn: row.paidOn,
      purpose: row.purpose,
      isLive: row.isLive === 1,
    };
  });
}

/** Money as a payment row keeps it: JSON of the model's `Money`, or null. */
export function readMoney(json: string): { readonly minorUnits: number | null; readonly currency: string; readonly text: string } {
  const money = JSON.parse(json) as { amountMinorUnits?: number; currency: string; amountText: string } | null;
  return { minorUnits: money?.amountMinorUnits ?? null, currency: money?.currency ?? "", text: money?.amountText ?? "" };
}

function statementsIn(connection: Connection, range: Range): ProjectedStatement[] {
  const rows = allRows<{
    statementId: string;
    caseFileId: string;
    scope: string;
    fromId: string;
    relation: Relation;
    toId: string;
    basis: Basis;
    isLive: number;
  }>(
    connection,
    `
    SELECT statement_id AS statementId, case_file.case_file_id AS caseFileId, scope, subject.id AS fromId, relation, object.id AS toId, basis, until_seq IS NULL AS isLive
    FROM statement JOIN case_file ON case_file.n = statement.case_file
      JOIN identifier AS subject ON subject.n = from_identifier JOIN identifier AS object ON object.n = to_identifier
    WHERE (statement.from_seq > $after AND statement.from_seq <= $to) OR (until_seq > $after AND until_seq <= $to) ORDER BY statement_id`,
    range,
  );
  return rows.map(({ statementId, caseFileId, scope, fromId, relation, toId, basis, isLive }) => ({
    statementId,
    caseFileId,
    scope,
    fromId,
    relation,
    toId,
    basis,
    isLive: isLive === 1,
  }));
}

function judgementsIn(connection: Connection, range: Range): ProjectedJudgement[] {
  const rows = allRows<{ judgementId: string; kind: ProjectedJudgement["kind"]; scope: string; a: string; b: string; isLive: number }>(
    connection,
    `
    SELECT judgement_id AS judgementId, kind, scope, a, b, until_seq IS NULL AS isLive FROM judgement
    WHERE (from_seq > $after AND from_seq <= $to) OR (until_seq > $after AND until_seq <= $to) ORDER BY judgement_id`,
    range,
  );
  return rows.map(({ judgementId, kind, scope, a, b, isLive }) => ({ judgementId, kind, scope, a, b, isLive: isLive === 1 }));
}

function listingsIn(connection: Connection, range: Range): ProjectedListing[] {
  const rows = allRows<{ scopeId: string; id: string; standing: Standing }>(
    connection,
    `
    SELECT scope_id AS scopeId, identifier.id, listing.standing FROM listing JOIN identifier ON identifier.n = listing.identifier
    WHERE from_seq > $after AND from_seq <= $to ORDER BY scope_id, identifier.id`,
    range,
  );
  return rows.map(({ scopeId, id, standing }) => ({ scopeId, id, standing, isLive: standing !== "ordinary" }));
}
