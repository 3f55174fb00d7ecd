import { sayStrength } from "@throughline/graph/analysis/strength";
import { type GateDecision, passGate } from "@throughline/referral/gate";
import { type WorkingCopyColumn, writeWorkingCopy } from "@throughline/referral/working-copy";
import { writeWorkingCopyJson } from "@throughline/referral/working-copy-json";
import { writeWorkingCopyPage } from "@throughline/referral/working-copy-page";
import type { Principal } from "../access/principal.ts";
import type { LeadView } from "../contract/views.ts";
import type { RawHandlers } from "../http/handler.ts";
import { printPagePolicy } from "../http/security-headers.ts";
import type { Instance } from "../instance/instance.ts";
import { selectIdentifiers } from "../packet/needing-steward.ts";
import { type LeadsWanted, showLeads } from "./leads.ts";

/** Forms in which the table of leads leaves. */
export const leadsForms = {
  csv: { write: writeWorkingCopy, type: "text/csv; charset=utf-8", name: "leads-working-copy.csv" },
  json: { write: writeWorkingCopyJson, type: "application/json", name: "leads-working-copy.json" },
  html: { write: writeWorkingCopyPage, type: "text/html; charset=utf-8", name: null },
} as const;
export type LeadsForm = keyof typeof leadsForms;

/** The table of leads as a stamped working copy, through the gate: a page to print opens, everything else is a download. */
const answerWith =
  (form: LeadsForm): RawHandlers["leadsCsv"] =>
  async ({ input, principal, server }) => {
    const { text } = await copyLeads(server.instance, principal, { ...input, form });
    const { type, name } = leadsForms[form];
    return new Response(text, {
      headers: {
        "content-type": type,
        "content-disposition": name === null ? "inline" : `attachment; filename="${name}"`,
        ...(name === null ? { "content-security-policy": printPagePolicy } : {}),
      },
    });
  };

export const leadsCsv = answerWith("csv");
export const leadsJson = answerWith("json");
export const leadsPage = answerWith("html");

/**
 * The leads of a person in a form that passed the gate, in the order of their strength, and what the gate said. Of what a child tells of too the
 * dates are left out: the first or the last may be of that account alone. Sums are of all accounts, and tell of none.
 */
export async function copyLeads(
  instance: Pick<Instance, "record" | "graph">,
  principal: Principal,
  { form, ...wanted }: Omit<LeadsWanted, "scopes" | "organisationId"> & { readonly form: LeadsForm },
): Promise<{ text: string; decision: GateDecision }> {
  const { ownScopes: scopes, organisationId, roles } = principal;
  const { leads } = await showLeads(instance, { ...wanted, scopes, organisationId });
  const order = new Map(leads.map((lead, index) => [lead.id, index]));
  const ids = leads.map(({ id }) => id);
  const [selected, consent, children] = await Promise.all([
    selectIdentifiers(instance.record, principal, ids),
    instance.record.referralConsent(ids, scopes),
    instance.record.childrenBehind(ids, scopes),
  ]);
  const identifiers = selected.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const selection = { identifiers, sightings: [], payments: [], statements: [] };
  const decision = passGate({ door: "working-copy", roles, selection, consent, children, hasChildProtection: false });
  return { text: leadsForms[form].write(decision, columnsOf(leads, new Set(children.told))), decision };
}

function columnsOf(leads: readonly LeadView[], undated: ReadonlySet<string>): WorkingCopyColumn[] {
  const leadOf = new Map(leads.map((lead) => [lead.id, lead]));
  const column = (header: string, read: (lead: LeadView) => string): WorkingCopyColumn => ({
    header,
    cell: (id) => {
      const lead = leadOf.get(id);
      return lead === undefined ? "" : read(lead);
    },
  });
  return [
    column("people", (lead) => String(lead.people)),
    column("organisations", (lead) => lead.organisations.join("; ")),
    column("first seen", (lead) => (undated.has(lead.id) ? "" : lead.firstSeenOn)),
    column("last seen", (lead) => (undated.has(lead.id) ? "" : lead.lastSeenOn)),
    column("strength", (lead) => `${sayStrength(lead.strength.words)} ${lead.strength.strength.toFixed(2)}`),
    column("why", (lead) => lead.why),
    column("state", (lead) => lead.state.state),
  ];
}
