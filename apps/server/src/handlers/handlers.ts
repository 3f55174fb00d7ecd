import type { Handlers, RawHandlers } from "../http/handler.ts";
import { passwordChange, sessionEnd, sessions, sessionsEnd } from "./account.ts";
import { audit, auditCsv } from "./audit.ts";
import { caseFileAccess, caseFileAccessSet, caseFileOpen, keptCaseFiles, stewardName } from "./case-file-access.ts";
import { caseFile, caseFiles } from "./case-files.ts";
import { check, checkCopy } from "./check.ts";
import { controllerName, controllers, controllerWithdraw } from "./controllers.ts";
import { identifiersCopy } from "./copy-identifiers.ts";
import { leadsCsv, leadsJson, leadsPage } from "./copy-leads.ts";
import { exchangeAgree, exchangeEnd } from "./exchanges.ts";
import { find } from "./find.ts";
import { expand, paths, slice } from "./graph.ts";
import { identifier } from "./identifiers.ts";
import {
  importCancel,
  importEvents,
  importPreview,
  importPreviewed,
  importRefusals,
  importStart,
  importState,
  importUpload,
  mappingSave,
} from "./imports.ts";
import { invitation, invitationAccept } from "./invitation.ts";
import { keeping, proposalAnswer, proposalMake, proposalTakeBack, retention } from "./keeping.ts";
import { leads, setLeadState } from "./leads.ts";
import { mandateEnd, mandateGive, mandates } from "./mandates.ts";
import { packetFile, packetMake, packetPreview, packets } from "./packets.ts";
import { passkeyAdd, passkeyBegin, passkeyRemove, passkeys, provePasskey, provePasskeyBegin } from "./passkeys.ts";
import { invitationWithdraw, people, personChange, personInvite, personRemove, secondStepDemand } from "./people.ts";
import { casePerson, consentRecord, personAgeSet, personProtect, personStandingSet, submissionPeople } from "./persons.ts";
import { pictureMake } from "./picture.ts";
import { proof, prove } from "./prove.ts";
import { inbox, requestAnswer, requestAsk, requests } from "./requests.ts";
import { samePersonJudge, samePersonUndo } from "./same-person.ts";
import { recoveryCodesRenew, secondStep, secondStepBegin, secondStepConfirm, secondStepRemove } from "./second-step.ts";
import { session, setUp, signIn, signInAsDemo, signInCode, signInEnrol, signInEnrolConfirm, signOut } from "./session.ts";
import { sharing, sharingAgree, sharingEnd } from "./sharing.ts";
import { signInEnrolPasskey, signInEnrolPasskeyBegin, signInPasskey, signInPasskeyBegin } from "./sign-in-passkey.ts";
import { health, readiness, status } from "./status.ts";
import { submissions, withdraw } from "./submissions.ts";

/** The handler of each JSON endpoint. One that is missing does not compile. */
export const handlers: Handlers = {
  session,
  signIn,
  signInCode,
  signInEnrol,
  signInEnrolConfirm,
  signInPasskeyBegin,
  signInPasskey,
  signInEnrolPasskeyBegin,
  signInEnrolPasskey,
  signInAsDemo,
  signOut,
  proof,
  prove,
  provePasskeyBegin,
  provePasskey,
  setUp,
  status,
  leads,
  setLeadState,
  identifier,
  slice,
  expand,
  paths,
  find,
  check,
  checkCopy,
  identifiersCopy,
  pictureMake,
  caseFiles,
  caseFile,
  submissions,
  withdraw,
  importPreview,
  importPreviewed,
  mappingSave,
  importStart,
  importState,
  importCancel,
  packetPreview,
  packetMake,
  packets,
  audit,
  sessions,
  sessionEnd,
  sessionsEnd,
  passwordChange,
  secondStep,
  secondStepBegin,
  secondStepConfirm,
  recoveryCodesRenew,
  secondStepRemove,
  passkeys,
  passkeyBegin,
  passkeyAdd,
  passkeyRemove,
  people,
  secondStepDemand,
  personInvite,
  invitationWithdraw,
  personChange,
  personRemove,
  invitation,
  invitationAccept,
  sharing,
  sharingAgree,
  sharingEnd,
  mandates,
  mandateGive,
  mandateEnd,
  requests,
  requestAsk,
  inbox,
  requestAnswer,
  exchangeAgree,
  exchangeEnd,
  keeping,
  retention,
  proposalMake,
  proposalAnswer,
  proposalTakeBack,
  casePerson,
  submissionPeople,
  personProtect,
  personStandingSet,
  personAgeSet,
  consentRecord,
  samePersonJudge,
  samePersonUndo,
  controllers,
  controllerName,
  controllerWithdraw,
  caseFileAccess,
  caseFileAccessSet,
  keptCaseFiles,
  stewardName,
  caseFileOpen,
};

/** The handler of each endpoint whose body or answer is not JSON. */
export const rawHandlers: RawHandlers = {
  importUpload,
  importEvents,
  importRefusals,
  packetFile,
  leadsCsv,
  leadsJson,
  leadsPage,
  auditCsv,
  health,
  readiness,
};
