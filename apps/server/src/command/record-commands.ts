import { resolve } from "node:path";
import { rebuildDerived } from "@throughline/record/keep/rebuild-derived";
import type { AuditRestored } from "@throughline/record/keep/restore-audit";
import { verifyInChild } from "@throughline/record/keep/verify-in-child";
import { closeStore, openStore } from "@throughline/record/store/record-store";
import type { Location } from "../instance/location.ts";
import { readKey } from "../instance/open-key.ts";
import { restoreInstance } from "../instance/restore-instance.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus } from "./exit-status.ts";
import { auditLogAt, logDeed, withLoggedInstance } from "./logged-deed.ts";
import { locationOf } from "./with-instance.ts";

const recordVerify: CommandShape = {
  group: "record",
  name: "verify",
  summary: "Check the chain, every sealed body and the derived rows; names what is damaged",
  async run(setting) {
    const location = locationOf(setting);
    const { entries, damage } = await verifyInChild({ dataDirectory: location.dataDirectory, key: await readKey(location) });
    const words =
      damage.length === 0 ? `${entries} entries, all whole.` : damage.map(({ where, reason }) => `${where}: ${reason}`).join("\n");
    setting.terminal.answer({ entries, damage }, words);
    return damage.length === 0 ? exitStatus.done : exitStatus.refused;
  },
};

const recordBackup: CommandShape = {
  group: "record",
  name: "backup",
  summary: "Copy the record and the audit log while they are in use, and the case keys beside them over their last copy",
  arguments: [["<file>", "a file that does not exist yet"]],
  run: (setting) =>
    withLoggedInstance(setting, "record backup", async ({ record }) => {
      const file = resolve(setting.operands[0] ?? "");
      const { auditEntries } = await record.backup(file);
      const { seq } = await record.head();
      return () => {
        setting.terminal.answer(
          { file, entries: seq, auditEntries },
          `Copied ${seq} entries to ${file}, and ${auditEntries} of the audit log beside it. They open with the same key file.`,
        );
        return exitStatus.done;
      };
    }),
};

const recordRestore: CommandShape = {
  group: "record",
  name: "restore",
  summary: "Put a backup in the place of the record; what was there is kept beside it, the newer audit log stays, the graph is made anew",
  arguments: [["<file>", "the backup"]],
  run(setting) {
    const location = locationOf(setting);
    return logDeed(auditLogAt(location), "record restore", async () => {
      const { entries, kept, auditLog } = await restoreInstance(location, resolve(setting.operands[0] ?? ""));
      const before = kept === null ? [] : [`What was there before: ${kept}`];
      return () => {
        setting.terminal.answer(
          { entries, kept, auditLog },
          [`Restored ${entries} entries.`, auditLogWords[auditLog], ...before].join("\n"),
        );
        return exitStatus.done;
      };
    });
  },
};

const auditLogWords: Readonly<Record<AuditRestored, string>> = {
  kept: "The audit log that was here goes on: nothing in it was lost.",
  "from-backup": "The audit log is the backup's: what was logged after the backup was made is not in it.",
  none: "There was no audit log here, and none beside the backup: it begins anew.",
};

const recordRebuild: CommandShape = {
  group: "record",
  name: "rebuild",
  summary: "Make the derived rows anew from the entries, where verify says that they differ; then make the graph anew too",
  run(setting) {
    const location = locationOf(setting);
    return logDeed(auditLogAt(location), "record rebuild", async () => {
      const entries = await rebuildAt(location);
      return () => {
        setting.terminal.answer({ entries }, `The derived rows were made anew from ${entries} entries. Next: throughline graph rebuild`);
        return exitStatus.done;
      };
    });
  },
};

async function rebuildAt(location: Location): Promise<number> {
  const store = openStore({ dataDirectory: location.dataDirectory, key: await readKey(location) });
  try {
    rebuildDerived(store);
    return store.log.head().seq;
  } finally {
    closeStore(store);
  }
}

export const recordCommands: readonly CommandShape[] = [recordVerify, recordBackup, recordRestore, recordRebuild];
