import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRecord } from "../open-record.ts";
import { startOther } from "../testing/start-other.ts";
import { temporaryRecord } from "../testing/temporary-record.ts";
import { refuseWhileLocked, takeLock } from "./lock-file.ts";
import { rebuildDerived } from "./rebuild-derived.ts";

const locked = expect.objectContaining({ code: "record-locked" });

describe("the lock file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "throughline-lock-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is had by one at a time, and again once it was given back", () => {
    const giveBack = takeLock(folder);
    expect(() => takeLock(folder)).toThrow(locked);
    giveBack();
    takeLock(folder)();
  });

  it("of another process that lives stops restore, rebuild and opening; of one that ended, nothing", async () => {
    const record = temporaryRecord();
    const other = startOther();
    writeFileSync(join(record.options.dataDirectory, "lock"), `${other.pid}\n`);
    expect(() => rebuildDerived(record.store)).toThrow(locked);
    await expect(openRecord(record.options)).rejects.toEqual(locked);
    await other.end();
    rebuildDerived(record.store);
    await (await openRecord(record.options)).close();
    record.remove();
  });

  it("is taken over from an earlier process of our own number, and from one that ended before it wrote its number", () => {
    const long = new Date(Date.now() - 24 * 60 * 60 * 1000);
    for (const content of [String(process.pid), ""]) {
      const file = join(folder, "lock");
      writeFileSync(file, content);
      expect(() => takeLock(folder)).toThrow(locked);
      utimesSync(file, long, long);
      expect(() => refuseWhileLocked(folder)).not.toThrow();
      takeLock(folder)();
    }
  });
});
