import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { describe, expect, inject, test } from "vitest";
import { startNeo4j } from "./start-neo4j.ts";

async function askOne(uri: string, statement: string): Promise<unknown> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", "neo4j"), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(statement);
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

describe("a local Neo4j", () => {
  test("is handed to engine tests as an address and in the environment", async () => {
    expect(process.env["NEO4J_URI"]).toBe(inject("neo4jUri"));
    expect(await askOne(inject("neo4jUri"), "RETURN 1")).toBe(1);
  });

  test("keeps what was committed when it is killed and started again on the same directory, and ends when it is stopped", async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), "throughline-killed-neo4j-"));
    const first = await startNeo4j({ dataDirectory, heapMegabytes: 512 });
    await askOne(first.uri, "CREATE (n:Committed {value: 42}) RETURN n.value");
    await first.kill();
    const second = await startNeo4j({ dataDirectory, heapMegabytes: 512 });
    expect(await askOne(second.uri, "MATCH (n:Committed) RETURN n.value")).toBe(42);
    await second.stop();
    expect(() => process.kill(second.pid, 0)).toThrow();
    await rm(dataDirectory, { recursive: true, force: true });
  });
});
