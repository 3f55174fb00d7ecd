import type { OpenedEntryOf } from "../entry.ts";
import type { Deriving } from "./derive-case-files.ts";

export function deriveRequest({ connection }: Deriving, { seq, at, actor, body }: OpenedEntryOf<"word-asked">): void {
  const { requestId, cause, identifierId, organisationId, purpose, askedOf, named } = body;
  connection
    .prepare("INSERT INTO request VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    .run(requestId, cause, identifierId, organisationId, purpose, actor, at, seq);
  const insert = connection.prepare("INSERT INTO word VALUES (?, ?, ?, 'waiting', '')");
  for (const asked of askedOf) insert.run(requestId, asked, "");
  for (const asked of named) insert.run(requestId, asked.organisationId, asked.stewardId);
}

export function deriveWord({ connection }: Deriving, { body }: OpenedEntryOf<"word-given">): void {
  const { requestId, organisationId, stewardId, says, contact } = body;
  connection
    .prepare("UPDATE word SET says = ?, contact = ? WHERE request_id = ? AND organisation_id = ? AND steward_id = ?")
    .run(says, contact, requestId, organisationId, stewardId);
}
