import type { TestProject } from "vitest/node";
import { startNeo4j } from "./start-neo4j.ts";

declare module "vitest" {
  export interface ProvidedContext {
    neo4jUri: string;
  }
}

/**
 * Starts one Neo4j for all engine tests and hands its address to them. `NEO4J_TEST_URI` names a server of one's own
 * instead, without a password and holding nothing but test graphs.
 */
export default async function startEngines(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["NEO4J_TEST_URI"];
  if (given !== undefined) {
    project.provide("neo4jUri", given);
    return async () => {};
  }
  const neo4j = await startNeo4j();
  project.provide("neo4jUri", neo4j.uri);
  return () => neo4j.stop();
}
