import { z } from "zod";
import { Instant } from "./vocabulary.ts";

/** What sort of deed an event tells of: what an auditor filters by first. */
export const auditDeeds = ["sign-in", "view", "search", "change", "export", "administration", "system"] as const;
export const AuditDeed = z.enum(auditDeeds);
export type AuditDeed = z.infer<typeof AuditDeed>;

/** `refused`: the input was not taken. `denied`: the person may not. `failed`: we could not. */
export const auditOutcomes = ["done", "refused", "denied", "failed"] as const;
export const AuditOutcome = z.enum(auditOutcomes);
export type AuditOutcome = z.infer<typeof AuditOutcome>;

/** In the place of an organisation: what was done to the whole instance, for the auditors of every one to read. No organisation has this id. */
export const everyOrganisation = "*";

/** The purpose of a packet that was asked for with the child-protection flag. */
export const childProtectionPurpose = "child-protection";

/** Most ids kept of each sort; `subjectTotal` tells how many there were. */
export const mostSubjects = 200;

/**
 * Something somebody did or was not let do. Opaque ids and codes only: no value of a case, no text that was typed. Everything a
 * person reads of it (names, references) is looked up when it is shown, by those who may.
 */
export const AuditEvent = z.strictObject({
  deed: AuditDeed,
  /** The endpoint or command. */
  action: z.string().regex(/^[a-zA-Z][\w-]{0,60}$/),
  /** Empty for nobody: a sign-in that failed. */
  userId: z.string().max(60),
  organisationId: z.string().max(60),
  /** Why it was done, as a code of the screen it was done on. */
  purpose: z.string().max(60),
  outcome: AuditOutcome,
  /** A problem's code; empty when all went well. */
  code: z.string().max(60),
  /** Case files, identifiers, submissions, packets or people it was about. */
  subjects: z.array(z.string().max(80)).max(mostSubjects),
  subjectTotal: z.int().min(0),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** An event as it stands in the log. */
export const AuditEntry = AuditEvent.extend({ seq: z.int().min(1), at: Instant });
export type AuditEntry = z.infer<typeof AuditEntry>;
