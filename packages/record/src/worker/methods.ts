import { randomUUID } from "node:crypto";
import { canonicalJson } from "@throughline/model/ids";
import type { AccessTerms } from "../case-file-access.ts";
import type { Actor, CaseRecord, SubmissionCounts, SubmissionDraft } from "../case-record.ts";
import type { NewEntry } from "../entry.ts";
import { hasErasedAfter, hashAt, readBatch } from "../feed/read-batch.ts";
import { backupStore } from "../keep/backup.ts";
import type { Mandate } from "../mandates.ts";
import { firstRow } from "../open-connection.ts";
import type { PacketDraft } from "../packets.ts";
import { readBrokenGlass, readCaseFileAccess, readKeptCaseFiles, readOwnScopes, readReadings } from "../reads/case-file-access.ts";
import { readCaseFiles, readCaseFilesById, readCaseFilesByReference, readCaseFilesOfSubmission, readTotals } from "../reads/case-files.ts";
import { readFindCandidates } from "../reads/find.ts";
import { identifierIdsOf, readIdentifiersById, readIdentifiersFor } from "../reads/identifiers.ts";
import { hasRecordedSince, readLookUpAlerts } from "../reads/look-ups.ts";
import { readMandates } from "../reads/mandates.ts";
import { readNearIdentifiers } from "../reads/near.ts";
import { readNearCompanies } from "../reads/near-companies.ts";
import { readErasedPackets, readPackets } from "../reads/packets.ts";
import { readPaymentsIn, readPaymentsOf } from "../reads/payments.ts";
import {
  readLeadStates,
  readMappings,
  readOrganisations,
  readPasswordHash,
  readRefusals,
  readSubmissions,
  readUsers,
} from "../reads/people.ts";
import { readProposals } from "../reads/proposals.ts";
import { readRequestsBy, readRequestsOf } from "../reads/requests.ts";
import { readDueCaseFiles, readHeldCaseFiles, readRetentionRules } from "../reads/retention.ts";
import { readAlsoRecorded, readSharing } from "../reads/sharing.ts";
import { readSightingsIn, readSightingsOf } from "../reads/sightings.ts";
import { readStatementsIn, readStatementsOf } from "../reads/statements.ts";
import { readContacts, readStewardsConcerned } from "../reads/stewards-concerned.ts";
import type { RequestDraft, WantsOut } from "../requests.ts";
import type { SharingTerms } from "../sharing.ts";
import {
  acceptInvitation,
  changeAccess,
  holdingInvitationOf,
  holdingInvitations,
  invite,
  removePerson,
  removeUser,
  withdrawInvitation,
} from "../store/administration.ts";
import { breakGlass, nameSteward, setCaseFileAccess } from "../store/case-file-access.ts";
import { type Erasing, eraseCaseFile, liftLegalHold, setLegalHold } from "../store/erase.ts";
import { alertLookUps } from "../store/look-ups.ts";
import { endMandate, giveMandate } from "../store/mandates.ts";
import { packetKey, recordPacket } from "../store/packets.ts";
import { addPasskey, removePasskey, usePasskey } from "../store/passkeys.ts";
import { answerProposal, proposeDeed } from "../store/proposals.ts";
import { appendEntries, type RecordStore } from "../store/record-store.ts";
import { askStewards, giveWord } from "../store/requests.ts";
import { applyRetention, setRetention } from "../store/retention.ts";
import {
  forgetSecondSteps,
  readSecondStep,
  removeSecondStep,
  renewRecoveryCodes,
  setSecondStep,
  spendRecoveryCode,
  spendStep,
} from "../store/second-step.ts";
import { demandSecondStep, isSecondStepDemanded, owesSecondStep } from "../store/second-step-demand.ts";
import { agreeSharing, endSharing } from "../store/sharing.ts";
import { addBatch, beginSubmission, by, finishSubmission, withdrawSubmission } from "../store/submissions.ts";
import { exchangeReaderMethods, exchangeWriterMethods } from "./exchange-calls.ts";
import { personReaderMethods, personWriterMethods } from "./person-calls.ts";

type Input<Name extends keyof CaseRecord, At extends number> = CaseRecord[Name] extends (...args: infer Args) => unknown ? Args[At] : never;

