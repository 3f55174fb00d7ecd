import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DraftCaseFile } from "@throughline/model/submission";
import { closeStore, createStore, openStore, type RecordStore, type StoreOptions } from "../store/record-store.ts";
import { addBatch, beginSubmission, finishSubmission } from "../store/submissions.ts";
import { encodedBatch, inventedActor, inventedSubmission } from "./invented-drafts.ts";

/** A record in a folder of its own, opened in the test's thread. */
export interface TemporaryRecord {
  readonly options: StoreOptions;
  readonly store: RecordStore;
  /** Records an invented file at once, and gives its submission's id. */
  tell(organisationId: string, fileName: string, caseFiles: readonly DraftCaseFile[]): string;
  /** Closes the store, so that the files can be looked at or damaged. */
  close(): void;
  remove(): void;
}

/** Makes an empty record, encrypted with a random key unless `isUnencrypted`. */
export function temporaryRecord({ isUnencrypted = false }: { isUnencrypted?: boolean } = {}): TemporaryRecord {
  const folder = mkdtempSync(join(tmpdir(), "throughline-record-"));
  const options = { dataDirectory: join(folder, "data"), key: isUnencrypted ? null : randomBytes(32) };
  createStore(options);
  const store = openStore(options);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeStore(store);
    isOpen = false;
  };
  return {
    options,
    store,
    close,
    tell: (organisationId, fileName, caseFiles) => {
      const { submissionId } = beginSubmission(store, inventedActor, inventedSubmission(organisationId, fileName));
      addBatch(store, inventedActor, submissionId, encodedBatch(caseFiles));
      finishSubmission(store, inventedActor, submissionId, { rows: caseFiles.length, accepted: caseFiles.length, refused: 0 });
      return submissionId;
    },
    remove: () => {
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
