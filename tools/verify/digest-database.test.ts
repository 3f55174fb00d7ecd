import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestTables } from "./digest-database.ts";

describe("the digest of a database", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-digest-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("is the same for the same rows, and another for one changed byte of a text or of a blob", () => {
    const digestWith = (name: string, text: string, bytes: string): string | undefined => {
      const file = join(folder, name);
      const database = new Database(file, { timeout: 1_000 });
      database.exec("CREATE TABLE kept (text TEXT, bytes BLOB)");
      database.prepare("INSERT INTO kept VALUES (?, ?)").run(text, Buffer.from(bytes));
      database.close();
      return digestTables(file, null).get("kept");
    };
    const first = digestWith("a.db", "text", "blob");
    expect(digestWith("b.db", "text", "blob")).toBe(first);
    expect(digestWith("c.db", "texT", "blob")).not.toBe(first);
    expect(digestWith("d.db", "text", "bloB")).not.toBe(first);
  });
});
