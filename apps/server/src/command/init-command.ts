import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInstance } from "../instance/create-instance.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { newPassphraseOnce } from "./passphrase.ts";
import { locationOf } from "./with-instance.ts";

/** `throughline init`: an empty real instance with its key file and a recovery sheet. */
export const initCommand: CommandShape = {
  name: "init",
  summary: "Make an empty instance, its key file and a recovery sheet to print; never overwrites one",
  options: [
    ["--unencrypted", "keep the record open to whoever has the disk (shown on every screen)"],
    ["--passphrase", "wrap the key file by a passphrase, asked twice on the terminal or read from --passphrase-file"],
  ],
  async run(setting) {
    const { options, terminal } = setting;
    const { passphrase: _, ...location } = locationOf(setting);
    if (existsSync(join(location.dataDirectory, "record.db")))
      throw new UsageError("already-exists", `There is an instance in ${location.dataDirectory} already; it is not overwritten.`);
    const isUnencrypted = options.unencrypted === true;
    const isWrapped = options.passphrase === true;
    if (isUnencrypted && isWrapped) throw new UsageError("wrong-usage", "--unencrypted and --passphrase exclude each other.");
    const { recoverySheetFile } = await createInstance({
      ...location,
      ...(isWrapped ? { passphrase: newPassphraseOnce(setting) } : {}),
      isUnencrypted,
    });
    const { dataDirectory, keyFile } = location;
    terminal.answer(
      { dataDirectory, keyFile: isUnencrypted ? null : keyFile, recoverySheet: recoverySheetFile, isUnencrypted, isWrapped },
      isUnencrypted
        ? `Made an UNENCRYPTED instance in ${dataDirectory}. Whoever has the disk can read it.`
        : [`Made an instance in ${dataDirectory}.`, ...wordsOfKey(keyFile, recoverySheetFile), "Next: npx --no throughline serve"].join(
            "\n",
          ),
    );
    return exitStatus.done;
  },
};

function wordsOfKey(keyFile: string, recoverySheetFile: string | null): readonly string[] {
  return recoverySheetFile === null
    ? [
        `Its key file: ${keyFile}, wrapped by the passphrase. Without both nothing can be read; keep the file apart from the data.`,
        "Whoever forgets the passphrase loses everything: print a recovery sheet and put it into a safe. throughline key sheet",
      ]
    : [
        `Its key file: ${keyFile}. Without it nothing can be read; keep it apart from the data.`,
        `The recovery sheet: ${recoverySheetFile}. Print it, put it into a safe, and delete the file.`,
      ];
}
