import { readFile } from "node:fs/promises";
import { askHidden } from "./ask-hidden.ts";
import type { CommandSetting } from "./command-shape.ts";
import { UsageError } from "./exit-status.ts";
import { textOption } from "./option.ts";

/** Gives a passphrase from a file, or asks for it on the terminal, the first time it is called; the same one after. It is never an argument: others of this machine can read those. */
export function passphraseOnce(file: string | undefined, question: string): () => Promise<string> {
  let known: Promise<string> | undefined;
  return () => {
    known ??= file === undefined ? askHidden(question) : readPassphraseFile(file);
    return known;
  };
}

/** The same for one that is new: asked twice on the terminal, since a slip would lose everything. */
export function newPassphraseOnce({ options, environment }: CommandSetting): () => Promise<string> {
  const file = textOption(options, "passphraseFile") ?? environment.passphraseFile;
  let known: Promise<string> | undefined;
  return () => {
    known ??= file === undefined ? askTwice() : readPassphraseFile(file);
    return known;
  };
}

async function askTwice(): Promise<string> {
  const passphrase = await askHidden("New passphrase: ");
  if ((await askHidden("Once more: ")) !== passphrase)
    throw new UsageError("passphrases-differ", "The two are not the same. Nothing was changed.");
  return passphrase;
}

/** The first line of a file: what follows it is nobody's passphrase. */
async function readPassphraseFile(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError("no-such-file", `There is no passphrase file ${file}, or it cannot be read.`);
  });
  return text.split(/\r?\n/)[0] ?? "";
}