/** What the writer's thread does. Each method is one durable transaction. */
export const writerMethods = {
  addOrganisation: (store: RecordStore, actor: Actor, organisation: Input<"addOrganisation", 1>) =>
    append(store, actor, { kind: "organisation-added", body: { ...organisation, country: organisation.country ?? "" } }),
  addUser: (store: RecordStore, actor: Actor, user: Input<"addUser", 1>, passwordHash: string | null) =>
    append(store, actor, { kind: "user-added", body: { ...user, roles: [...user.roles], scopes: [...user.scopes], passwordHash } }),
  setPasswordHash: (store: RecordStore, actor: Actor, userId: string, passwordHash: string) =>
    append(store, actor, { kind: "password-set", body: { userId, passwordHash } }),
  removeUser: (store: RecordStore, actor: Actor, userId: string) => removeUser(store, actor, userId),
  invite: (store: RecordStore, actor: Actor, input: Input<"invite", 1>) => invite(store, actor, input),
  acceptInvitation: (store: RecordStore, input: Input<"acceptInvitation", 0>) => acceptInvitation(store, input),
  withdrawInvitation: (store: RecordStore, actor: Actor, invitationId: string) => withdrawInvitation(store, actor, invitationId),
  changeAccess: (store: RecordStore, actor: Actor, input: Input<"changeAccess", 1>) => changeAccess(store, actor, input),
  removePerson: (store: RecordStore, actor: Actor, userId: string) => removePerson(store, actor, userId),
  setSecondStep: (store: RecordStore, actor: Actor, input: Input<"setSecondStep", 1>) => setSecondStep(store, actor, input),
  removeSecondStep: (store: RecordStore, actor: Actor, userId: string) => removeSecondStep(store, actor, userId),
  spendStep: (store: RecordStore, userId: string, step: number) => spendStep(store, userId, step),
  spendRecoveryCode: (store: RecordStore, userId: string, hash: string) => spendRecoveryCode(store, userId, hash),
  renewRecoveryCodes: (store: RecordStore, userId: string, hashes: readonly string[]) => renewRecoveryCodes(store, userId, hashes),
  addPasskey: (store: RecordStore, actor: Actor, input: Input<"addPasskey", 1>) => addPasskey(store, actor, input),
  removePasskey: (store: RecordStore, actor: Actor, input: Input<"removePasskey", 1>) => removePasskey(store, actor, input),
  usePasskey: (store: RecordStore, use: Input<"usePasskey", 0>) => usePasskey(store, use),
  forgetSecondSteps: (store: RecordStore, actor: Actor, userId: string) => forgetSecondSteps(store, actor, userId),
  demandSecondStep: (store: RecordStore, actor: Actor, demand: Input<"demandSecondStep", 1>) => demandSecondStep(store, actor, demand),
  saveMapping: (store: RecordStore, actor: Actor, mapping: Input<"saveMapping", 1>) =>
    append(store, actor, { kind: "mapping-saved", body: mapping }),
  beginSubmission: (store: RecordStore, actor: Actor, draft: SubmissionDraft) => beginSubmission(store, actor, draft),
  addBatch: (store: RecordStore, actor: Actor, submissionId: string, bytes: Uint8Array) => addBatch(store, actor, submissionId, bytes),
  finishSubmission: (store: RecordStore, actor: Actor, submissionId: string, counts: SubmissionCounts) =>
    finishSubmission(store, actor, submissionId, counts),
  withdrawSubmission: (store: RecordStore, actor: Actor, submissionId: string) => withdrawSubmission(store, actor, submissionId),
  judgeSame: (store: RecordStore, actor: Actor, { kind, scope, a, b }: Input<"judgeSame", 1>) => {
    const judgementId = randomUUID();
    append(store, actor, { kind: "same-judged", body: { judgementId, kind, scope, ...(a < b ? { a, b } : { a: b, b: a }) } });
    return judgementId;
  },
  undoJudgement: (store: RecordStore, actor: Actor, judgementId: string) =>
    append(store, actor, { kind: "judgement-undone", body: { judgementId } }),
  listStanding: (store: RecordStore, actor: Actor, { scopeId, identifier, standing }: Input<"listStanding", 1>) =>
    append(store, actor, { kind: "standing-listed", body: { scopeId, ...identifier, standing } }),
  setLeadState: (store: RecordStore, actor: Actor, state: Input<"setLeadState", 1>) =>
    append(store, actor, { kind: "lead-state-set", body: state }),
  recordPacket: (store: RecordStore, actor: Actor, draft: PacketDraft) => recordPacket(store, actor, draft),
  agreeSharing: (store: RecordStore, actor: Actor, terms: SharingTerms) => agreeSharing(store, actor, terms),
  endSharing: (store: RecordStore, actor: Actor, between: Input<"endSharing", 1>) => endSharing(store, actor, between),
  giveMandate: (store: RecordStore, actor: Actor, mandate: Mandate) => giveMandate(store, actor, mandate),
  endMandate: (store: RecordStore, actor: Actor, mandate: Mandate) => endMandate(store, actor, mandate),
  askStewards: (store: RecordStore, actor: Actor, draft: RequestDraft) => askStewards(store, actor, draft),
  giveWord: (store: RecordStore, actor: Actor, word: Input<"giveWord", 1>) => giveWord(store, actor, word),
  setCaseFileAccess: (store: RecordStore, actor: Actor, terms: AccessTerms) => setCaseFileAccess(store, actor, terms),
  nameSteward: (store: RecordStore, actor: Actor, input: Input<"nameSteward", 1>) => nameSteward(store, actor, input),
  breakGlass: (store: RecordStore, actor: Actor, input: Input<"breakGlass", 1>) => breakGlass(store, actor, input),
  erase: (store: RecordStore, actor: Actor, erasing: Erasing) => eraseCaseFile(store, actor, erasing),
  setLegalHold: (store: RecordStore, actor: Actor, hold: Erasing) => setLegalHold(store, actor, hold),
  liftLegalHold: (store: RecordStore, actor: Actor, hold: Erasing) => liftLegalHold(store, actor, hold),
  setRetention: (store: RecordStore, actor: Actor, rule: Input<"setRetention", 1>) => setRetention(store, actor, rule),
  applyRetention: (store: RecordStore, actor: Actor, applying: Input<"applyRetention", 1>) => applyRetention(store, actor, applying),
  propose: (store: RecordStore, actor: Actor, draft: Input<"propose", 1>) => proposeDeed(store, actor, draft),
  answerProposal: (store: RecordStore, actor: Actor, answer: Input<"answerProposal", 1>) => answerProposal(store, actor, answer),
  alertLookUps: (store: RecordStore, actor: Actor, alert: Input<"alertLookUps", 1>) => alertLookUps(store, actor, alert),
  ...exchangeWriterMethods,
  ...personWriterMethods,
  backup: (store: RecordStore, file: string) => backupStore(store, file),
} as const;

