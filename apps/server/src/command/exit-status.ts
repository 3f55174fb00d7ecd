import { ThroughlineError } from "@throughline/model/throughline-error";

/** What the command answers with; scripts depend on it. */
export const exitStatus = {
  done: 0,
  /** The input was refused in whole or part. */
  refused: 1,
  wrongUsage: 2,
  /** A store cannot be reached, opened or trusted. */
  storeUnreachable: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Wrong usage that only shows once the command runs. */
export class UsageError extends ThroughlineError {
  constructor(code: string, message: string) {
    super(code, message);
    this.name = "UsageError";
  }
}

const wrongUsageCodes: ReadonlySet<string> = new Set([
  "wrong-environment",
  "port-taken",
  "address-not-here",
  "backup-exists",
  "backup-missing",
  "key-exists",
  "record-exists",
  "name-taken",
  "last-administrator",
  "organisation-without-name",
  "already-exists",
  "needs-second-person",
  "key-wrapped",
  "key-not-wrapped",
  "passphrase-needed",
  "passphrase-too-short",
  "sharing-with-itself",
  "mandate-for-itself",
  "no-such-mandate",
  "no-mandate",
  "no-such-agreement",
]);

/** What was asked was understood, and may not be done as things stand. */
const refusedCodes: ReadonlySet<string> = new Set(["under-legal-hold", "retention-plan-changed"]);

/** The status a command that threw ends with. */
export function statusOfError(error: unknown): ExitStatus {
  if (error instanceof UsageError) return exitStatus.wrongUsage;
  if (!(error instanceof ThroughlineError)) return exitStatus.storeUnreachable;
  if (refusedCodes.has(error.code)) return exitStatus.refused;
  return wrongUsageCodes.has(error.code) ? exitStatus.wrongUsage : exitStatus.storeUnreachable;
}
