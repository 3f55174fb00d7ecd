import { writeFile } from "node:fs/promises";
import { isAllowed } from "../access/permissions.ts";
import { findPrincipal, type Principal } from "../access/principal.ts";
import { copyLeads, type LeadsForm, leadsForms } from "../handlers/copy-leads.ts";
import type { Instance } from "../instance/instance.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { leadOptions, readLeadOptions } from "./leads-command.ts";
import { withLoggedGraph } from "./logged-deed.ts";
import { neededOption, textOption } from "./option.ts";
import { findUser } from "./user-commands.ts";

/** `throughline export`: the table of leads as a working copy, as a named person, through the gate. */
export const exportCommand: CommandShape = {
  name: "export",
  summary: "The table of leads as a stamped working copy, as a named person, through the gate; never overwrites a file",
  options: [
    ["--format F", `one of: ${Object.keys(leadsForms).join(", ")}`],
    ["--as NAME", "the person it is made by: their scopes and roles decide what leaves"],
    ["--out FILE", "a file that does not exist yet (default: standard output)"],
    ...leadOptions,
  ],
  run: (setting) =>
    withLoggedGraph(setting, "export", async (instance, note) => {
      const { options, terminal } = setting;
      const format = formatOf(neededOption(options, "format", "--format"));
      const principal = await principalNamed(instance, neededOption(options, "as", "--as"));
      note({ organisationId: principal.organisationId, subjects: [principal.userId] });
      const { text, decision } = await copyLeads(instance, principal, { ...readLeadOptions(options), states: undefined, form: format });
      const { leaves, withheld } = decision;
      note({ organisationId: principal.organisationId, subjects: [principal.userId, ...leaves.identifiers.map(({ id }) => id)] });
      return async () => {
        const file = textOption(options, "out") ?? null;
        if (file !== null) await writeNew(file, text);
        const counts = `${leaves.identifiers.length} identifiers leave, ${withheld.length} stay behind.`;
        if (file === null) terminal.note(counts);
        terminal.answer(
          { format, identifiers: leaves.identifiers.length, withheld, file, content: file === null ? text : null },
          file === null ? text : `${counts}\nWritten to ${file}`,
        );
        return withheld.length === 0 ? exitStatus.done : exitStatus.refused;
      };
    }),
};

function formatOf(format: string): LeadsForm {
  const known = (Object.keys(leadsForms) as LeadsForm[]).find((form) => form === format);
  if (known === undefined) throw new UsageError("option-out-of-range", `--format takes: ${Object.keys(leadsForms).join(", ")}.`);
  return known;
}

async function principalNamed(instance: Instance, name: string): Promise<Principal> {
  const principal = await findPrincipal(instance.record, (await findUser(instance, name)).userId);
  if (!isAllowed(principal, "read-leads")) throw new UsageError("not-allowed", "That person's role does not include reading leads.");
  return principal;
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: "wx" });
  } catch {
    throw new UsageError("already-exists", "--out has to be a file that does not exist yet, in a folder that does.");
  }
}
