import type { UserRole } from "@throughline/model/vocabulary";

/** What each role lets somebody do, in a line. */
export const roleWords: Readonly<Record<UserRole, string>> = {
  intake: "Intake: adds case files, does not browse",
  "data-officer": "Data officer: imports, also for organisations whose mandate yours has; sees nothing but their own imports",
  investigator: "Investigator: reads, imports",
  analyst: "Analyst: reads, imports, makes packets",
  approver: "Approver: reads, makes packets, agrees to erasing and legal holds",
  steward: "Steward: answers other organisations' requests, proposes erasing and legal holds, reads no case files",
  administrator: "Administrator: manages people, reads no case files",
  auditor: "Auditor: reads who did what, no case files",
};
