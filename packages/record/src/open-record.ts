import { existsSync } from "node:fs";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { copyAuditInChild } from "./audit/copy-audit-in-child.ts";
import type { Actor, CaseRecord, SubmissionWriter } from "./case-record.ts";
import { auditBeside } from "./keep/backup.ts";
import { refuseWhileLocked } from "./keep/lock-file.ts";
import { leaveMark, marksLeftBehind, removeMarks } from "./keep/open-mark.ts";
import { verifyInChild } from "./keep/verify-in-child.ts";
import { createStore, type StoreOptions } from "./store/record-store.ts";
import { type AccessReads, type AccessWrites, accessReads, accessWrites } from "./worker/access-calls.ts";
import { type ExchangeReads, type ExchangeWrites, exchangeReads, exchangeWrites } from "./worker/exchange-calls.ts";
import type { readerMethods, writerMethods } from "./worker/methods.ts";
import { type PeopleReads, type PeopleWrites, peopleReads, peopleWrites } from "./worker/people-calls.ts";
import { type PersonReads, type PersonWrites, personReads, personWrites } from "./worker/person-calls.ts";
import { poolReaders, type Reader, type ReaderPool } from "./worker/reader-pool.ts";
import { openThread, type Thread } from "./worker/thread.ts";

type Writer = Thread<typeof writerMethods>;

/** How often others' writes are looked for, in milliseconds. */
const changePollMs = 250;

/** Makes an empty record. Throws `record-exists` rather than touch one. */
export function createRecord(options: StoreOptions): void {
  createStore(options);
}

/**
 * Opens a record: one writer and up to two readers, each in a thread of its own. After a stop that was not clean the chain is verified
 * first. Throws `record-missing`, `key-wrong`, `record-newer`, `record-damaged`, and `record-locked` while it is restored or rebuilt.
 * Close it, or its threads keep the process alive.
 */
export async function openRecord(options: StoreOptions): Promise<CaseRecord> {
  await lookAfterUncleanStop(options);
  refuseWhileLocked(options.dataDirectory);
  const { writer, first, readers } = await openThreads(options);
  const changes = watchChanges(first);
  const write = writing(writer, changes.lookNow);
  const mark = leaveMark(options.dataDirectory);
  return {
    dataDirectory: options.dataDirectory,
    isUnencrypted: options.key === null,
    ...writes(write),
    ...peopleWrites(write),
    ...personWrites(write),
    ...exchangeWrites(write),
    ...accessWrites(write),
    /* The record first: whatever its copy holds was told to the log before it was answered, or is still being done. */
    backup: async (file) => {
      await writer.call("backup", file);
      return { auditEntries: await copyAuditInChild(options, auditBeside(file)) };
    },
    ...reads(readers.call),
    ...peopleReads(readers.call),
    ...personReads(readers.call),
    ...exchangeReads(readers.call),
    ...accessReads(readers.call),
    verify: async () => verifyInChild(options),
    onChange: changes.listen,
    close: async () => {
      changes.stop();
      await Promise.all([writer.close(), readers.close()]);
      removeMarks(options.dataDirectory, [mark]);
    },
  };
}

interface Threads {
  readonly writer: Writer;
  /** The reader that is always there: what changed is asked of one connection only. */
  readonly first: Reader;
  readonly readers: ReaderPool;
}

/** Opens the writer first, which brings the schema up to date; when the reader fails to open, the writer is closed again. */
async function openThreads(options: StoreOptions): Promise<Threads> {
  const module = new URL("../dist/worker/record-worker.js", import.meta.url);
  const writer = await openThread<typeof writerMethods>(module, { options, duty: "writer" });
  const openReader = (): Promise<Reader> => openThread<typeof readerMethods>(module, { options, duty: "reader" });
  try {
    const first = await openReader();
    return { writer, first, readers: poolReaders(first, openReader) };
  } catch (error) {
    await writer.close();
    throw error;
  }
}

