import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { afterAll, describe, expect, it } from "vitest";
import { createKeyFile, keyFromRecoverySheet, readKeyFile, recoverySheet } from "./key-file.ts";
import { openRecord } from "./open-record.ts";
import { openStore } from "./store/record-store.ts";
import { temporaryRecord } from "./testing/temporary-record.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-key-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The code that a deed fails with; the empty text when it does not. */
async function codeOf(deed: () => unknown): Promise<string> {
  try {
    await deed();
    return "";
  } catch (error) {
    return error instanceof ThroughlineError ? error.code : "another";
  }
}

describe("the key file", () => {
  it("is read back as it was made, and is its owner's alone", () => {
    const path = join(folder, "new", "key");
    const key = createKeyFile(path);
    expect(Buffer.from(readKeyFile(path)).equals(key)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("is never overwritten, and is missed or refused by name", async () => {
    const path = join(folder, "again");
    createKeyFile(path);
    expect(await codeOf(() => createKeyFile(path))).toBe("key-exists");
    expect(await codeOf(() => readKeyFile(join(folder, "nowhere")))).toBe("key-missing");
    writeFileSync(path, "not a key\n");
    expect(await codeOf(() => readKeyFile(path))).toBe("key-unreadable");
  });

  it("comes back from its recovery sheet, typed in with any spacing, and not with one character wrong", async () => {
    const key = randomBytes(32);
    const sheet = recoverySheet(key);
    const typed = sheet
      .split("\n")
      .filter((line) => line.startsWith("    "))
      .join("\n")
      .replace("check", "");
    expect(Buffer.from(keyFromRecoverySheet(typed.toUpperCase().replace(/\s+/g, "  "))).equals(key)).toBe(true);
    const wrong = typed.replace(/[0-9a-f](?=[0-9a-f]{3})/, (digit) => (digit === "0" ? "1" : "0"));
    expect(await codeOf(() => keyFromRecoverySheet(wrong))).toBe("recovery-sheet-wrong");
  });

  it("must be the record's own: another key, or none, is named as the wrong one", async () => {
    const record = temporaryRecord();
    record.close();
    for (const key of [randomBytes(32), null]) {
      expect(await codeOf(() => openStore({ ...record.options, key }))).toBe("key-wrong");
      expect(await codeOf(() => openRecord({ ...record.options, key }))).toBe("key-wrong");
    }
    expect(await codeOf(() => openRecord({ ...record.options, dataDirectory: folder }))).toBe("record-missing");
    record.remove();
  });

  it("may be given for a record that lies open no more than a wrong one", async () => {
    const record = temporaryRecord({ isUnencrypted: true });
    record.close();
    expect(await codeOf(() => openStore({ ...record.options, key: randomBytes(32) }))).toBe("key-wrong");
    record.remove();
  });
});
