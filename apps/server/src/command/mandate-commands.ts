import type { Actor } from "@throughline/record/case-record";
import type { Mandate } from "@throughline/record/mandates";
import type { Instance } from "../instance/instance.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus } from "./exit-status.ts";
import { withLoggedInstance } from "./logged-deed.ts";
import { findAdministrator, findOrganisation } from "./organisations.ts";
import { layTable } from "./terminal.ts";

type Deed = (record: Instance["record"], actor: Actor, mandate: Mandate) => Promise<void>;

const mandateGive = commandOf("give", "Let another organisation's data officers import for one's own, from their next request on", {
  deed: (record, actor, mandate) => record.giveMandate(actor, mandate),
  done: "Given. They read nothing by it.",
});
const mandateEnd = commandOf("end", "End what another organisation's data officers may import for one's own, from their next request on", {
  deed: (record, actor, mandate) => record.endMandate(actor, mandate),
  done: "Ended.",
});

function commandOf(name: "give" | "end", summary: string, { deed, done }: { readonly deed: Deed; readonly done: string }): CommandShape {
  return {
    group: "mandate",
    name,
    summary,
    arguments: [["<organisation>", "the other organisation, by name or id"]],
    options: [["--as NAME", "an administrator: it is their organisation that is imported for"]],
    run: (setting) =>
      withLoggedInstance(setting, `mandate ${name}`, async (instance, note) => {
        const { options, operands, terminal } = setting;
        const [by, holder] = await Promise.all([
          findAdministrator(instance, options, "who imports for their organisation"),
          findOrganisation(instance, operands[0] ?? ""),
        ]);
        note({ organisationId: by.organisationId, subjects: [holder.organisationId] });
        const mandate = { giverId: by.organisationId, holderId: holder.organisationId };
        await deed(instance.record, { userId: by.userId, purpose: `mandate ${name}` }, mandate);
        return () => {
          terminal.answer(mandate, done);
          return exitStatus.done;
        };
      }),
  };
}

const mandateList: CommandShape = {
  group: "mandate",
  name: "list",
  summary: "Whose data officers import for whom on this server",
  run: (setting) =>
    withLoggedInstance(setting, "mandate list", async ({ record }) => {
      const mandates = await record.mandates();
      const rows = mandates.map(({ giverId, holderId, by, at }) => [giverId, holderId, by, at]);
      return () => {
        setting.terminal.answer(mandates, layTable(["for", "data officers of", "by", "at"], rows));
        return exitStatus.done;
      };
    }),
};

export const mandateCommands: readonly CommandShape[] = [mandateGive, mandateEnd, mandateList];
