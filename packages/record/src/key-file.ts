import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";

const heading = "Throughline key. Without it nothing in the record can be read. Keep it apart from the data.";

/** Makes a key file with 32 random bytes, readable by its owner alone. Throws `key-exists` rather than overwrite one. */
export function createKeyFile(path: string): Uint8Array {
  const key = randomBytes(32);
  writeKeyLine(path, openLines(key));
  return key;
}

/** What a key file holds whose key lies open. */
export function openLines(key: Uint8Array): KeyLines {
  return { heading, line: Buffer.from(key).toString("hex") };
}

/** A key file: a sentence for whoever finds it, and the line that holds the key. */
export interface KeyLines {
  readonly heading: string;
  readonly line: string;
}

/** Writes a key file, readable by its owner alone and durable. Throws `key-exists` rather than overwrite one. */
export function writeKeyLine(path: string, { heading, line }: KeyLines): void {
  if (existsSync(path)) throw new ThroughlineError("key-exists", `There is a key file at ${path} already; it is not overwritten.`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const handle = openSync(path, "wx", 0o600);
  writeSync(handle, `${heading}\n${line}\n`);
  fsyncSync(handle);
  closeSync(handle);
}

/** The line of a key file that holds the key, open or wrapped. Throws `key-missing`, naming the path. */
export function readKeyLine(path: string): string {
  if (!existsSync(path))
    throw new ThroughlineError("key-missing", `There is no key file at ${path}. Put it back, or write it anew from the recovery sheet.`);
  return readFileSync(path, "utf8").trim().split("\n").at(-1) ?? "";
}

/** True for a key file that a passphrase wraps. Throws `key-missing`. */
export function isKeyWrapped(path: string): boolean {
  return readKeyLine(path).startsWith("argon2id ");
}

/** Reads a key file whose key lies open. Throws `key-missing`, `key-unreadable`, `passphrase-needed`, naming the path. */
export function readKeyFile(path: string): Uint8Array {
  if (isKeyWrapped(path))
    throw new ThroughlineError("passphrase-needed", `The key file at ${path} is wrapped by a passphrase. Give it with --passphrase-file.`);
  const line = readKeyLine(path);
  if (!/^[0-9a-f]{64}$/.test(line)) throw new ThroughlineError("key-unreadable", `The key file at ${path} does not hold a key.`);
  return Buffer.from(line, "hex");
}

/** A key for one use, derived from the master key (HKDF-SHA-256, RFC 5869), so that no key serves two purposes. */
export function deriveKey(
  master: Uint8Array,
  use: "keys-store" | "case-key-wrap" | "record-entries" | "audit-file" | "audit-events" | "audit-signing" | "second-steps" | "packets",
): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", master, new Uint8Array(), `throughline/${use}`, 32));
}

/** The recovery sheet to print: the key in sixteen groups of four, and a check group. */
export function recoverySheet(key: Uint8Array): string {
  const groups = Buffer.from(key).toString("hex").match(/.{4}/g) ?? [];
  const lines = [0, 4, 8, 12].map((from) => `    ${groups.slice(from, from + 4).join("  ")}`);
  return [
    "THROUGHLINE RECOVERY SHEET",
    "",
    heading,
    "Whoever holds this sheet and the data can read everything. Keep it in a safe.",
    "",
    ...lines,
    "",
    `    check  ${checkGroup(key)}`,
    "",
  ].join("\n");
}

/** The key written on a recovery sheet, typed in with any spacing. Throws `recovery-sheet-wrong` when a character is wrong. */
export function keyFromRecoverySheet(text: string): Uint8Array {
  const typed = text.toLowerCase().match(/\b[0-9a-f]{4}\b/g) ?? [];
  const key = Buffer.from(typed.slice(0, 16).join(""), "hex");
  if (typed.length !== 17 || checkGroup(key) !== typed[16]) {
    throw new ThroughlineError(
      "recovery-sheet-wrong",
      "These are not the sixteen groups and the check group of a recovery sheet: one of them is wrong or missing.",
    );
  }
  return key;
}

function checkGroup(key: Uint8Array): string {
  return createHash("sha256").update("throughline recovery sheet").update(key).digest("hex").slice(0, 4);
}
