import type Database from "libsql";
import { CanonicalDigest, digestSections } from "../canonical-lines.ts";
import { loadSql } from "../load-statement.ts";

/** The canonical digest of an embedded graph, streamed in one read transaction. */
export function digestStore(database: Database.Database): string {
  const digest = new CanonicalDigest();
  database.exec("BEGIN");
  try {
    for (const section of digestSections) {
      digest.begin(section);
      for (const row of database
        .prepare(loadSql(`digest/${section}`))
        .raw()
        .iterate())
        digest.add(row as readonly unknown[]);
    }
  } finally {
    database.exec("COMMIT");
  }
  return digest.finish();
}
