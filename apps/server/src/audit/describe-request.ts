import { type AuditEvent, type AuditOutcome, childProtectionPurpose, mostSubjects } from "@throughline/model/audit-event";
import { GlassReason } from "@throughline/model/vocabulary";
import { z } from "zod";
import type { Principal } from "../access/principal.ts";
import { deedOf } from "./deed-of.ts";

export interface AnsweredRequest {
  readonly name: keyof typeof deedOf;
  readonly principal: Principal;
  /** The input as parsed, or null when it never was. */
  readonly input: unknown;
  readonly status: number;
  /** What the handler said it was about, for endpoints whose input holds no ids. */
  readonly concerned: { readonly subjects: readonly string[]; readonly total: number } | null;
  /** The problem's code; empty when all went well. */
  readonly code: string;
}

/** Fields of inputs that hold opaque ids, and nothing else. What people type (find, titles, notes) is in none. */
const idFields: ReadonlySet<string> = new Set([
  "id",
  "caseFileId",
  "submissionId",
  "importId",
  "packetId",
  "userId",
  "sessionId",
  "passkeyId",
  "invitationId",
  "judgementId",
  "controllerId",
  "node",
  "nodes",
  "from",
  "to",
  "identifiers",
  "subject",
]);
const opaqueId = /^(?:[ic]:)?(?:[a-z2-7]{26}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64})$/;

/** What the audit log keeps of a request: who, what sort of deed, how it ended, and the opaque ids it was about. Null for those that are no deed. */
export function describeRequest({ name, principal, input, concerned, status, code }: AnsweredRequest): AuditEvent | null {
  const deed = deedOf[name];
  if (deed === null) return null;
  const subjects = concerned === null ? subjectsOf(input) : [...new Set(concerned.subjects)].sort();
  return {
    deed,
    action: name,
    userId: principal.userId,
    organisationId: principal.organisationId,
    purpose: purposeOf(name, input),
    outcome: outcomeOf(status),
    code,
    subjects: subjects.slice(0, mostSubjects),
    subjectTotal: concerned?.total ?? subjects.length,
  };
}

/**
 * Whoever opens what they are not named for says why, from a closed list; whoever sets the child-protection flag is told of as such. Both
 * stand in the log also when nothing came of it.
 */
function purposeOf(name: AnsweredRequest["name"], input: unknown): string {
  if (name === "packetMake" || name === "packetPreview") return WithFlag.safeParse(input).success ? childProtectionPurpose : "screen";
  const given = name === "caseFileOpen" ? z.object({ reason: GlassReason }).safeParse(input) : null;
  return given?.success === true ? given.data.reason : "screen";
}

const WithFlag = z.object({ childProtection: z.literal(true) });

function subjectsOf(input: unknown): readonly string[] {
  if (typeof input !== "object" || input === null) return [];
  const values = Object.entries(input).flatMap(([field, value]): unknown[] => (idFields.has(field) ? [value].flat() : []));
  const ids = values.filter((value): value is string => typeof value === "string" && opaqueId.test(value));
  return [...new Set(ids.map((id) => id.replace(/^[ic]:/, "")))].sort();
}

function outcomeOf(status: number): AuditOutcome {
  if (status < 400) return "done";
  if (status === 401 || status === 403 || status === 429) return "denied";
  return status < 500 ? "refused" : "failed";
}
