import { AgreementInput, rolesThatLearn } from "../contract/sharing-endpoints.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { withLoggedInstance } from "./logged-deed.ts";
import { neededOption } from "./option.ts";
import { findAdministrator, findOrganisation } from "./organisations.ts";
import { layTable } from "./terminal.ts";

const what = "what others learn of their organisation's case files";
const administrator = ["--as NAME", "an administrator: it is their organisation's case files that are meant"] as const;
const other = ["<organisation>", "the other organisation, by name or id"] as const;
const usage = `--learns takes hit (with --roles ${rolesThatLearn.hit.join(", ")}) or content (with --roles ${rolesThatLearn.content.join(", ")}); --contact takes up to 200 characters.`;

const sharingAgree: CommandShape = {
  group: "sharing",
  name: "agree",
  summary: "Let another organisation learn of one's case files, from its next request on; what stood between the two is replaced",
  arguments: [other],
  options: [
    administrator,
    ["--learns WHAT", "hit: that an identifier is also recorded; content: the case files can be read"],
    ["--roles R", "who there learns it: one or several roles with commas"],
    ["--contact TEXT", "whom they may speak to about it"],
  ],
  run: (setting) =>
    withLoggedInstance(setting, "sharing agree", async (instance, note) => {
      const { options, operands, terminal } = setting;
      const [by, taker] = await Promise.all([findAdministrator(instance, options, what), findOrganisation(instance, operands[0] ?? "")]);
      note({ organisationId: by.organisationId, subjects: [taker.organisationId] });
      const terms = AgreementInput.safeParse({
        takerId: taker.organisationId,
        learns: neededOption(options, "learns", "--learns"),
        roles: neededOption(options, "roles", "--roles")
          .split(",")
          .map((role) => role.trim()),
        contact: neededOption(options, "contact", "--contact"),
      });
      if (!terms.success) throw new UsageError("option-out-of-range", usage);
      const agreed = { ...terms.data, giverId: by.organisationId };
      await instance.record.agreeSharing({ userId: by.userId, purpose: "sharing agree" }, agreed);
      return () => {
        terminal.answer(agreed, "Agreed. It binds from their next request on.");
        return exitStatus.done;
      };
    }),
};

const sharingEnd: CommandShape = {
  group: "sharing",
  name: "end",
  summary: "End what another organisation may learn of one's case files, from its next request on",
  arguments: [other],
  options: [administrator],
  run: (setting) =>
    withLoggedInstance(setting, "sharing end", async (instance, note) => {
      const { options, operands, terminal } = setting;
      const [by, taker] = await Promise.all([findAdministrator(instance, options, what), findOrganisation(instance, operands[0] ?? "")]);
      note({ organisationId: by.organisationId, subjects: [taker.organisationId] });
      const between = { giverId: by.organisationId, takerId: taker.organisationId };
      await instance.record.endSharing({ userId: by.userId, purpose: "sharing end" }, between);
      return () => {
        terminal.answer({ ...between, ended: true }, "Ended.");
        return exitStatus.done;
      };
    }),
};

const sharingList: CommandShape = {
  group: "sharing",
  name: "list",
  summary: "What organisations on this server let each other learn; between those that are not listed: nothing",
  run: (setting) =>
    withLoggedInstance(setting, "sharing list", async ({ record }) => {
      const agreements = await record.sharing();
      const rows = agreements.map(({ giverId, takerId, learns, roles, contact, by, at }) => [
        giverId,
        takerId,
        learns,
        roles.join(","),
        contact,
        by,
        at,
      ]);
      return () => {
        setting.terminal.answer(agreements, layTable(["giver", "taker", "learns", "roles", "contact", "by", "at"], rows));
        return exitStatus.done;
      };
    }),
};

export const sharingCommands: readonly CommandShape[] = [sharingAgree, sharingEnd, sharingList];
