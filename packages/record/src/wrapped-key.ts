import { randomBytes } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { hashRaw } from "@node-rs/argon2";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { isKeyWrapped, type KeyLines, openLines, readKeyFile, readKeyLine, writeKeyLine } from "./key-file.ts";
import { seal, unseal } from "./sealing.ts";

const heading = "Throughline key, wrapped by a passphrase. Without both nothing in the record can be read. Keep it apart from the data.";

/** What argon2id is run with. It stands in the file, so that it can grow. */
interface Cost {
  /** Kibibytes. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** RFC 9106, section 4, second recommended option: 64 MiB, 3 passes, 4 lanes. More than a password gets, since it is run once a start. */
const cost: Cost = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** What a file may ask for at most: 1 GiB, 16 passes, 16 lanes. One that was changed takes no more than that. */
const mostCost: Cost = { memoryCost: 1_048_576, timeCost: 16, parallelism: 16 };

/** Whoever has the file may try as often as they like: a passphrase is longer than a password. */
export const fewestPassphraseCharacters = 15;

const wrapped = /^(argon2id m=(\d{1,8}) t=(\d{1,3}) p=(\d{1,3}) salt=([0-9a-f]{32})) key=([0-9a-f]{120})$/;

/** Makes a key file with 32 random bytes, wrapped from the first byte on. Throws `key-exists`, `passphrase-too-short`. */
export async function createWrappedKeyFile(path: string, passphrase: string): Promise<Uint8Array> {
  const key = randomBytes(32);
  writeKeyLine(path, await wrap(key, passphrase));
  return key;
}

/** Reads a wrapped key file. Throws `key-missing`, `key-unreadable`, and `passphrase-wrong` when the passphrase is another or a bit of the file. */
export async function readWrappedKey(path: string, passphrase: string): Promise<Uint8Array> {
  const [, about = "", memoryCost, timeCost, parallelism, salt = "", sealed = ""] = wrapped.exec(readKeyLine(path)) ?? [];
  const asked = { memoryCost: Number(memoryCost), timeCost: Number(timeCost), parallelism: Number(parallelism) };
  if (!isWithin(asked, mostCost)) throw new ThroughlineError("key-unreadable", `The key file at ${path} does not hold a key.`);
  const key = unseal(await wrappingKey(passphrase, asked, Buffer.from(salt, "hex")), about, Buffer.from(sealed, "hex"));
  if (key === null)
    throw new ThroughlineError("passphrase-wrong", `That is not the passphrase of the key file at ${path}, or the file was changed.`);
  return new Uint8Array(key);
}

/** Wraps the key of a file that lies open, in its place. Throws `key-wrapped`, `passphrase-too-short`, and as {@link readKeyFile} does. */
export async function wrapKeyFile(path: string, passphrase: string): Promise<void> {
  if (isKeyWrapped(path))
    throw new ThroughlineError("key-wrapped", `The key file at ${path} is wrapped already. For another passphrase, unwrap it first.`);
  replaceKeyFile(path, await wrap(readKeyFile(path), passphrase));
}

/** Lays the key of a wrapped file open, in its place. Throws `key-not-wrapped`, and as {@link readWrappedKey} does. */
export async function unwrapKeyFile(path: string, passphrase: string): Promise<void> {
  if (!isKeyWrapped(path)) throw new ThroughlineError("key-not-wrapped", `The key file at ${path} is not wrapped by a passphrase.`);
  replaceKeyFile(path, openLines(await readWrappedKey(path, passphrase)));
}

async function wrap(key: Uint8Array, passphrase: string): Promise<KeyLines> {
  if ([...passphrase.normalize("NFKC")].length < fewestPassphraseCharacters)
    throw new ThroughlineError(
      "passphrase-too-short",
      `A passphrase has at least ${fewestPassphraseCharacters} characters: take several words that nobody would put together.`,
    );
  const salt = randomBytes(16);
  const about = `argon2id m=${cost.memoryCost} t=${cost.timeCost} p=${cost.parallelism} salt=${salt.toString("hex")}`;
  return { heading, line: `${about} key=${seal(await wrappingKey(passphrase, cost, salt), about, key).toString("hex")}` };
}

/** argon2id, the library's own choice where no other is named. */
function wrappingKey(passphrase: string, asked: Cost, salt: Uint8Array): Promise<Buffer> {
  return hashRaw(passphrase.normalize("NFKC"), { ...asked, salt, outputLen: 32 });
}

function isWithin(asked: Cost, most: Cost): boolean {
  const names = ["memoryCost", "timeCost", "parallelism"] as const;
  return names.every((name) => asked[name] >= 1 && asked[name] <= most[name]);
}

/** At once: whoever reads the file meanwhile reads the one or the other. */
function replaceKeyFile(path: string, lines: KeyLines): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  writeKeyLine(fresh, lines);
  renameSync(fresh, path);
}
