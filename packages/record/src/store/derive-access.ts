import type { OpenedEntryOf } from "../entry.ts";
import type { Deriving } from "./derive-case-files.ts";

/** The last word holds. A case file that not all read is a scope of its own, which bears its id; the projection is told when it moves. */
export function deriveAccess({ connection }: Deriving, { seq, at, actor, body }: OpenedEntryOf<"case-file-access-set">): void {
  const { caseFileId, access, stewardId, members, reason } = body;
  connection
    .prepare("INSERT OR REPLACE INTO case_file_access VALUES (?, ?, ?, ?, ?, ?)")
    .run(caseFileId, access, stewardId ?? "", reason, actor, at);
  connection.prepare("DELETE FROM case_file_reader WHERE case_file_id = ?").run(caseFileId);
  const insert = connection.prepare("INSERT OR IGNORE INTO case_file_reader VALUES (?, ?)");
  if (access !== "open") for (const userId of [...members, stewardId ?? ""]) insert.run(userId, caseFileId);
  const { changes } = connection
    .prepare(`
    UPDATE case_file SET scope = iif($access = 'open', organisation_id, case_file_id)
    WHERE case_file_id = $caseFileId AND scope <> iif($access = 'open', organisation_id, case_file_id)`)
    .run({ access, caseFileId });
  if (changes > 0) connection.prepare("INSERT INTO case_file_moved SELECT ?, n FROM case_file WHERE case_file_id = ?").run(seq, caseFileId);
}

export function deriveBrokenGlass({ connection }: Deriving, { seq, at, actor, body }: OpenedEntryOf<"glass-broken">): void {
  const { caseFileId, reason, note, until } = body;
  connection.prepare("INSERT INTO glass_broken VALUES (?, ?, ?, ?, ?, ?, ?)").run(seq, caseFileId, actor, reason, note, at, until);
}
