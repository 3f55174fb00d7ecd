import { Instant, UserRole, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { PrincipalView } from "./views.ts";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });
const UserId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const Token = z.string().max(100);
const Name = z
  .string()
  .max(200)
  .refine((name) => name.trim() !== "");

/** What somebody may do and read: roles, and scopes by their ids. */
const Access = z.strictObject({ roles: z.array(UserRole).min(1).max(20), scopes: z.array(z.string().max(100)).max(100) });
const ScopeView = z.strictObject({ scopeId: z.string(), organisation: z.string() });

/** Somebody who uses the system, as their administrators see them. */
export const PersonView = z.strictObject({
  userId: z.string(),
  name: z.string(),
  roles: z.array(UserRole),
  scopes: z.array(ScopeView),
  isYou: z.boolean(),
});
export type PersonView = z.infer<typeof PersonView>;

/** Somebody who was invited and has not come yet. */
export const InvitationView = z.strictObject({
  invitationId: Uuid,
  name: z.string(),
  roles: z.array(UserRole),
  scopes: z.array(ScopeView),
  invitedBy: z.string(),
  until: Instant,
});
export type InvitationView = z.infer<typeof InvitationView>;

/** What administrators do with the people of their own organisation, and what an invited person does with their link. */
export const peopleEndpoints = {
  people: endpoint({
    method: "GET",
    path: "/api/people",
    permission: "administer",
    summary: "Who uses the system in the caller's organisation, who is invited, and which scopes the caller may give",
    input: Nothing,
    output: z.strictObject({
      people: z.array(PersonView),
      invitations: z.array(InvitationView),
      scopes: z.array(ScopeView),
      isSecondStepDemanded: z.boolean(),
    }),
  }),
  secondStepDemand: endpoint({
    method: "PUT",
    path: "/api/organisation/second-step",
    permission: "administer",
    summary: "Ask a second step of everybody in the caller's organisation, from their next request on, or no longer",
    input: z.strictObject({ isDemanded: z.boolean() }),
    output: Done,
  }),
  personInvite: endpoint({
    method: "POST",
    path: "/api/people/invitations",
    permission: "administer",
    summary: "Invite somebody into the caller's organisation; the token for their link is answered this once",
    input: Access.extend({ name: Name }),
    output: z.strictObject({ invitationId: Uuid, token: z.string(), until: Instant }),
  }),
  invitationWithdraw: endpoint({
    method: "DELETE",
    path: "/api/people/invitations/:invitationId",
    permission: "administer",
    summary: "Take an invitation back",
    input: z.strictObject({ invitationId: Uuid }),
    output: Done,
  }),
  personChange: endpoint({
    method: "PUT",
    path: "/api/people/:userId",
    permission: "administer",
    summary: "Give somebody of the caller's organisation these roles and scopes in place of those they have, from their next request on",
    input: Access.extend({ userId: UserId }),
    output: Done,
  }),
  personRemove: endpoint({
    method: "DELETE",
    path: "/api/people/:userId",
    permission: "administer",
    summary: "Remove somebody of the caller's organisation, from their next request on",
    input: z.strictObject({ userId: UserId }),
    output: Done,
  }),
  invitation: endpoint({
    method: "POST",
    path: "/api/invitation",
    permission: "anyone",
    summary: "Whom an invitation is for, and into what: asked with the token of its link",
    input: z.strictObject({ token: Token }),
    output: z.strictObject({ name: z.string(), organisation: z.string(), roles: z.array(UserRole) }),
  }),
  invitationAccept: endpoint({
    method: "POST",
    path: "/api/invitation/password",
    permission: "anyone",
    summary: "Accept an invitation: set the password, and be signed in",
    input: z.strictObject({ token: Token, password: z.string().min(12).max(1000) }),
    output: z.strictObject({ principal: PrincipalView }),
  }),
} as const;
