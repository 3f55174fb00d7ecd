import type { LoggedCommand } from "../audit/deed-of-command.ts";
import type { Instance } from "../instance/instance.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { withLoggedInstance } from "./logged-deed.ts";
import { resolveCaseFile } from "./resolve-node.ts";
import { basisOption, readBasis, readTwoPeople, twoPeopleOptions } from "./two-people.ts";

const caseArgument: readonly [string, string] = [
  "<case>",
  "ORGANISATION/REFERENCE, the case file's id, or a reference only one case file has",
];

const holdSet: CommandShape = {
  group: "hold",
  name: "set",
  summary: "Keep a case file from being erased until the hold is lifted; takes two people",
  arguments: [caseArgument],
  options: [...twoPeopleOptions, basisOption],
  run: (setting) => changeHold(setting, { command: "hold set", isHeld: true, deed: (record) => record.setLegalHold }),
};

const holdLift: CommandShape = {
  group: "hold",
  name: "lift",
  summary: "Let a case file be erased again; takes two people",
  arguments: [caseArgument],
  options: [...twoPeopleOptions, basisOption],
  run: (setting) => changeHold(setting, { command: "hold lift", isHeld: false, deed: (record) => record.liftLegalHold }),
};

export const holdCommands: readonly CommandShape[] = [holdSet, holdLift];

interface HoldChange {
  readonly command: Extract<LoggedCommand, "hold set" | "hold lift">;
  readonly isHeld: boolean;
  readonly deed: (record: Instance["record"]) => Instance["record"]["setLegalHold"];
}

function changeHold(setting: CommandSetting, { command, isHeld, deed }: HoldChange): Promise<ExitStatus> {
  return withLoggedInstance(setting, command, async (instance, note) => {
    const { actor, requestedBy, organisationId } = await readTwoPeople(instance, setting.options, command);
    note({ organisationId, subjects: [actor.userId, requestedBy] });
    const basis = readBasis(setting.options);
    const { caseFileId } = await resolveCaseFile(instance, [organisationId], setting.operands[0] ?? "");
    note({ organisationId, subjects: [actor.userId, requestedBy, caseFileId] });
    await deed(instance.record)(actor, { caseFileId, requestedBy, basis });
    return () => {
      setting.terminal.answer({ caseFileId, isHeld }, isHeld ? "Under a legal hold: it is not erased." : "The legal hold is lifted.");
      return exitStatus.done;
    };
  });
}