/** Damaged pages can abort whoever reads them: after an unclean stop a child process reads first. */
async function lookAfterUncleanStop(options: StoreOptions): Promise<void> {
  const left = existsSync(options.dataDirectory) ? marksLeftBehind(options.dataDirectory) : [];
  if (left.length === 0) return;
  const { damage } = await verifyInChild(options, true);
  if (damage.length > 0) {
    throw new ThroughlineError(
      "record-damaged",
      `The record was not closed the last time and is damaged in ${damage.length} places, the first at ${damage[0]?.where ?? ""}. Restore the last backup.`,
    );
  }
  removeMarks(options.dataDirectory, left);
}

type Writes = Pick<
  CaseRecord,
  | "beginSubmission"
  | "withdrawSubmission"
  | "saveMapping"
  | "judgeSame"
  | "undoJudgement"
  | "listStanding"
  | "setLeadState"
  | "recordPacket"
  | "agreeSharing"
  | "giveMandate"
  | "endMandate"
  | "endSharing"
  | "askStewards"
  | "giveWord"
  | "erase"
  | "setLegalHold"
  | "liftLegalHold"
  | "setRetention"
  | "applyRetention"
  | "propose"
  | "answerProposal"
  | "alertLookUps"
>;

/** Calls of the writer, after each of which others' changes are looked for at once. */
function writing(writer: Writer, changed: () => void): Writer["call"] {
  return async (name, ...args) => {
    const value = await writer.call(name, ...args);
    changed();
    return value;
  };
}

function writes(write: Writer["call"]): Writes {
  return {
    beginSubmission: async (actor, draft) => {
      const { submissionId, repeated } = await write("beginSubmission", actor, draft);
      return repeated ?? submissionWriter(write, actor, submissionId);
    },
    withdrawSubmission: (actor, submissionId) => write("withdrawSubmission", actor, submissionId),
    saveMapping: (actor, mapping) => write("saveMapping", actor, mapping),
    judgeSame: (actor, judgement) => write("judgeSame", actor, judgement),
    undoJudgement: (actor, judgementId) => write("undoJudgement", actor, judgementId),
    listStanding: (actor, listing) => write("listStanding", actor, listing),
    setLeadState: (actor, state) => write("setLeadState", actor, state),
    recordPacket: (actor, packet) => write("recordPacket", actor, packet),
    agreeSharing: (actor, terms) => write("agreeSharing", actor, terms),
    endSharing: (actor, between) => write("endSharing", actor, between),
    giveMandate: (actor, mandate) => write("giveMandate", actor, mandate),
    endMandate: (actor, mandate) => write("endMandate", actor, mandate),
    askStewards: (actor, draft) => write("askStewards", actor, draft),
    giveWord: (actor, word) => write("giveWord", actor, word),
    erase: (actor, erasing) => write("erase", actor, erasing),
    setLegalHold: (actor, hold) => write("setLegalHold", actor, hold),
    liftLegalHold: (actor, hold) => write("liftLegalHold", actor, hold),
    setRetention: (actor, rule) => write("setRetention", actor, rule),
    applyRetention: (actor, applying) => write("applyRetention", actor, applying),
    propose: (actor, draft) => write("propose", actor, draft),
    answerProposal: (actor, answer) => write("answerProposal", actor, answer),
    alertLookUps: (actor, alert) => write("alertLookUps", actor, alert),
  };
}

function submissionWriter(write: Writer["call"], actor: Actor, submissionId: string): SubmissionWriter {
  return {
    submissionId,
    add: (batch) => write("addBatch", actor, submissionId, batch),
    finish: (counts) => write("finishSubmission", actor, submissionId, counts),
    abandon: () => write("withdrawSubmission", actor, submissionId),
  };
}

type Reads = Omit<
  CaseRecord,
  | keyof Writes
  | keyof PeopleWrites
  | keyof PeopleReads
  | keyof PersonWrites
  | keyof PersonReads
  | keyof ExchangeWrites
  | keyof ExchangeReads
  | keyof AccessWrites
  | keyof AccessReads
  | "dataDirectory"
  | "isUnencrypted"
  | "verify"
  | "backup"
  | "onChange"
  | "close"
>;

