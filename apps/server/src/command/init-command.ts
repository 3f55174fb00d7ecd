import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInstance } from "../instance/create-instance.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { locationOf } from "./with-instance.ts";

/** `throughline init`: an empty real instance with its key file and a recovery sheet. */
export const initCommand: CommandShape = {
  name: "init",
  summary: "Make an empty instance, its key file and a recovery sheet to print; never overwrites one",
  options: [["--unencrypted", "keep the record open to whoever has the disk (shown on every screen)"]],
  async run(setting) {
    const { options, terminal } = setting;
    const location = locationOf(setting);
    if (existsSync(join(location.dataDirectory, "record.db")))
      throw new UsageError("already-exists", `There is an instance in ${location.dataDirectory} already; it is not overwritten.`);
    const isUnencrypted = options.unencrypted === true;
    const { recoverySheetFile } = await createInstance({ ...location, isUnencrypted });
    const { dataDirectory, keyFile } = location;
    terminal.answer(
      { dataDirectory, keyFile: isUnencrypted ? null : keyFile, recoverySheet: recoverySheetFile, isUnencrypted },
      isUnencrypted
        ? `Made an UNENCRYPTED instance in ${dataDirectory}. Whoever has the disk can read it.`
        : [
            `Made an instance in ${dataDirectory}.`,
            `Its key file: ${keyFile}. Without it nothing can be read; keep it apart from the data.`,
            `The recovery sheet: ${recoverySheetFile}. Print it, put it into a safe, and delete the file.`,
            "Next: npx --no throughline serve",
          ].join("\n"),
    );
    return exitStatus.done;
  },
};
