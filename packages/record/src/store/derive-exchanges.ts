import type { OpenedEntryOf } from "../entry.ts";
import type { Deriving } from "./derive-case-files.ts";

export function deriveExchange({ connection }: Deriving, { seq, at, actor, body }: OpenedEntryOf<"exchange-offered">): void {
  const { exchangeId, requestId, organisationId, until } = body;
  connection
    .prepare("INSERT INTO exchange VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
    .run(exchangeId, requestId, organisationId, actor, at, until, seq);
}

/** The first word of each side gives it its time; what stewards of a side that agreed already add gives it none. */
export function deriveExchangeWord({ connection }: Deriving, { actor, body }: OpenedEntryOf<"exchange-agreed">): void {
  const { exchangeId, organisationId, until } = body;
  connection
    .prepare(`
    UPDATE exchange SET until = ? WHERE exchange_id = ?
      AND NOT EXISTS (SELECT 1 FROM exchange_word WHERE exchange_word.exchange_id = exchange.exchange_id AND exchange_word.organisation_id = ?)`)
    .run(until, exchangeId, organisationId);
  connection.prepare("INSERT OR IGNORE INTO exchange_word VALUES (?, ?, ?)").run(exchangeId, organisationId, actor);
}

export function deriveEndOfExchange({ connection }: Deriving, { body }: OpenedEntryOf<"exchange-ended">): void {
  connection.prepare("UPDATE exchange SET is_ended = 1 WHERE exchange_id = ?").run(body.exchangeId);
}

/** With the agreement ends for good what was exchanged under it: another agreement opens none of it again. */
export function endExchangesBetween({ connection }: Deriving, { body }: OpenedEntryOf<"sharing-ended">): void {
  connection
    .prepare(
      "UPDATE exchange SET is_ended = 1 WHERE organisation_id = ? AND request_id IN (SELECT request_id FROM request WHERE organisation_id = ?)",
    )
    .run(body.giverId, body.takerId);
}
