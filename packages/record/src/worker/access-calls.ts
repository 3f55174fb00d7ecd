import type { CaseFileAccessRecord } from "../case-file-access.ts";
import type { writerMethods } from "./methods.ts";
import type { Reader } from "./reader-pool.ts";
import type { Thread } from "./thread.ts";

/** What is asked of the reading threads about who reads a case file. */
export type AccessReads = Pick<
  CaseFileAccessRecord,
  "readingsOf" | "caseFileAccess" | "keptCaseFiles" | "brokenGlass" | "ownScopesOfCaseFiles"
>;

/** What the writing thread does about it. */
export type AccessWrites = Omit<CaseFileAccessRecord, keyof AccessReads>;

export function accessWrites(write: Thread<typeof writerMethods>["call"]): AccessWrites {
  return {
    setCaseFileAccess: (actor, terms) => write("setCaseFileAccess", actor, terms),
    nameSteward: (actor, input) => write("nameSteward", actor, input),
    breakGlass: (actor, input) => write("breakGlass", actor, input),
  };
}

export function accessReads(read: Reader["call"]): AccessReads {
  return {
    readingsOf: (userId, now) => read("readingsOf", userId, now),
    caseFileAccess: (caseFileId, scopes) => read("caseFileAccess", caseFileId, scopes),
    keptCaseFiles: (organisationId) => read("keptCaseFiles", organisationId),
    brokenGlass: (organisationId) => read("brokenGlass", organisationId),
    ownScopesOfCaseFiles: () => read("ownScopesOfCaseFiles"),
  };
}
