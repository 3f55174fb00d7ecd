import { Instant } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

const OrganisationId = z.string().min(1).max(80);
const Done = z.strictObject({ done: z.literal(true) });

/** A mandate in force, with the organisation at its other end. */
const MandateView = z.strictObject({ organisationId: z.string(), organisation: z.string(), at: Instant });
export type MandateView = z.infer<typeof MandateView>;

/** Who imports for whom. */
export const mandateEndpoints = {
  mandates: endpoint({
    method: "GET",
    path: "/api/mandates",
    permission: "administer",
    summary: "Whose data officers import for the administrator's organisation, and for whom its own do",
    input: z.strictObject({}),
    output: z.strictObject({ given: z.array(MandateView.extend({ by: z.string() })), held: z.array(MandateView) }),
  }),
  mandateGive: endpoint({
    method: "PUT",
    path: "/api/mandates",
    permission: "administer",
    summary: "Let another organisation's data officers import for the administrator's own; they read nothing by it",
    input: z.strictObject({ holderId: OrganisationId }),
    output: Done,
  }),
  mandateEnd: endpoint({
    method: "DELETE",
    path: "/api/mandates",
    permission: "administer",
    summary: "End a mandate, from their next request on",
    input: z.strictObject({ holderId: OrganisationId }),
    output: Done,
  }),
} as const;
