import { Basis, Check, HeldBy, Instant, Role, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { IdentifierView } from "./views.ts";

const Done = z.strictObject({ done: z.literal(true) });
const OneExchange = z.strictObject({ exchangeId: Uuid });

/** What another organisation recorded of an identifier, for as long as both agree: no reference, no text, no person, no payment. */
export const ExchangedView = z.strictObject({
  exchangeId: Uuid,
  organisation: z.string(),
  until: Instant,
  caseFiles: z.int(),
  sightings: z.array(z.strictObject({ role: Role, seenOn: z.string(), basis: Basis, heldBy: HeldBy, check: Check })),
  sightingsTotal: z.int(),
});
export type ExchangedView = z.infer<typeof ExchangedView>;

/** What stewards may agree to or end: with whom, about what, and how far it is. */
export const ExchangeView = z.strictObject({
  exchangeId: Uuid,
  /** The request for contact that it was offered with. */
  requestId: Uuid,
  identifier: IdentifierView.nullable(),
  organisation: z.string(),
  offeredBy: z.string(),
  /** True when the steward's own organisation offers it. */
  isOwnOffer: z.boolean(),
  purpose: z.string(),
  at: Instant,
  until: Instant,
  state: z.enum(["waiting", "in-force"]),
  mayAgree: z.boolean(),
});
export type ExchangeView = z.infer<typeof ExchangeView>;

/** How far the exchange is that somebody offered with a request, and with whom it is in force. */
export const OfferedView = z.strictObject({
  state: z.enum(["waiting", "in-force", "over"]),
  inForce: z.array(z.strictObject({ organisation: z.string(), until: Instant })),
});
export type OfferedView = z.infer<typeof OfferedView>;

/** What the stewards of two organisations let each other read of one identifier. */
export const exchangeEndpoints = {
  exchangeAgree: endpoint({
    method: "POST",
    path: "/api/exchanges/:exchangeId",
    permission: "answer-requests",
    summary: "Agree, for the steward's organisation, that both show each other what they recorded of one identifier",
    input: OneExchange,
    output: Done,
  }),
  exchangeEnd: endpoint({
    method: "DELETE",
    path: "/api/exchanges/:exchangeId",
    permission: "answer-requests",
    summary: "End it at once, for both, or do not take the offer",
    input: OneExchange,
    output: Done,
  }),
} as const;
