import { Instant, Learnable, UserRole } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** Roles that can learn of another organisation's case files: content is for those who read case files, a hit also for those who only check. */
export const rolesThatLearn = {
  hit: ["intake", "investigator", "analyst", "approver"],
  content: ["investigator", "analyst", "approver"],
} as const satisfies Record<Learnable, readonly UserRole[]>;

const OrganisationId = z.string().min(1).max(80);
const contact = z.string().trim().min(1).max(200);

/** What an organisation lets another learn: of whom, what, which of their roles, and whom they may speak to about it. */
export const AgreementInput = z.discriminatedUnion("learns", [
  z.strictObject({ learns: z.literal("hit"), takerId: OrganisationId, roles: z.array(z.enum(rolesThatLearn.hit)).min(1).max(10), contact }),
  z.strictObject({
    learns: z.literal("content"),
    takerId: OrganisationId,
    roles: z.array(z.enum(rolesThatLearn.content)).min(1).max(10),
    contact,
  }),
]);

/** An agreement in force, with the organisation at its other end. */
const AgreementView = z.strictObject({
  organisationId: z.string(),
  organisation: z.string(),
  learns: Learnable,
  roles: z.array(UserRole),
  contact: z.string(),
  at: Instant,
});
export type AgreementView = z.infer<typeof AgreementView>;

/** That an identifier is also recorded by another organisation, and whom to speak to there. No count, no date, no case file. */
export const HitView = z.strictObject({ organisation: z.string(), contact: z.string() });
export type HitView = z.infer<typeof HitView>;

const Done = z.strictObject({ done: z.literal(true) });

/** What organisations on this server let each other learn. */
export const sharingEndpoints = {
  sharing: endpoint({
    method: "GET",
    path: "/api/sharing",
    permission: "administer",
    summary: "What the administrator's organisation lets others learn of its case files, and what others let it learn",
    input: z.strictObject({}),
    output: z.strictObject({
      others: z.array(z.strictObject({ organisationId: z.string(), organisation: z.string() })),
      given: z.array(AgreementView.extend({ by: z.string() })),
      taken: z.array(AgreementView),
    }),
  }),
  sharingAgree: endpoint({
    method: "PUT",
    path: "/api/sharing",
    permission: "administer",
    summary: "Let another organisation learn of the administrator's own; what stood between the two is replaced",
    input: AgreementInput,
    output: Done,
  }),
  sharingEnd: endpoint({
    method: "DELETE",
    path: "/api/sharing",
    permission: "administer",
    summary: "End what another organisation may learn, from its next request on",
    input: z.strictObject({ takerId: OrganisationId }),
    output: Done,
  }),
} as const;
