import { createReadStream } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import { base58check } from "@scure/base";
import Database from "libsql";
import Papa from "papaparse";
import { z } from "zod";

/** What a programmer writes in an afternoon: papaparse, zod and noble a row, into one SQLite table, no encryption, no chain. */
export interface PlainImport {
  import(path: string): Promise<void>;
  /** One row for each identifier of a case file. */
  pairs(): readonly PlainPair[];
  /** One row for each sighting of the first so many case files. */
  sightings(caseFiles: number): readonly PlainSighting[];
  close(): void;
}

const Row = z.object({
  case: z.string().min(1),
  kind: z.enum(["tron", "evm", "telegram", "phone", "email"]),
  value: z.string().min(1),
  role: z.string(),
  date: z.string(),
});
const Pair = z.object({ reference: z.string(), key: z.string(), sightings: z.int(), first: z.string(), last: z.string() });
const Sighting = z.object({ reference: z.string(), key: z.string(), role: z.string(), date: z.string(), lines: z.string() });
export type PlainPair = z.infer<typeof Pair>;
export type PlainSighting = z.infer<typeof Sighting>;

const tronAddress = base58check(sha256);
const namespaceOf = { tron: "wallet:tron", evm: "wallet:evm", telegram: "handle:telegram", phone: "phone:e164", email: "email:address" };

/** Opens an empty table in a file of its own. */
export function openPlainImport(databasePath: string): PlainImport {
  const database = new Database(databasePath);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE sighting (reference TEXT, key TEXT, role TEXT, date TEXT, lines TEXT, UNIQUE (reference, key, role, date))`);
  return {
    import: async (path) => {
      database.exec("BEGIN");
      await importRows(database, path);
      database.exec("COMMIT");
    },
    pairs: () =>
      z
        .array(Pair)
        .parse(
          database
            .prepare(
              "SELECT reference, key, count(*) AS sightings, min(date) AS first, max(date) AS last FROM sighting GROUP BY reference, key",
            )
            .all(),
        ),
    sightings: (caseFiles) =>
      z
        .array(Sighting)
        .parse(
          database
            .prepare(
              "SELECT reference, key, role, date, lines FROM sighting WHERE reference IN (SELECT DISTINCT reference FROM sighting ORDER BY 1 LIMIT ?)",
            )
            .all(caseFiles),
        ),
    close: () => database.close(),
  };
}

function importRows(database: Database.Database, path: string): Promise<void> {
  const insert = database.prepare(
    "INSERT INTO sighting VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET lines = lines || ' ' || excluded.lines",
  );
  let line = 1;
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path), {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => {
        const row = Row.parse(data);
        line += 1;
        insert.run(row.case, `${namespaceOf[row.kind]}:${canonical(row.kind, row.value)}`, row.role, row.date, String(line));
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

/** Checks a TRON address' checksum; of the others only case and the `@` are evened out. */
function canonical(kind: keyof typeof namespaceOf, value: string): string {
  if (kind !== "tron") return value.toLowerCase().replace(/^@/, "");
  tronAddress.decode(value);
  return value;
}
