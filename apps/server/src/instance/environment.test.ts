import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readEnvironment } from "./environment.ts";

it("is embedded and quiet when nothing is set", () => {
  expect(readEnvironment({})).toEqual({
    neo4j: null,
    dataDirectory: undefined,
    keyFile: undefined,
    passphraseFile: undefined,
    logLevel: "warn",
  });
});

it("takes Neo4j with user and password", () => {
  const { neo4j } = readEnvironment({ NEO4J_URI: "neo4j://127.0.0.1:7687", NEO4J_USER: "neo4j", NEO4J_PASSWORD: "secret" });
  expect(neo4j).toEqual({ uri: "neo4j://127.0.0.1:7687", user: "neo4j", password: "secret" });
});

it("takes user and password from a secret's file, as Neo4j's own image does", () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-secret-"));
  const [secret, nonsense] = [join(folder, "auth"), join(folder, "nonsense")];
  writeFileSync(secret, "neo4j/a/slash in it\n");
  writeFileSync(nonsense, "hunter2");
  const read = (file: string) => readEnvironment({ NEO4J_URI: "neo4j://graph:7687", NEO4J_AUTH_FILE: file }).neo4j;
  expect(read(secret)).toEqual({ uri: "neo4j://graph:7687", user: "neo4j", password: "a/slash in it" });
  for (const file of [nonsense, join(folder, "absent")]) {
    expect(() => read(file)).toThrow(expect.objectContaining({ code: "wrong-environment" }));
    expect(() => read(file)).not.toThrow(/hunter2/);
  }
  rmSync(folder, { recursive: true });
});

it("names every wrong variable at once, and no value", () => {
  const read = () => readEnvironment({ NEO4J_URI: "http://hunter2", THROUGHLINE_LOG: "loud" });
  expect(read).toThrow(/NEO4J_URI.*\n.*THROUGHLINE_LOG.*\n.*NEO4J_USER.*\n.*NEO4J_PASSWORD/);
  expect(read).not.toThrow(/hunter2|loud/);
});
