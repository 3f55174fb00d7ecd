import { expect, it } from "vitest";
import { readEnvironment } from "./environment.ts";

it("is embedded and quiet when nothing is set", () => {
  expect(readEnvironment({})).toEqual({ neo4j: null, dataDirectory: undefined, keyFile: undefined, logLevel: "warn" });
});

it("takes Neo4j with user and password", () => {
  const { neo4j } = readEnvironment({ NEO4J_URI: "neo4j://127.0.0.1:7687", NEO4J_USER: "neo4j", NEO4J_PASSWORD: "secret" });
  expect(neo4j).toEqual({ uri: "neo4j://127.0.0.1:7687", user: "neo4j", password: "secret" });
});

it("names every wrong variable at once, and no value", () => {
  const read = () => readEnvironment({ NEO4J_URI: "http://hunter2", THROUGHLINE_LOG: "loud" });
  expect(read).toThrow(/NEO4J_URI.*\n.*THROUGHLINE_LOG.*\n.*NEO4J_USER.*\n.*NEO4J_PASSWORD/);
  expect(read).not.toThrow(/hunter2|loud/);
});
