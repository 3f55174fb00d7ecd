import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findInBytes, findInDatabase, findInFiles } from "./find-texts.ts";

describe("the search for texts that may not be there", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-find-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("finds them in any file, as UTF-8 and as UTF-16", async () => {
    await writeFile(join(folder, "a.log"), "before ชื่อลับ after");
    await writeFile(join(folder, "b.bin"), Buffer.concat([Buffer.from([0]), Buffer.from("secret-77", "utf16le")]));
    const found = await findInFiles(folder, ["ชื่อลับ", "secret-77", "absent"]);
    expect(found.map(({ text }) => text).sort()).toEqual(["secret-77", "ชื่อลับ"]);
  });

  test("finds them in an encrypted database's cells, which its bytes hide", async () => {
    const file = join(folder, "c.db");
    const key = Buffer.alloc(32, 7);
    const encryption = { encryptionCipher: "aes256cbc", encryptionKey: key.toString("hex") };
    const database = new Database(file, { timeout: 1_000, ...encryption });
    database.exec("CREATE TABLE kept (text TEXT, bytes BLOB)");
    database.prepare("INSERT INTO kept VALUES (?, ?)").run("in a text cell", Buffer.from("in a blob cell"));
    database.close();
    expect(findInDatabase(file, key, ["text cell", "blob cell", "absent"]).map(({ text }) => text)).toEqual(["text cell", "blob cell"]);
  });

  test("finds nothing where nothing is", () => {
    expect(findInBytes(Buffer.from("nothing"), ["x"])).toEqual([]);
  });
});
