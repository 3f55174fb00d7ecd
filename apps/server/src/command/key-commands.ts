import { existsSync } from "node:fs";
import { isKeyWrapped, recoverySheet } from "@throughline/record/key-file";
import { unwrapKeyFile, wrapKeyFile } from "@throughline/record/wrapped-key";
import { recoverySheetFileOf } from "../instance/create-instance.ts";
import { readKey, readKeyAt } from "../instance/open-key.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus } from "./exit-status.ts";
import { auditLogAt, logDeed } from "./logged-deed.ts";
import { newPassphraseOnce } from "./passphrase.ts";
import { locationOf } from "./with-instance.ts";

const keyWrap: CommandShape = {
  group: "key",
  name: "wrap",
  summary: "Wrap the key file by a passphrase, asked twice or read from --passphrase-file: whoever has the file alone can read nothing",
  run(setting) {
    const { terminal } = setting;
    const location = locationOf(setting);
    const { keyFile } = location;
    const wasWrapped = existsSync(keyFile) && isKeyWrapped(keyFile);
    /* Asked once: the log that is told of it opens with the wrapped key. */
    const passphrase = wasWrapped ? location.passphrase : newPassphraseOnce(setting);
    const wrapping = { ...location, passphrase };
    return logDeed(auditLogAt(wrapping), "key wrap", async () => {
      await readKey(wrapping);
      await wrapKeyFile(keyFile, await passphrase());
      return () => {
        const sheet = recoverySheetFileOf(keyFile);
        const isSheetOpen = existsSync(sheet);
        terminal.answer(
          { keyFile, isWrapped: true, recoverySheet: isSheetOpen ? sheet : null },
          [
            "The key file is wrapped. Stop and start the server again: it asks for the passphrase.",
            "Whoever forgets it loses everything: keep a recovery sheet in a safe. throughline key sheet",
            ...(isSheetOpen ? [`${sheet} still holds the key open. Delete it once it is printed.`] : []),
            "Copies of the key file made before are not wrapped, on other disks and in old backups: destroy them.",
          ].join("\n"),
        );
        return exitStatus.done;
      };
    });
  },
};

const keyUnwrap: CommandShape = {
  group: "key",
  name: "unwrap",
  summary: "Lay the key file open again: whoever has it and the data can read everything",
  run(setting) {
    const location = locationOf(setting);
    return logDeed(auditLogAt(location), "key unwrap", async () => {
      await readKey(location);
      await unwrapKeyFile(location.keyFile, await location.passphrase());
      return () => {
        setting.terminal.answer(
          { keyFile: location.keyFile, isWrapped: false },
          "The key file lies open: no passphrase is asked any more.",
        );
        return exitStatus.done;
      };
    });
  },
};

const keySheet: CommandShape = {
  group: "key",
  name: "sheet",
  summary: "The recovery sheet on the terminal, to print: whoever holds it and the data can read everything",
  run(setting) {
    const location = locationOf(setting);
    return logDeed(auditLogAt(location), "key sheet", async () => {
      const sheet = recoverySheet(await readKeyAt(location));
      return () => {
        setting.terminal.answer({ sheet }, sheet);
        return exitStatus.done;
      };
    });
  },
};

export const keyCommands: readonly CommandShape[] = [keyWrap, keyUnwrap, keySheet];
