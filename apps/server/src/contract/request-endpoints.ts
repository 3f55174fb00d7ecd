import { IdentifierId, Instant, StewardWord, Uuid, WordCause } from "@throughline/model/vocabulary";
import { z } from "zod";
import { BrokenGlassView } from "./access-endpoints.ts";
import { endpoint } from "./endpoint.ts";
import { ExchangeView, OfferedView } from "./exchange-endpoints.ts";
import { HitView } from "./sharing-endpoints.ts";
import { IdentifierView } from "./views.ts";

const Done = z.strictObject({ done: z.literal(true) });
const purpose = z.string().trim().min(1).max(300);
const Says = StewardWord.or(z.literal("waiting"));

const Request = z.strictObject({
  requestId: Uuid,
  at: Instant,
  cause: WordCause,
  /** Null when it is no longer the reader's to see. */
  identifier: IdentifierView.nullable(),
  purpose: z.string(),
});

/** What the reader asked. One answer for all stewards asked: waiting until the last has spoken, no when one says no. */
export const AskedView = Request.extend({
  answer: Says,
  /** Whose it is and whom to speak to: only when every steward said yes. */
  contacts: z.array(HitView),
  /** Null where no exchange was offered. */
  exchange: OfferedView.nullable(),
});
export type AskedView = z.infer<typeof AskedView>;

/** What the steward is asked. */
export const InboxView = Request.extend({
  /** References of the steward's own case files that it stands in: what they decide by, since a protected one has no value. */
  references: z.array(z.string()),
  askedBy: z.string(),
  organisation: z.string(),
  says: Says,
});
export type InboxView = z.infer<typeof InboxView>;

/** That a person of the steward's organisation looked up much and recorded nothing: who, when, how many; no value. */
const LookUpAlertView = z.strictObject({ person: z.string(), at: Instant, identifiers: z.int() });
export type LookUpAlertView = z.infer<typeof LookUpAlertView>;

/** Requests for another steward's word, and the stewards' inbox. */
export const requestEndpoints = {
  requests: endpoint({
    method: "GET",
    path: "/api/requests",
    permission: "read-leads",
    summary: "What the reader asked stewards, and what was answered",
    input: z.strictObject({}),
    output: z.strictObject({ requests: z.array(AskedView) }),
  }),
  requestAsk: endpoint({
    method: "POST",
    path: "/api/requests",
    permission: "read-leads",
    summary: "Ask the stewards concerned for their word about a row that the gate keeps, or for contact about a hit",
    input: z.discriminatedUnion("cause", [
      z.strictObject({ cause: z.literal("row"), id: IdentifierId, purpose }),
      /** With an offer that both show each other what they recorded of it. */
      z.strictObject({ cause: z.literal("hit"), id: IdentifierId, purpose, offersExchange: z.boolean().optional() }),
    ]),
    output: Done,
  }),
  inbox: endpoint({
    method: "GET",
    path: "/api/inbox",
    permission: "answer-requests",
    summary: "What the stewards of the reader's organisation are asked, and who of its people looked up much and recorded nothing",
    input: z.strictObject({}),
    output: z.strictObject({
      requests: z.array(InboxView),
      /** What may be agreed to or ended. */
      exchanges: z.array(ExchangeView),
      alerts: z.array(LookUpAlertView),
      /** Who opened a case file that the steward answers for without being named for it, newest first. */
      opened: z.array(BrokenGlassView),
    }),
  }),
  requestAnswer: endpoint({
    method: "POST",
    path: "/api/inbox/:requestId",
    permission: "answer-requests",
    summary: "Say yes, with how to be reached, or no, without a reason",
    input: z.discriminatedUnion("says", [
      z.strictObject({ requestId: Uuid, says: z.literal("yes"), contact: z.string().trim().min(1).max(200) }),
      z.strictObject({ requestId: Uuid, says: z.literal("no") }),
    ]),
    output: Done,
  }),
} as const;
