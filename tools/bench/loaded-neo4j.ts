import neo4j, { type Driver } from "neo4j-driver";
import { z } from "zod";
import { type LocalNeo4j, startNeo4j } from "../neo4j-local/start-neo4j.ts";
import type { InventedSighting } from "./invented-sightings.ts";

/** A Neo4j of its own with the driver that its user would take. */
export interface LoadedNeo4j {
  readonly address: Pick<LocalNeo4j, "uri" | "user" | "password">;
  /** Rows of a reading transaction, parsed. */
  rows<Row>(shape: z.ZodType<Row>, statement: string, params?: Parameters): Promise<Row[]>;
  /** One writing transaction; the driver tries again after a deadlock. */
  write(statement: string, params?: Parameters): Promise<void>;
  close(): Promise<void>;
}

type Parameters = Readonly<Record<string, unknown>>;

const heapMegabytes = 2_048;
const rowsOfTransaction = 10_000;
const retryMilliseconds = 120_000;

/** A server just started, with nothing in it. */
export async function openEmptyNeo4j(): Promise<LoadedNeo4j> {
  const server = await startNeo4j({ heapMegabytes });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: retryMilliseconds,
    telemetryDisabled: true,
  });
  return {
    address: server,
    rows: (shape, statement, params = {}) => readRows(driver, shape, statement, params),
    write: (statement, params = {}) => writeOnce(driver, statement, params),
    close: async () => {
      await driver.close();
      await server.stop();
    },
  };
}

/** The two constraints without which MERGE makes doubles. */
export async function constrainPeer(neo4j: LoadedNeo4j): Promise<void> {
  await neo4j.write("CREATE CONSTRAINT value_key FOR (v:Value) REQUIRE v.key IS UNIQUE");
  await neo4j.write("CREATE CONSTRAINT case_reference FOR (c:Case) REQUIRE c.reference IS UNIQUE");
}

async function readRows<Row>(driver: Driver, shape: z.ZodType<Row>, statement: string, params: Parameters): Promise<Row[]> {
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    const { records } = await session.executeRead((transaction) => transaction.run(statement, params));
    return z.array(shape).parse(records.map((record) => record.toObject()));
  } finally {
    await session.close();
  }
}

async function writeOnce(driver: Driver, statement: string, params: Parameters): Promise<void> {
  const session = driver.session();
  try {
    await session.executeWrite(async (transaction) => {
      await transaction.run(statement, params);
    });
  } finally {
    await session.close();
  }
}

/** A Neo4j with the sightings, loaded by one writer with sorted keys since the load is not what is measured; `people` is counted in Node. */
export async function loadNeo4j(sightings: readonly InventedSighting[]): Promise<LoadedNeo4j> {
  const loaded = await openEmptyNeo4j();
  await constrainPeer(loaded);
  const pairs = [...new Set(sightings.map(({ key, reference }) => `${key} ${reference}`))].sort().map((pair) => pair.split(" "));
  const people = new Map<string, number>();
  for (const [key = ""] of pairs) people.set(key, (people.get(key) ?? 0) + 1);
  const references = [...new Set(sightings.map(({ reference }) => reference))];
  await inTransactions(loaded, "UNWIND $rows AS row CREATE (:Value {key: row[0], people: toInteger(row[1])})", [...people]);
  await inTransactions(loaded, "UNWIND $rows AS row CREATE (:Case {reference: row})", references);
  await inTransactions(
    loaded,
    "UNWIND $rows AS row MATCH (v:Value {key: row[0]}) MATCH (c:Case {reference: row[1]}) CREATE (v)-[:SEEN_IN]->(c)",
    pairs,
  );
  return loaded;
}

async function inTransactions(loaded: LoadedNeo4j, statement: string, rows: readonly unknown[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsOfTransaction)
    await loaded.write(statement, { rows: rows.slice(start, start + rowsOfTransaction) });
}
