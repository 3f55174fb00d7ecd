import { sayStrength } from "@throughline/graph/analysis/strength";
import { passGate } from "@throughline/referral/gate";
import { writeWorkingCopy } from "@throughline/referral/working-copy";
import type { RawHandlers } from "../http/handler.ts";
import { showLeads } from "./leads.ts";

/** The table of leads as a stamped working copy, through the gate. */
export const leadsCsv: RawHandlers["leadsCsv"] = async ({ input, principal, server }) => {
  const { record } = server.instance;
  const { leads } = await showLeads(server.instance, { ...input, scopes: principal.scopes, organisationId: principal.organisationId });
  const identifiers = await record.identifiersById(leads.map(({ id }) => id));
  const decision = passGate({
    door: "working-copy",
    roles: principal.roles,
    selection: {
      identifiers: identifiers.map(({ id, kind, key, display, standing, isProtected }) => ({
        id,
        kind,
        key,
        display,
        standing,
        isProtected,
      })),
      sightings: [],
      payments: [],
      statements: [],
    },
  });
  const order = new Map(leads.map((lead, index) => [lead.id, index]));
  const inOrder = [...decision.leaves.identifiers].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const leadOf = new Map(leads.map((lead) => [lead.id, lead]));
  const cell = (header: string, read: (lead: (typeof leads)[number]) => string) => ({
    header,
    cell: (id: string): string => {
      const lead = leadOf.get(id);
      return lead === undefined ? "" : read(lead);
    },
  });
  const csv = writeWorkingCopy({ ...decision, leaves: { ...decision.leaves, identifiers: inOrder } }, [
    cell("people", (lead) => String(lead.people)),
    cell("organisations", (lead) => lead.organisations.join("; ")),
    cell("first seen", (lead) => lead.firstSeenOn),
    cell("last seen", (lead) => lead.lastSeenOn),
    cell("strength", (lead) => `${sayStrength(lead.strength.words)} ${lead.strength.strength.toFixed(2)}`),
    cell("why", (lead) => lead.why),
    cell("state", (lead) => lead.state.state),
  ]);
  return new Response(csv, {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="leads-working-copy.csv"' },
  });
};
