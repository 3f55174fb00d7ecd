import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cypherFolder, loadCypher, loadSql } from "../load-statement.ts";
import { questions } from "./questions.ts";

const declared = (params: z.ZodType): readonly string[] => (params instanceof z.ZodObject ? Object.keys(params.shape).sort() : []);
const used = (body: string, mark: RegExp): readonly string[] =>
  [...new Set([...body.matchAll(mark)].map((match) => match[1] ?? ""))].sort();
const names = questions.map((question) => question.name).sort();

describe("a question", () => {
  it("has a shape, a Cypher body and an SQL body of the same name, and no body is without a shape", () => {
    const cypher = readdirSync(new URL("read/", cypherFolder))
      .map((file) => file.replace(/\.cypher$/, ""))
      .sort();
    const sql = readdirSync(new URL("../embedded/", import.meta.url))
      .filter((file) => file.endsWith(".sql") && file !== "schema.sql")
      .map((file) => file.replace(/\.sql$/, ""))
      .sort();
    const shapes = readdirSync(new URL("./", import.meta.url)).filter(
      (file) => /^[a-z-]+\.ts$/.test(file) && !["columns.ts", "questions.ts"].includes(file),
    );
    expect(cypher).toEqual(names);
    expect(sql).toEqual(names);
    expect(shapes.map((file) => file.replace(/\.ts$/, "")).sort()).toEqual(names);
  });

  it.each(questions.map((question) => [question.name, question] as const))(
    "%s uses every parameter it declares, in both bodies, and no other",
    (name, question) => {
      expect(used(loadCypher(`read/${name}`), /\$(\w+)/g)).toEqual(declared(question.params));
      expect(used(loadSql(name), /(?<![:\w]):([a-zA-Z]\w*)/g)).toEqual(declared(question.params));
    },
  );

  it.each(names)("%s takes the scopes the caller may read, and says in its header what an analyst should know", (name) => {
    for (const [body, mark] of [
      [loadCypher(`read/${name}`), "// "],
      [loadSql(name), "-- "],
    ] as const) {
      const [sentence, caveat] = body.split("\n");
      expect(sentence).toMatch(new RegExp(`^${mark}[A-Z].*\\.$`));
      expect(caveat).toMatch(new RegExp(`^${mark}[A-Z].*\\.$`));
    }
    expect(loadSql(name)).toContain(":scopes");
    expect(loadCypher(`read/${name}`)).toContain("$scopes");
  });
});
