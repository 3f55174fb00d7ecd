import { identifierKinds, leadStates } from "@throughline/model/vocabulary";
import { z } from "zod";

/** Filters of the leads, as the URL holds them. What is typed into the list's own search is not among them: it may be an identifier. */
export const LeadFilters = z.object({
  kind: z.enum(identifierKinds).optional().catch(undefined),
  organisations: z.coerce.number().int().min(2).max(100).optional().catch(undefined),
  state: z.enum(leadStates).optional().catch(undefined),
});
export type LeadFilters = z.infer<typeof LeadFilters>;

/** Where the table of leads is had in a form that leaves, filtered as it is shown. */
export function leadsAddress(form: "csv" | "html", filters: LeadFilters): string {
  const query = Object.entries(leadsQuery(filters)).map(([name, value]): [string, string] => [name, String(value)]);
  return `/api/leads.${form}?${new URLSearchParams(query)}`;
}

/** The query of the leads endpoint for some filters. */
export function leadsQuery({ kind, organisations, state }: LeadFilters): {
  kinds?: string;
  minOrganisations?: number;
  states?: string;
  limit: number;
} {
  return {
    limit: 300,
    ...(kind === undefined ? {} : { kinds: kind }),
    ...(organisations === undefined ? {} : { minOrganisations: organisations }),
    ...(state === undefined ? {} : { states: state }),
  };
}
