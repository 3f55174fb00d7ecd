import type { OpenedEntryOf } from "../entry.ts";
import type { Deriving } from "./derive-case-files.ts";

/** The agreement in force between two organisations is the last one made. */
export function deriveAgreement({ connection }: Deriving, { at, actor, body }: OpenedEntryOf<"sharing-agreed">): void {
  const { giverId, takerId, learns, roles, contact } = body;
  connection
    .prepare("INSERT OR REPLACE INTO sharing VALUES (?, ?, ?, ?, ?, ?, ?)")
    .run(giverId, takerId, learns, JSON.stringify(roles), contact, actor, at);
}

export function deriveMandate({ connection }: Deriving, { at, actor, body }: OpenedEntryOf<"mandate-given">): void {
  connection.prepare("INSERT OR IGNORE INTO mandate VALUES (?, ?, ?, ?)").run(body.giverId, body.holderId, actor, at);
}

export function deriveEndOfMandate({ connection }: Deriving, { body }: OpenedEntryOf<"mandate-ended">): void {
  connection.prepare("DELETE FROM mandate WHERE giver_id = ? AND holder_id = ?").run(body.giverId, body.holderId);
}

export function deriveEndOfAgreement({ connection }: Deriving, { body }: OpenedEntryOf<"sharing-ended">): void {
  connection.prepare("DELETE FROM sharing WHERE giver_id = ? AND taker_id = ?").run(body.giverId, body.takerId);
}
