import { createHash } from "node:crypto";
import type { DraftPayment } from "@throughline/model/submission";
import type { Connection } from "../open-connection.ts";
import { numberIn, type Told } from "./told.ts";

/**
 * Derives payments. A payment is what it says (who paid whom in which case file, how much, when, what for) and the how-many-th of
 * its like in its submission: the same sheet with more rows a month later tells the same payments again, and two equal
 * instalments stay two. A row is one submission's telling; the payment holds while one of them stands.
 */
export function derivePayments(connection: Connection, told: readonly Told[], identifiers: ReadonlyMap<string, number>): void {
  const insert = connection.prepare("INSERT OR IGNORE INTO payment VALUES (NULL, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const alike = new Map<string, number>();
  for (const { seq, draft, caseFile, submission } of told) {
    for (const payment of draft.payments) {
      const facts = paymentFacts(payment, identifiers);
      const content = JSON.stringify([caseFile, ...facts, payment.reference ?? ""]);
      /* Payments alike that an earlier batch of this submission told hold the first numbers. */
      let nth = (alike.get(content) ?? -1) + 1;
      while (
        insert.run(uuidOf(`payment ${nth} ${content}`), caseFile, submission, seq, ...facts, JSON.stringify(payment.place)).changes === 0
      )
        nth += 1;
      alike.set(content, nth);
    }
  }
}

/** Derives stated relations: one is its case file, its two identifiers and what is said of them, however often it is told. */
export function deriveStatements(connection: Connection, told: readonly Told[], identifiers: ReadonlyMap<string, number>): void {
  const insert = connection.prepare("INSERT OR IGNORE INTO statement VALUES (NULL, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)");
  for (const { seq, draft, caseFile, submission } of told) {
    for (const { from, relation, to, basis, place } of draft.statements) {
      const facts = [numberIn(identifiers, from.key), relation, numberIn(identifiers, to.key)] as const;
      insert.run(
        uuidOf(`statement ${JSON.stringify([caseFile, ...facts])}`),
        caseFile,
        submission,
        seq,
        ...facts,
        basis,
        JSON.stringify(place),
      );
    }
  }
}

/** What a payment says, in the order of its columns. */
function paymentFacts(
  { from, to, paid, received, paidOn, purpose }: DraftPayment,
  identifiers: ReadonlyMap<string, number>,
): (string | number)[] {
  const ends = [...endOf(from, identifiers), ...endOf(to, identifiers)];
  return [...ends, JSON.stringify(paid ?? null), JSON.stringify(received ?? null), paidOn ?? "", purpose];
}

function endOf(end: DraftPayment["from"], identifiers: ReadonlyMap<string, number>): readonly [identifier: number, side: string] {
  return "identifier" in end ? [numberIn(identifiers, end.identifier.key), ""] : [0, end.side];
}

/** A UUID that follows from what it names, so that a replay gives the same one (version 4 bits, SHA-256). */
function uuidOf(name: string): string {
  const hash = createHash("sha256").update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x40;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash
    .toString("hex")
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
