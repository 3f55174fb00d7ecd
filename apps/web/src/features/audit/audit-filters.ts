import { AuditDeed, AuditOutcome } from "@throughline/model/audit-event";
import { z } from "zod";

/** A day as the date field writes it. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** An opaque id: of a case file, an identifier, a submission, a packet or a person. */
export const AuditSubject = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

/** What of the audit log is shown: stands in the URL, by codes, days and opaque ids. */
export const AuditFilters = z.object({
  deed: AuditDeed.optional().catch(undefined),
  outcome: AuditOutcome.optional().catch(undefined),
  userId: z.string().max(60).optional().catch(undefined),
  subject: AuditSubject.optional().catch(undefined),
  fromDay: Day.optional().catch(undefined),
  untilDay: Day.optional().catch(undefined),
});
export type AuditFilters = z.infer<typeof AuditFilters>;

/** What the server is asked: days of this place as instants, the last one whole. */
export function askedOf({ fromDay, untilDay, ...filters }: AuditFilters): Omit<AuditFilters, "fromDay" | "untilDay"> & {
  readonly from?: string;
  readonly until?: string;
} {
  const from = fromDay === undefined ? null : instantOf(fromDay, 0);
  const until = untilDay === undefined ? null : instantOf(untilDay, 1);
  return { ...filters, ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
}

/** The start of a day here, or of the one after it; null for a day that is none. */
function instantOf(day: string, after: 0 | 1): string | null {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const instant = new Date(year, month - 1, date + after);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
