import type { OpenedEntryOf } from "../entry.ts";
import { firstRow } from "../open-connection.ts";
import type { Deriving } from "./derive-case-files.ts";

/** What is last said of a person holds; what was said before stays in the chain. */
export function deriveStanding(deriving: Deriving, entry: OpenedEntryOf<"person-standing-set">): void {
  const { standing, basis } = entry.body;
  run(
    deriving,
    "INSERT OR REPLACE INTO person_standing VALUES (?, ?, ?, ?, ?)",
    caseFileOf(deriving, entry),
    standing,
    basis,
    ...by(entry),
  );
}

export function deriveAge(deriving: Deriving, entry: OpenedEntryOf<"person-age-set">): void {
  const { ageBand, minor } = entry.body;
  run(deriving, "INSERT OR REPLACE INTO person_age VALUES (?, ?, ?, ?, ?)", caseFileOf(deriving, entry), ageBand, minor, ...by(entry));
}

export function deriveConsent(deriving: Deriving, entry: OpenedEntryOf<"consent-recorded">): void {
  const { purpose, says, language, hasInterpreter } = entry.body;
  const values = [caseFileOf(deriving, entry), purpose, says, language, Number(hasInterpreter), ...by(entry)];
  run(deriving, "INSERT OR REPLACE INTO consent VALUES (?, ?, ?, ?, ?, ?, ?)", ...values);
}

export function deriveController(deriving: Deriving, entry: OpenedEntryOf<"controller-named">): void {
  const { controllerId, name, role, standing, basis, source } = entry.body;
  const values = [controllerId, caseFileOf(deriving, entry), name, role, standing, basis, source, ...by(entry), entry.seq];
  run(deriving, "INSERT OR IGNORE INTO controller VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ...values);
}

export function withdrawController(deriving: Deriving, { body }: OpenedEntryOf<"controller-withdrawn">): void {
  run(deriving, "DELETE FROM controller WHERE controller_id = ?", body.controllerId);
}

/** The number of the case file that an entry is sealed for: what was told of it stands before in the chain. */
function caseFileOf({ connection }: Deriving, { caseFileId }: { readonly caseFileId?: string }): number {
  const row = firstRow<{ n: number }>(connection, "SELECT n FROM case_file WHERE case_file_id = ?", caseFileId ?? "");
  if (row === undefined) throw new RangeError("An entry about a person names a case file that was not derived before it.");
  return row.n;
}

function by({ actor, at }: { readonly actor: string; readonly at: string }): readonly [string, string] {
  return [actor, at];
}

function run({ connection }: Deriving, sql: string, ...values: readonly (string | number)[]): void {
  connection.prepare(sql).run(...values);
}
