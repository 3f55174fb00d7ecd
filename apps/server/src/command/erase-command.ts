import type { CommandShape } from "./command-shape.ts";
import { exitStatus } from "./exit-status.ts";
import { withLoggedInstance } from "./logged-deed.ts";
import { resolveCaseFile } from "./resolve-node.ts";
import { basisOption, readBasis, readTwoPeople, twoPeopleOptions } from "./two-people.ts";

/** `throughline erase CASE`: destroys the key of a case file, here and beside the backups. */
export const eraseCommand: CommandShape = {
  name: "erase",
  summary: "Erase a case file for good: its key is destroyed, here and beside the backups; takes two people",
  arguments: [["<case>", "ORGANISATION/REFERENCE, the case file's id, or a reference only one case file has"]],
  options: [...twoPeopleOptions, basisOption],
  run: (setting) =>
    withLoggedInstance(setting, "erase", async (instance, note) => {
      const { actor, requestedBy, organisationId } = await readTwoPeople(instance, setting.options, "erase");
      note({ organisationId, subjects: [actor.userId, requestedBy] });
      const basis = readBasis(setting.options);
      const { caseFileId } = await resolveCaseFile(instance, [organisationId], setting.operands[0] ?? "");
      note({ organisationId, subjects: [actor.userId, requestedBy, caseFileId] });
      const { unreachable } = await instance.record.erase(actor, { caseFileId, requestedBy, basis });
      await instance.projector.catchUp();
      return () => {
        setting.terminal.answer({ caseFileId, erased: true, unreachable }, ["Erased.", ...wordsOfUnreachable(unreachable)].join("\n"));
        return unreachable.length === 0 ? exitStatus.done : exitStatus.refused;
      };
    }),
};

/** What is left to do by hand: copies of the keys that could not be reached. */
export function wordsOfUnreachable(folders: readonly string[]): readonly string[] {
  return folders.map((folder) => `${folder} is not there: the keys beside the backups in it still open what was erased. Destroy them.`);
}
