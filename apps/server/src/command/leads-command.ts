import { formatStrength, sayStrength } from "@throughline/graph/analysis/strength";
import { identifierKinds } from "@throughline/model/vocabulary";
import type { LeadView } from "../contract/views.ts";
import { type LeadsWanted, showLeads } from "../handlers/leads.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { withLoggedGraph } from "./logged-deed.ts";
import { numberOption, textOption } from "./option.ts";
import { layTable } from "./terminal.ts";
import { everyScope } from "./with-instance.ts";

/** Options that say which leads. */
export const leadOptions: NonNullable<CommandShape["options"]> = [
  ["--kind K", "only this kind, or several with commas: wallet, phone, bank-account …"],
  ["--min-cases N", "shared by at least so many people's case files (default 2)"],
  ["--limit N", "at most so many (default 50)"],
];

/** Which leads the options ask for. */
export function readLeadOptions(options: CommandSetting["options"]): Pick<LeadsWanted, "kinds" | "minPeople" | "limit"> {
  return {
    kinds: kindsOption(options),
    minPeople: numberOption(options, "minCases", { flag: "--min-cases", least: 2, most: 1000, usual: 2 }),
    limit: numberOption(options, "limit", { flag: "--limit", least: 1, most: 10_000, usual: 50 }),
  };
}

/** `throughline leads`: identifiers several people's case files share, strongest first. */
export const leadsCommand: CommandShape = {
  name: "leads",
  summary: "Identifiers that several people's case files share, strongest first, with the reason",
  options: leadOptions,
  run: (setting) =>
    withLoggedGraph(setting, "leads", async (instance) => {
      const { options, terminal } = setting;
      const scopes = await everyScope(instance.record);
      const { leads, total } = await showLeads(instance, {
        scopes,
        organisationId: "",
        states: undefined,
        ...readLeadOptions(options),
      });
      const keys = new Map((await instance.record.identifiersById(leads.map(({ id }) => id))).map(({ id, key }) => [id, key]));
      const words =
        leads.length === 0
          ? "No identifier is shared by several people's case files yet."
          : `${tableOf(leads)}\n${leads.length} of ${total}`;
      return () => {
        terminal.answer(
          leads.map((lead) => documentOf(lead, keys.get(lead.id) ?? "")),
          words,
        );
        return exitStatus.done;
      };
    }),
};

function kindsOption(options: Readonly<Record<string, unknown>>): string | undefined {
  const kinds = textOption(options, "kind");
  const unknown = kinds?.split(",").find((kind) => !(identifierKinds as readonly string[]).includes(kind));
  if (unknown !== undefined) throw new UsageError("option-out-of-range", `--kind has to be one of: ${identifierKinds.join(", ")}.`);
  return kinds;
}

function documentOf(lead: LeadView, key: string): Record<string, unknown> {
  const { id, kind, display, people, caseFiles, organisations, strength, standing, firstSeenOn, lastSeenOn, why } = lead;
  return {
    id,
    key,
    kind,
    display: display ?? "",
    cases: caseFiles,
    people,
    organisations,
    strength: strength.strength,
    strengthWords: strength.words,
    standing,
    firstSeenOn,
    lastSeenOn,
    words: why,
    why: strength.factors,
  };
}

function tableOf(leads: readonly LeadView[]): string {
  const rows = leads.map(({ strength, kind, label, people, organisations }) => [
    formatStrength(strength.strength),
    sayStrength(strength.words),
    kind,
    label,
    String(people),
    organisations.join(", "),
  ]);
  return layTable(["strength", "", "kind", "identifier", "people", "organisations"], rows);
}
