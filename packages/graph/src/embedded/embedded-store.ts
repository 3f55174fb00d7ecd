import type { ProjectionBatch } from "@throughline/record/change-feed";
import type Database from "libsql";
import type { GraphPosition } from "../graph-engine.ts";
import { GraphError } from "../graph-error.ts";
import { graphVersion } from "../graph-version.ts";
import { loadSql, splitStatements } from "../load-statement.ts";
import { encodeBatch } from "./batch-rows.ts";
import { digestStore } from "./digest-store.ts";
import { openDatabase, type StoreKey } from "./open-database.ts";

const steps = ["take-nodes", "take-edges", "take-links", "settle"] as const;

/** One connection to one graph file. Every method blocks: it lives in a worker thread. */
export class EmbeddedStore {
  readonly #database: Database.Database;
  readonly #asked = new Map<string, Database.Statement>();
  #writes: readonly Database.Statement[] | null = null;

  constructor(file: string, key: StoreKey) {
    this.#database = openDatabase(file, key);
    const isEmpty = this.#database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'position'").get() === undefined;
    if (isEmpty) this.#inTransaction(() => this.#createSchema());
  }

  /** False for a file that another version of this package made. */
  get isOfThisVersion(): boolean {
    const row = this.#database.prepare("SELECT user_version AS version FROM pragma_user_version").get() as { readonly version: number }; // the only row of that pragma
    return row.version === graphVersion;
  }

  position(): GraphPosition | null {
    const row = this.#database.prepare("SELECT recordId, seq, headHash FROM position").get();
    return row === undefined ? null : positionOf(row);
  }

  /** Applies a batch and its position in one transaction. */
  apply(batch: ProjectionBatch): void {
    const parameters = encodeBatch(batch);
    const writes = this.#prepareWrites();
    this.#inTransaction(() => {
      const at = this.position();
      const isThere =
        at === null ? batch.after === 0 : at.recordId === batch.recordId && at.seq === batch.after && at.headHash === batch.afterHash;
      if (!isThere) throw new GraphError("graph-moved", "the graph is not where the batch begins");
      for (const write of writes) write.run(parameters);
    });
  }

  /** Rows of one statement, by the question's name. Arrays of parameters are handed over as JSON. */
  ask(name: string, params: object): readonly unknown[] {
    const statement = this.#statement(name);
    const bound = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? JSON.stringify(value) : value]),
    );
    try {
      return statement.all(bound);
    } catch (error) {
      throw statementFailed(name, error);
    }
  }

  digest(): string {
    return digestStore(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  #statement(name: string): Database.Statement {
    /* A connection that answers questions keeps more of the graph at hand than one that writes: pages are decrypted whenever they are read. */
    if (this.#asked.size === 0) this.#database.exec("PRAGMA cache_size = -65536");
    const known = this.#asked.get(name);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(loadSql(name));
    this.#asked.set(name, statement);
    return statement;
  }

  #prepareWrites(): readonly Database.Statement[] {
    if (this.#writes !== null) return this.#writes;
    for (const statement of splitStatements(loadSql("write/scratch"))) this.#database.exec(statement);
    this.#writes = steps.flatMap((step) => splitStatements(loadSql(`write/${step}`))).map((statement) => this.#database.prepare(statement));
    return this.#writes;
  }

  #createSchema(): void {
    const isMadeByAnother = this.#database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'position'").get() !== undefined;
    if (isMadeByAnother) return;
    for (const statement of splitStatements(loadSql("schema"))) this.#database.exec(statement);
    this.#database.exec(`PRAGMA user_version = ${graphVersion}`);
  }

  #inTransaction(work: () => void): void {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      work();
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error instanceof GraphError ? error : statementFailed("a write", error);
    }
  }
}

function positionOf(row: unknown): GraphPosition {
  const { recordId, seq, headHash } = row as GraphPosition; // the only row of a STRICT table with these columns
  return { recordId, seq, headHash };
}

function statementFailed(name: string, error: unknown): GraphError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return new GraphError("graph-statement-failed", `the embedded graph could not run ${name}: ${code}`);
}
