import { AuditDeed, AuditOutcome } from "@throughline/model/audit-event";
import { z } from "zod";

/** What of the audit log is shown: stands in the URL, by codes, opaque ids and ids of organisations. */
export const AuditFilters = z.object({
  deed: AuditDeed.optional().catch(undefined),
  outcome: AuditOutcome.optional().catch(undefined),
  subject: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
    .optional()
    .catch(undefined),
});
export type AuditFilters = z.infer<typeof AuditFilters>;
