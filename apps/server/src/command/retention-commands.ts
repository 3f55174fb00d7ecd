import type { Organisation } from "@throughline/record/case-record";
import { organisationIdOf } from "../instance/people.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { wordsOfUnreachable } from "./erase-command.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { withLoggedInstance } from "./logged-deed.ts";
import { neededOption, numberOption, textOption } from "./option.ts";
import { planRetention, sayPlans } from "./retention-plan.ts";
import { readTwoPeople, twoPeopleOptions } from "./two-people.ts";
import { everyScope, operator } from "./with-instance.ts";

const monthBounds = { flag: "--months", least: 1, most: 1200, usual: 0 } as const;

const retentionDryRun: CommandShape = {
  name: "retention",
  summary: "What the organisations' rules no longer keep: how many case files, from which day, and what a legal hold keeps; erases nothing",
  options: [
    ["--dry-run", "what this does in any case: `retention apply` erases"],
    ["--on DATE", "as of another day, as in 2027-01-31 (default: today, UTC)"],
  ],
  run: (setting) =>
    withLoggedInstance(setting, "retention", async ({ record }) => {
      const today = new Date().toISOString().slice(0, 10);
      const on = dayOption(setting, today);
      const [organisations, scopes] = await Promise.all([record.organisations(), everyScope(record)]);
      const [rules, due] = await Promise.all([record.retentionRules(scopes), record.dueCaseFiles(scopes, on)]);
      const plans = planRetention({ organisations, rules, due, isToday: on === today });
      return () => {
        setting.terminal.answer({ on, organisations: plans }, sayPlans(on, plans));
        return exitStatus.done;
      };
    }),
};

const retentionSet: CommandShape = {
  group: "retention",
  name: "set",
  summary: "Say how long an organisation keeps a case file after the last entry about it; erases nothing",
  arguments: [["<organisation>", "its name or id"]],
  options: [
    ["--months N", "months after the last entry"],
    ["--none", "take the rule away: nothing is due any more"],
  ],
  run: (setting) =>
    withLoggedInstance(setting, "retention set", async ({ record }, note) => {
      const months = monthsOption(setting);
      const { organisationId } = findOrganisation(await record.organisations(), setting.operands[0] ?? "");
      note({ organisationId, subjects: [] });
      await record.setRetention(operator("retention set"), { organisationId, months });
      return () => {
        setting.terminal.answer({ organisationId, months }, "The rule is set. What it no longer keeps: throughline retention --dry-run");
        return exitStatus.done;
      };
    }),
};

const retentionApply: CommandShape = {
  group: "retention",
  name: "apply",
  summary: "Erase for good exactly what the dry run listed of one organisation; takes two people of it",
  options: [["--plan P", "what the dry run printed: it names the case files"], ...twoPeopleOptions],
  run: (setting) =>
    withLoggedInstance(setting, "retention apply", async (instance, note) => {
      const { actor, requestedBy, organisationId } = await readTwoPeople(instance, setting.options, "retention apply");
      note({ organisationId, subjects: [actor.userId, requestedBy] });
      const plan = neededOption(setting.options, "plan", "--plan");
      const { erased, unreachable } = await instance.record.applyRetention(actor, { organisationId, plan, requestedBy });
      note({ organisationId, subjects: [actor.userId, requestedBy, ...erased] });
      await instance.projector.catchUp();
      return () => {
        setting.terminal.answer(
          { erased, unreachable },
          [`Erased ${erased.length} case files.`, ...wordsOfUnreachable(unreachable)].join("\n"),
        );
        return unreachable.length === 0 ? exitStatus.done : exitStatus.refused;
      };
    }),
};

/** The dry run first: the other two are its parts. */
export const retentionCommands: readonly CommandShape[] = [retentionDryRun, retentionSet, retentionApply];

function dayOption({ options }: CommandSetting, today: string): string {
  const day = textOption(options, "on") ?? today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  if (!isDay) throw new UsageError("option-out-of-range", "--on has to be a day, as in 2027-01-31.");
  return day;
}

function monthsOption({ options }: CommandSetting): number | null {
  const isNone = options.none === true;
  if (isNone === (textOption(options, "months") !== undefined))
    throw new UsageError("option-missing", "One of --months N and --none is needed.");
  return isNone ? null : numberOption(options, "months", monthBounds);
}

function findOrganisation(organisations: readonly Organisation[], nameOrId: string): Organisation {
  const found = organisations.find(({ organisationId, name }) => name === nameOrId || organisationId === organisationIdOf(nameOrId));
  if (found === undefined) throw new UsageError("no-such-organisation", "There is no organisation of that name.");
  return found;
}
