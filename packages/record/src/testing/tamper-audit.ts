import type { AuditEvent } from "@throughline/model/audit-event";
import type { AuditHead } from "../audit/audit-head.ts";
import { type AuditStore, appendEvents, signPosition } from "../audit/audit-store.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { allRows } from "../open-connection.ts";

/** Ways somebody who holds the file and its keys may change an audit log. */
export const tamperings = ["flip", "delete", "insert", "cut", "reorder"] as const;
export type Tampering = (typeof tamperings)[number];

/** An invented event: its number decides what it is about. */
export function inventedEvent(number: number): AuditEvent {
  return {
    deed: "view",
    action: "caseFile",
    userId: "u1",
    organisationId: "riverbank",
    purpose: "screening",
    outcome: "done",
    code: "",
    subjects: [`case-${number % 7}`],
    subjectTotal: 1,
  };
}

/** Fills a log with so many invented events and gives its signed head, to be kept outside. */
export function fillAuditLog(store: AuditStore, events: number): AuditHead {
  for (let from = 0; from < events; from += 500) {
    const some = Math.min(500, events - from);
    appendEvents(
      store,
      Array.from({ length: some }, (_, at) => inventedEvent(from + at)),
    );
  }
  return signPosition(store);
}

export interface TamperingFound {
  /** The log was no longer whole. */
  readonly isFound: boolean;
  /** The first damage named was the first entry that was changed. */
  readonly isFirstNamed: boolean;
}

/**
 * Changes one place of the log as somebody would who signs it again after, asks whether the verification finds it against the head kept
 * outside, and undoes it. `at` is the entry, between 2 and the last but one; `random` below 1 chooses column and bit.
 */
export function tamperOnce(
  store: AuditStore,
  outside: AuditHead,
  how: { tampering: Tampering; at: number; random: number },
): TamperingFound {
  store.connection.exec("BEGIN IMMEDIATE");
  try {
    tamper(store, how);
    const [first] = verifyAudit(store, outside).damage;
    return { isFound: first !== undefined, isFirstNamed: first?.seq === how.at };
  } finally {
    store.connection.exec("ROLLBACK");
  }
}

const tables = ["event", "facet", "subject", "signed_head"];

function tamper(store: AuditStore, { tampering, at, random }: { tampering: Tampering; at: number; random: number }): void {
  const run = (sql: string, ...params: unknown[]): unknown => store.connection.prepare(sql).run(...params);
  const deeds: Readonly<Record<Tampering, () => void>> = {
    flip: () => flipBit(store, at, random),
    delete: () => {
      for (const table of tables) run(`DELETE FROM ${table} WHERE seq = ?`, at);
    },
    insert: () => {
      /* All that follows moves on by one, by way of negative numbers, so that no two ever have one number. */
      run("UPDATE event SET seq = -(seq + 1) WHERE seq >= ?", at);
      run("UPDATE event SET seq = -seq WHERE seq < 0");
      run("INSERT INTO event SELECT ?, at, body, hash FROM event WHERE seq = ?", at, at - 1);
    },
    cut: () => {
      for (const table of tables) run(`DELETE FROM ${table} WHERE seq >= ?`, at);
      signPosition(store);
    },
    reorder: () => {
      for (const [from, to] of [
        [at, -1],
        [at + 1, at],
        [-1, at + 1],
      ])
        run("UPDATE event SET seq = ? WHERE seq = ?", to, from);
    },
  };
  deeds[tampering]();
}

function flipBit({ connection }: AuditStore, at: number, random: number): void {
  const columns = ["at", "body", "hash"];
  const column = columns[Math.floor(random * columns.length)] ?? "body";
  const [row] = allRows<{ it: ArrayBuffer }>(connection, `SELECT ${column} AS it FROM event WHERE seq = ?`, at);
  const bytes = Buffer.from(row?.it ?? new ArrayBuffer());
  const bit = Math.floor(((random * 1000) % 1) * bytes.length * 8);
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  connection.prepare(`UPDATE event SET ${column} = ? WHERE seq = ?`).run(bytes, at);
}