function reads(read: Reader["call"]): Reads {
  return {
    sharing: () => read("sharing"),
    mandates: () => read("mandates"),
    requestsBy: (userId) => read("requestsBy", userId),
    requestsOf: (organisationId) => read("requestsOf", organisationId),
    stewardsConcerned: (ids, wants) => read("stewardsConcerned", ids, wants),
    contactsFor: (identifierId, organisationIds) => read("contactsFor", identifierId, organisationIds),
    alsoRecorded: (ids, scopes) => read("alsoRecorded", ids, scopes),
    submissions: (scopes) => read("submissions", scopes),
    refusalsOf: (submissionId, scopes) => read("refusalsOf", submissionId, scopes),
    caseFilesOfSubmission: (submissionId, scopes, limit) => read("caseFilesOfSubmission", submissionId, scopes, limit),
    mappings: (organisationId) => read("mappings", organisationId),
    leadStates: (organisationId) => read("leadStates", organisationId),
    packets: (organisationId, scopes) => read("packets", organisationId, scopes),
    erasedPackets: () => read("erasedPackets"),
    packetKey: (caseFiles) => read("packetKey", caseFiles),
    caseFiles: (scopes, options) => read("caseFiles", scopes, options),
    caseFilesById: (ids, scopes) => read("caseFilesById", ids, scopes),
    caseFilesByReference: (organisationId, reference, scopes) => read("caseFilesByReference", organisationId, reference, scopes),
    identifiersById: (ids) => read("identifiersById", ids),
    identifiersFor: (ids, scopes) => read("identifiersFor", ids, scopes),
    identifierIdOf: (keys) => read("identifierIdOf", keys),
    sightingsOf: (id, scopes, limit) => read("sightingsOf", id, scopes, limit),
    sightingsIn: (id, scopes, limit) => read("sightingsIn", id, scopes, limit),
    paymentsOf: (id, scopes, limit) => read("paymentsOf", id, scopes, limit),
    paymentsIn: (id, scopes, limit) => read("paymentsIn", id, scopes, limit),
    statementsOf: (id, scopes, limit) => read("statementsOf", id, scopes, limit),
    statementsIn: (id, scopes, limit) => read("statementsIn", id, scopes, limit),
    nearIdentifiers: (wanted, scopes, limit) => read("nearIdentifiers", wanted, scopes, limit),
    nearCompanies: (names, scopes, limit) => read("nearCompanies", names, scopes, limit),
    findCandidates: (text, scopes, limit) => read("findCandidates", text, scopes, limit),
    totals: (scopes) => read("totals", scopes),
    ...keepingReads(read),
    head: () => read("head"),
    hasErasedAfter: (seq) => read("hasErasedAfter", seq),
    hashAt: (seq) => read("hashAt", seq),
    readBatch: (after, maxEdges) => read("readBatch", after, maxEdges),
  };
}

type KeepingReads = Pick<
  CaseRecord,
  "retentionRules" | "dueCaseFiles" | "heldCaseFiles" | "proposals" | "lookUpAlerts" | "hasRecordedSince"
>;

function keepingReads(read: Reader["call"]): KeepingReads {
  return {
    retentionRules: (scopes) => read("retentionRules", scopes),
    dueCaseFiles: (scopes, on) => read("dueCaseFiles", scopes, on),
    heldCaseFiles: (scopes) => read("heldCaseFiles", scopes),
    proposals: (organisationId, now) => read("proposals", organisationId, now),
    lookUpAlerts: (organisationId) => read("lookUpAlerts", organisationId),
    hasRecordedSince: (userId, since) => read("hasRecordedSince", userId, since),
  };
}

interface Changes {
  readonly listen: CaseRecord["onChange"];
  readonly lookNow: () => void;
  readonly stop: () => void;
}

/** Tells listeners when anyone, in this process or another, has committed. */
function watchChanges(reader: Reader): Changes {
  const listeners = new Set<(seq: number) => void>();
  let version = -1;
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking || listeners.size === 0) return;
    isLooking = true;
    try {
      const now = await reader.call("dataVersion");
      if (now !== version) {
        version = now;
        const { seq } = await reader.call("head");
        for (const listener of listeners) listener(seq);
      }
    } catch {
      // The reader was closed between two looks: there is nobody left to tell.
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), changePollMs);
  timer.unref();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    lookNow: () => void look(),
    stop: () => clearInterval(timer),
  };
}
