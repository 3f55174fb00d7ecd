import { recognise } from "@throughline/model/identifier/registry";
import type { KeyedIdentifier } from "@throughline/model/submission";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readBatch } from "../feed/read-batch.ts";
import { allRows } from "../open-connection.ts";
import { identifierIdsOf } from "../reads/identifiers.ts";
import { inventedCaseFile, inventedSighting, inventedWallet } from "../testing/invented-drafts.ts";
import { type TemporaryRecord, temporaryRecord } from "../testing/temporary-record.ts";
import { withSecretsHashed } from "./hash-secrets.ts";

const cardNumber = "4111111111111111";
const card = keyedCard("4111 1111 1111 1111");

function keyedCard(text: string): KeyedIdentifier {
  const outcome = recognise(text, {}, { kindText: "card" });
  if (!outcome.ok) throw new Error(outcome.reason);
  const { kind, key, display } = outcome.value;
  return { kind, key, display, standing: "ordinary" };
}

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

it("links two case files by one card, however it is written, and keeps its number nowhere", () => {
  expect(card.key).toContain(cardNumber);
  record.tell("riverbank", "a.csv", [inventedCaseFile("RB-1", [inventedSighting(card, 2)])]);
  record.tell("riverbank", "b.csv", [inventedCaseFile("RB-2", [inventedSighting(keyedCard("4111-1111-1111-1111"), 2)])]);
  const batch = readBatch(record.store.connection, record.store.recordId, 0, 1000);
  const [id] = identifierIdsOf(record.store.secret, [card.key]);
  expect(batch?.edges.map((edge) => edge.id)).toEqual([id, id]);
  const { connection } = record.store;
  const tables = allRows<{ name: string }>(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'");
  const everything = tables.map(({ name }) => JSON.stringify(allRows(connection, `SELECT * FROM "${name}"`)));
  expect(everything.join("")).toContain("hmac-");
  expect(everything.join("")).not.toContain(cardNumber);
});

it("hashes both ends of a payment and of a stated relation", () => {
  const place = { file: "a.csv", line: 2 };
  const payment = { from: { identifier: card }, to: { side: "unknown" as const }, purpose: "unknown" as const, place };
  const statement = { from: inventedWallet(1), relation: "uses" as const, to: card, basis: "told" as const, place };
  const draft = withSecretsHashed(inventedCaseFile("RB-1", [], { payments: [payment], statements: [statement] }), record.store.secret);
  expect(JSON.stringify(draft)).not.toContain(cardNumber);
  expect(draft.statements[0]?.from).toEqual(inventedWallet(1));
});

it("leaves what tells of no such number as it is, object and all", () => {
  const draft = inventedCaseFile("RB-1", [inventedSighting(inventedWallet(1), 2)]);
  expect(withSecretsHashed(draft, record.store.secret)).toBe(draft);
});
