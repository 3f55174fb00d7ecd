import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openAuditLog } from "@throughline/record/audit/open-audit-log";
import { isKeyWrapped, keyFromRecoverySheet, readKeyFile } from "@throughline/record/key-file";
import { readWrappedKey } from "@throughline/record/wrapped-key";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder, runCommand } from "../testing/run-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";

const folder = openFolder();
const data = join(folder.path, "data");
const keyFile = `${data}.key`;
const passphrase = "rain on a tin roof";
const right = folder.write("right.txt", `${passphrase}\n`);
const wrong = folder.write("wrong.txt", "rain on a tin rook\n");
const at = ["--data", data, "--json"];
const withFile = (file: string): string[] => ["--passphrase-file", file];

beforeAll(async () => {
  expect(await runInProcess(["init", "--passphrase", ...withFile(right), ...at])).toMatchObject({ status: 0 });
});
afterAll(() => folder.remove());

describe("a key file wrapped by a passphrase, on the command line", { timeout: 60_000 }, () => {
  it("is wrapped from the start, and its key lies open in no file beside it", async () => {
    const key = Buffer.from(await readWrappedKey(keyFile, passphrase)).toString("hex");
    expect(readFileSync(keyFile, "utf8")).not.toContain(key);
    expect(existsSync(`${keyFile}.recovery-sheet.txt`)).toBe(false);
  });

  it.each(["leads", "record verify", "audit head", "graph status", "user list"])(
    "opens `%s` with its passphrase and no other",
    async (name) => {
      const words = [...name.split(" "), ...at];
      expect((await runInProcess([...words, ...withFile(right)])).status).toBe(0);
      expect((await runInProcess(words, { THROUGHLINE_PASSPHRASE_FILE: right })).status).toBe(0);
      const refused = await runInProcess([...words, ...withFile(wrong)]);
      expect([refused.status, refused.stdout]).toEqual([3, ""]);
      expect(refused.stderr).toMatch(/not the passphrase/);
      expect(refused.stderr).not.toContain("tin rook");
    },
  );

  it("says what is missing where nobody can be asked, and takes no passphrase as an argument", async () => {
    const { status, stderr } = await runCommand(["leads", ...at]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("--passphrase-file")]);
    expect((await runInProcess(["leads", ...at, ...withFile(join(folder.path, "nowhere"))])).status).toBe(2);
    expect((await runInProcess(["init", "--passphrase", passphrase, "--data", join(folder.path, "other")])).status).toBe(2);
    expect(existsSync(join(folder.path, "other"))).toBe(false);
  });

  it("backs up and restores with its passphrase", async () => {
    const copy = join(folder.path, "copy");
    expect((await runInProcess(["record", "backup", copy, ...at, ...withFile(right)])).status).toBe(0);
    expect((await runInProcess(["record", "restore", copy, ...at, ...withFile(wrong)])).status).toBe(3);
    expect((await runInProcess(["record", "restore", copy, ...at, ...withFile(right)])).status).toBe(0);
  });

  it("is laid open and wrapped again, with its recovery sheet, and the log tells of each", async () => {
    const key = Buffer.from(await readWrappedKey(keyFile, passphrase)).toString("hex");
    const { stdout } = await runInProcess(["key", "sheet", ...at, ...withFile(right)]);
    const groups = JSON.parse(stdout)
      .sheet.match(/^ {4}.*$/gm)
      .join(" ")
      .replace("check", "");
    expect(Buffer.from(keyFromRecoverySheet(groups)).toString("hex")).toBe(key);
    expect((await runInProcess(["key", "unwrap", ...at, ...withFile(wrong)])).status).toBe(3);
    expect((await runInProcess(["key", "unwrap", ...at, ...withFile(right)])).status).toBe(0);
    expect(Buffer.from(readKeyFile(keyFile)).toString("hex")).toBe(key);
    expect((await runInProcess(["leads", ...at])).status).toBe(0);
    expect((await runInProcess(["key", "wrap", ...at, ...withFile(folder.write("short.txt", "short"))])).status).toBe(2);
    expect(isKeyWrapped(keyFile)).toBe(false);
    expect((await runInProcess(["key", "wrap", ...at, ...withFile(right)])).status).toBe(0);
    expect((await runInProcess(["key", "wrap", ...at, ...withFile(right)])).status).toBe(2);
    expect(isKeyWrapped(keyFile)).toBe(true);
    const log = await openAuditLog({ dataDirectory: data, key: await readWrappedKey(keyFile, passphrase) });
    const told = await log.read({ organisationId: "any", limit: 20 }).finally(() => log.close());
    expect(told.map(({ action, outcome }) => `${action} ${outcome}`).filter((words) => words.startsWith("key"))).toEqual([
      "keyWrap refused",
      "keyWrap done",
      "keyWrap refused",
      "keyUnwrap done",
      "keySheet done",
    ]);
  });
});
