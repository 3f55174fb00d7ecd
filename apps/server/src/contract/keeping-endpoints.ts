import { ErasureBasis, Instant, KeepingDeed, ProposalAnswer, RetentionMonths, RetentionPlan, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });

/** A case file by its opaque id; its reference is null for whoever may not read it. */
const Named = z.strictObject({ caseFileId: Uuid, reference: z.string().nullable() });

/** A deed that waits for a second person, or did. */
export const ProposalView = z.strictObject({
  proposalId: Uuid,
  deed: KeepingDeed,
  /** Null when it is about a plan or a rule. */
  caseFile: Named.nullable(),
  basis: ErasureBasis.nullable(),
  plan: z.string().nullable(),
  /** Of a proposed rule; null there takes the rule away. */
  months: z.int().nullable(),
  proposedBy: z.string(),
  isYours: z.boolean(),
  at: Instant,
  until: Instant,
  state: z.enum(["waiting", "expired"]).or(ProposalAnswer),
  answeredBy: z.string(),
  /** Empty while nobody has. */
  answeredAt: z.string(),
});
export type ProposalView = z.infer<typeof ProposalView>;

const DueView = Named.extend({ dueOn: z.string(), isHeld: z.boolean() });
export type DueView = z.infer<typeof DueView>;

/** What is to be done. About a case file: by its reference, typed by whoever proposes it; where a screen shows one, its id has to be that one's. */
const ProposalInput = z.discriminatedUnion("deed", [
  z.strictObject({
    deed: z.enum(["erase", "hold-set", "hold-lift"]),
    reference: z.string().trim().min(1).max(200),
    caseFileId: Uuid.optional(),
    basis: ErasureBasis,
  }),
  z.strictObject({ deed: z.literal("retention-apply"), plan: RetentionPlan }),
  z.strictObject({ deed: z.literal("retention-set"), months: RetentionMonths.nullable() }),
]);
export type ProposalInput = z.infer<typeof ProposalInput>;

/** How case files are kept, and how they go: each by two people, one who proposes and another, an approver, who agrees. */
export const keepingEndpoints = {
  keeping: endpoint({
    method: "GET",
    path: "/api/keeping",
    permission: "keep",
    summary: "Legal holds in force, proposals that wait for a second person, and what became of earlier ones",
    input: Nothing,
    output: z.strictObject({ holds: z.array(Named.extend({ since: Instant })), proposals: z.array(ProposalView) }),
  }),
  retention: endpoint({
    method: "GET",
    path: "/api/keeping/retention",
    permission: "keep",
    summary: "The retention rule of the reader's organisation and what it no longer keeps, today or on another day; erases nothing",
    input: z.strictObject({ on: z.iso.date().optional() }),
    output: z.strictObject({
      /** Null without a rule: nothing is due. */
      months: z.int().nullable(),
      /** `YYYY-MM-DD`, UTC. */
      on: z.string(),
      /** The first to be due, at most 500. */
      due: z.array(DueView),
      /** How many would be erased, and how many are due but held. */
      leaving: z.int(),
      held: z.int(),
      /** Names what would be erased; null when nothing would, and for any day but today. */
      plan: z.string().nullable(),
    }),
  }),
  proposalMake: endpoint({
    method: "POST",
    path: "/api/keeping/proposals",
    permission: "keep",
    summary: "Propose a deed that takes two people; proposed again while it waits, it is the same proposal",
    input: ProposalInput,
    output: Done,
  }),
  proposalAnswer: endpoint({
    method: "POST",
    path: "/api/keeping/proposals/:proposalId",
    permission: "erase",
    summary: "Agree to what another person proposed, which does it, or refuse it",
    input: z.strictObject({ proposalId: Uuid, says: z.enum(["agreed", "refused"]) }),
    /** How many folders of backups could not be reached: their copies of the keys still open what was erased. */
    output: z.strictObject({ unreachable: z.int() }),
    needsProof: true,
  }),
  proposalTakeBack: endpoint({
    method: "DELETE",
    path: "/api/keeping/proposals/:proposalId",
    permission: "keep",
    summary: "Take back what one proposed oneself",
    input: z.strictObject({ proposalId: Uuid }),
    output: Done,
  }),
} as const;
