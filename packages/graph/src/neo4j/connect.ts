import neo4j, { type Driver, type ManagedTransaction, Neo4jError } from "neo4j-driver";
import { GraphError } from "../graph-error.ts";

export interface Neo4jAddress {
  /** `neo4j://`, `bolt://` and their encrypted forms. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database when absent. */
  readonly database?: string;
}

/**
 * Milliseconds the driver tries a transaction again after a passing failure. The projector tries again by itself for as long as
 * it lives, so that its status can say meanwhile that the graph is behind; screens are told sooner.
 */
const writeRetryMilliseconds = 10_000;
const readRetryMilliseconds = 5_000;

/** A driver for writes and one for reads, which are given up sooner. */
export class Neo4jConnection {
  readonly #writer: Driver;
  readonly #reader: Driver;
  readonly #database: { database?: string };

  constructor(address: Neo4jAddress) {
    const auth = neo4j.auth.basic(address.user, address.password);
    const options = {
      disableLosslessIntegers: false,
      useBigInt: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      telemetryDisabled: true,
    } as const;
    this.#writer = neo4j.driver(address.uri, auth, { ...options, maxTransactionRetryTime: writeRetryMilliseconds });
    this.#reader = neo4j.driver(address.uri, auth, { ...options, maxTransactionRetryTime: readRetryMilliseconds });
    this.#database = address.database === undefined ? {} : { database: address.database };
  }

  /** Throws `graph-unreachable` at once when nothing answers. */
  async greet(): Promise<void> {
    try {
      await this.#reader.getServerInfo(this.#database);
    } catch (error) {
      throw wrapped("a greeting", error);
    }
  }

  /** Rows of one read statement; `name` is what an error says. */
  read(name: string, statement: string, params: object): Promise<readonly object[]> {
    return this.#session(this.#reader, name, (transact) => transact.executeRead((tx) => rowsOf(tx, statement, params)), "READ");
  }

  /** One transaction of several writes. */
  write<Result>(name: string, work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result> {
    return this.#session(
      this.#writer,
      name,
      (transact) => transact.executeWrite((tx) => work({ run: (statement, params) => rowsOf(tx, statement, params) })),
      "WRITE",
    );
  }

  /** One statement in a transaction of its own that it opens itself (`CALL … IN TRANSACTIONS`) or that changes the schema. */
  async alone(name: string, statement: string, params: object): Promise<void> {
    await this.#session(this.#writer, name, (session) => session.run(statement, toDriver(params)), "WRITE");
  }

  async close(): Promise<void> {
    await Promise.all([this.#writer.close(), this.#reader.close()]);
  }

  async #session<Result>(
    driver: Driver,
    name: string,
    work: (session: ReturnType<Driver["session"]>) => Promise<Result>,
    mode: "READ" | "WRITE",
  ): Promise<Result> {
    const session = driver.session({ ...this.#database, defaultAccessMode: mode });
    try {
      return await work(session);
    } catch (error) {
      throw wrapped(name, error);
    } finally {
      await session.close().catch(() => {}); // the work has ended either way, and its own error is the one to tell
    }
  }
}

export interface WriteTransaction {
  run(statement: string, params: object): Promise<readonly object[]>;
}

async function rowsOf(tx: ManagedTransaction, statement: string, params: object): Promise<readonly object[]> {
  const result = await tx.run(statement, toDriver(params));
  return result.records.map((record) => Object.fromEntries(record.keys.map((key) => [key, fromDriver(record.get(key))])));
}

/** Numbers go as integers: the driver would send floats. */
function toDriver(value: unknown): unknown {
  if (typeof value === "number") return BigInt(value);
  if (Array.isArray(value)) return value.map(toDriver);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDriver(inner)]));
  return value;
}

function fromDriver(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return Array.isArray(value) ? value.map(fromDriver) : value;
}

/** The driver's error without its message, which may quote parameters. */
function wrapped(name: string, error: unknown): Error {
  if (error instanceof GraphError) return error;
  const code = error instanceof Neo4jError ? error.code : "unknown";
  const isUnreachable =
    ["ServiceUnavailable", "SessionExpired"].includes(code) ||
    code.startsWith("Neo.TransientError") ||
    code.startsWith("Neo.ClientError.Security");
  if (isUnreachable) return new GraphError("graph-unreachable", `Neo4j cannot be reached for ${name}: ${code}`);
  return new GraphError("graph-statement-failed", `Neo4j could not run ${name}: ${code}`);
}
