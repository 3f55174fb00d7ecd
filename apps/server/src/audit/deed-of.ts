import type { AuditDeed } from "@throughline/model/audit-event";
import type { Endpoints, rawEndpoints } from "../contract/endpoints.ts";

type EndpointName = keyof Endpoints | keyof typeof rawEndpoints;

/**
 * What sort of deed a request to each endpoint is. `null`: nothing of a case is seen or changed, and screens ask it by themselves over and
 * over. An endpoint without a row does not compile.
 */
export const deedOf: Readonly<Record<EndpointName, AuditDeed | null>> = {
  session: null,
  status: null,
  health: null,
  readiness: null,
  importState: null,
  importEvents: null,
  signIn: "sign-in",
  signInCode: "sign-in",
  signInAsDemo: "sign-in",
  signOut: "sign-in",
  setUp: "administration",
  leads: "view",
  identifier: "view",
  slice: "view",
  expand: "view",
  paths: "view",
  caseFiles: "view",
  caseFile: "view",
  submissions: "view",
  packets: "view",
  packetPreview: "view",
  importPreviewed: "view",
  find: "search",
  check: "search",
  setLeadState: "change",
  withdraw: "change",
  importUpload: "change",
  importPreview: "change",
  mappingSave: "change",
  importStart: "change",
  importCancel: "change",
  importRefusals: "export",
  packetMake: "export",
  packetFile: "export",
  leadsCsv: "export",
  checkCopy: "export",
  audit: "view",
  sessions: "view",
  sessionEnd: "sign-in",
  sessionsEnd: "sign-in",
  passwordChange: "sign-in",
  secondStep: "view",
  secondStepBegin: "sign-in",
  secondStepConfirm: "sign-in",
  secondStepRemove: "sign-in",
};