/** What a reader's thread answers. Nothing here writes. */
export const readerMethods = {
  organisations: (store: RecordStore) => readOrganisations(store.connection),
  users: (store: RecordStore) => readUsers(store.connection),
  sharing: (store: RecordStore) => readSharing(store.connection),
  mandates: (store: RecordStore) => readMandates(store.connection),
  requestsBy: (store: RecordStore, userId: string) => readRequestsBy(store.connection, userId),
  requestsOf: (store: RecordStore, organisationId: string) => readRequestsOf(store.connection, organisationId),
  stewardsConcerned: (store: RecordStore, ids: readonly string[], wants: WantsOut) => readStewardsConcerned(store.connection, ids, wants),
  contactsFor: (store: RecordStore, identifierId: string, organisationIds: readonly string[]) =>
    readContacts(store.connection, identifierId, organisationIds),
  alsoRecorded: (store: RecordStore, ids: readonly string[], scopes: readonly string[]) => readAlsoRecorded(store.connection, ids, scopes),
  readingsOf: (store: RecordStore, userId: string, now: string) => readReadings(store.connection, userId, now),
  caseFileAccess: (store: RecordStore, caseFileId: string, scopes: readonly string[]) =>
    readCaseFileAccess(store.connection, caseFileId, scopes),
  keptCaseFiles: (store: RecordStore, organisationId: string) => readKeptCaseFiles(store.connection, organisationId),
  brokenGlass: (store: RecordStore, organisationId: string) => readBrokenGlass(store.connection, organisationId),
  ownScopesOfCaseFiles: (store: RecordStore) => readOwnScopes(store.connection),
  passwordHashOf: (store: RecordStore, userId: string) => readPasswordHash(store.connection, userId),
  invitations: (store: RecordStore, organisationId: string, now: string) => holdingInvitations(store.connection, organisationId, now),
  invitationOf: (store: RecordStore, tokenHash: string, now: string) => holdingInvitationOf(store.connection, tokenHash, now),
  secondStepOf: (store: RecordStore, userId: string) => readSecondStep(store, userId),
  isSecondStepDemanded: (store: RecordStore, organisationId: string) => isSecondStepDemanded(store, organisationId),
  owesSecondStep: (store: RecordStore, userId: string) => owesSecondStep(store, userId),
  submissions: (store: RecordStore, scopes: readonly string[]) => readSubmissions(store.connection, scopes),
  refusalsOf: (store: RecordStore, submissionId: string, scopes: readonly string[]) => readRefusals(store.connection, submissionId, scopes),
  caseFilesOfSubmission: (store: RecordStore, submissionId: string, scopes: readonly string[], limit: number) =>
    readCaseFilesOfSubmission(store.connection, submissionId, scopes, limit),
  mappings: (store: RecordStore, organisationId: string) => readMappings(store.connection, organisationId),
  leadStates: (store: RecordStore, organisationId: string) => readLeadStates(store.connection, organisationId),
  packets: (store: RecordStore, organisationId: string, scopes: readonly string[]) => readPackets(store, organisationId, scopes),
  erasedPackets: (store: RecordStore) => readErasedPackets(store),
  packetKey: (store: RecordStore, caseFiles: readonly string[]) => packetKey(store, caseFiles),
  caseFiles: (store: RecordStore, scopes: readonly string[], options: Input<"caseFiles", 1>) =>
    readCaseFiles(store.connection, scopes, options),
  caseFilesById: (store: RecordStore, ids: readonly string[], scopes: readonly string[]) =>
    readCaseFilesById(store.connection, ids, scopes),
  caseFilesByReference: (store: RecordStore, organisationId: string | null, reference: string, scopes: readonly string[]) =>
    readCaseFilesByReference(store.connection, organisationId, reference, scopes),
  nearIdentifiers: (store: RecordStore, wanted: Input<"nearIdentifiers", 0>, scopes: readonly string[], limit: number) =>
    readNearIdentifiers(store.connection, wanted, scopes, limit),
  nearCompanies: (store: RecordStore, names: readonly string[], scopes: readonly string[], limit: number) =>
    readNearCompanies(store.connection, names, scopes, limit),
  identifiersFor: (store: RecordStore, ids: readonly string[], scopes: readonly string[]) =>
    readIdentifiersFor(store.connection, ids, scopes),
  identifiersById: (store: RecordStore, ids: readonly string[]) => readIdentifiersById(store.connection, ids),
  identifierIdOf: (store: RecordStore, keys: readonly string[]) => identifierIdsOf(store.secret, keys),
  sightingsOf: (store: RecordStore, id: string, scopes: readonly string[], limit: number) =>
    readSightingsOf(store.connection, id, scopes, limit),
  sightingsIn: (store: RecordStore, id: string, scopes: readonly string[], limit: number) =>
    readSightingsIn(store.connection, id, scopes, limit),
  paymentsOf: (store: RecordStore, id: string, scopes: readonly string[], limit: number) =>
    readPaymentsOf(store.connection, id, scopes, limit),
  paymentsIn: (store: RecordStore, id: string, scopes: readonly string[], limit: number) =>
    readPaymentsIn(store.connection, id, scopes, limit),
  statementsOf: (store: RecordStore, id: string, scopes: readonly string[], limit: number) =>
    readStatementsOf(store.connection, id, scopes, limit),
  statementsIn: (store: RecordStore, id: string, scopes: readonly string[], limit: number) =>
    readStatementsIn(store.connection, id, scopes, limit),
  findCandidates: (store: RecordStore, text: string, scopes: readonly string[], limit: number) =>
    readFindCandidates(store.connection, text, scopes, limit),
  totals: (store: RecordStore, scopes: readonly string[]) => readTotals(store.connection, scopes),
  retentionRules: (store: RecordStore, scopes: readonly string[]) => readRetentionRules(store.connection, scopes),
  dueCaseFiles: (store: RecordStore, scopes: readonly string[], on: string) => readDueCaseFiles(store.connection, scopes, on),
  heldCaseFiles: (store: RecordStore, scopes: readonly string[]) => readHeldCaseFiles(store.connection, scopes),
  proposals: (store: RecordStore, organisationId: string, now: string) => readProposals(store.connection, organisationId, now),
  lookUpAlerts: (store: RecordStore, organisationId: string) => readLookUpAlerts(store.connection, organisationId),
  hasRecordedSince: (store: RecordStore, userId: string, since: string) => hasRecordedSince(store.connection, userId, since),
  ...exchangeReaderMethods,
  ...personReaderMethods,
  head: (store: RecordStore) => ({ recordId: store.recordId, ...store.log.head() }),
  hasErasedAfter: (store: RecordStore, seq: number) => hasErasedAfter(store.connection, seq),
  hashAt: (store: RecordStore, seq: number) => hashAt(store.connection, seq),
  readBatch: (store: RecordStore, after: number, maxEdges: number) => readBatch(store.connection, store.recordId, after, maxEdges),
  /** Changes whenever another connection, of this process or another, has committed. */
  dataVersion: (store: RecordStore) => firstRow<{ data_version: number }>(store.connection, "PRAGMA data_version")?.data_version ?? 0,
} as const;

export type Methods = typeof writerMethods | typeof readerMethods;

function append(store: RecordStore, actor: Actor, entry: NewEntry): void {
  appendEntries(store, by(actor), () => [JSON.parse(canonicalJson(entry)) as NewEntry]);
}
