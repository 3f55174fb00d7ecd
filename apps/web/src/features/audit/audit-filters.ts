import { AuditDeed, AuditOutcome } from "@throughline/model/audit-event";
import { z } from "zod";

/** What of the audit log is shown: stands in the URL, by codes and opaque ids. */
export const AuditFilters = z.object({
  deed: AuditDeed.optional().catch(undefined),
  outcome: AuditOutcome.optional().catch(undefined),
  subject: z
    .string()
    .regex(/^(?:[a-z2-7]{26}|[0-9a-f-]{36}|[0-9a-f]{64})$/)
    .optional()
    .catch(undefined),
});
export type AuditFilters = z.infer<typeof AuditFilters>;
