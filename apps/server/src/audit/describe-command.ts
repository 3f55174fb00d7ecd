import { userInfo } from "node:os";
import { type AuditEvent, type AuditOutcome, mostSubjects } from "@throughline/model/audit-event";
import type { CommandDeed } from "./deed-of-command.ts";

/** What a command's deed was about, as far as it is known when it is told. */
export interface DeedAbout {
  /** Whose auditors read of it; `everyOrganisation` for what was done to the instance, or looked at in all of it. */
  readonly organisationId: string;
  /** Opaque ids, and nothing else: submissions, packets, case files, identifiers, people. */
  readonly subjects: readonly string[];
  /** Why, where there is more to say than that it was a command. */
  readonly purpose?: string;
}

export interface DeedEnd {
  readonly outcome: AuditOutcome;
  /** The error's code; empty when all went well. */
  readonly code: string;
}

/** What the audit log keeps of a command: that the command line did it, for whom of this machine, how it ended, and the opaque ids it was about. */
export function describeCommand(
  { deed, action }: CommandDeed,
  { organisationId, subjects, purpose = "command" }: DeedAbout,
  end: DeedEnd,
): AuditEvent {
  const distinct = [...new Set(subjects)].sort();
  return {
    deed,
    action,
    userId: `command line (${accountName().slice(0, 40)})`,
    organisationId,
    purpose,
    ...end,
    subjects: distinct.slice(0, mostSubjects),
    subjectTotal: distinct.length,
  };
}

/** The name that the operating system knows whoever runs this by; their number where it has no name for it, as in a container. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
}
