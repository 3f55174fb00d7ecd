import { createHash } from "node:crypto";
import {
  type DraftBatch,
  type DraftCaseFile,
  type DraftSighting,
  encodeDraftBatch,
  type KeyedIdentifier,
} from "@throughline/model/submission";
import type { Actor, SubmissionDraft } from "../case-record.ts";

/** An invented person who works with the record in tests. */
export const inventedActor: Actor = { userId: "00000000-0000-4000-8000-000000000001", purpose: "assistance" };

/** An invented wallet: its number is all there is to it. */
export function inventedWallet(n: number): KeyedIdentifier {
  const value = `T${createHash("sha256").update(`wallet ${n}`).digest("hex").slice(0, 33)}`;
  return { kind: "wallet", key: `wallet:tron:${value}`, display: value, standing: "ordinary" };
}

/** A sighting of an identifier on a line of the invented file. */
export function inventedSighting(identifier: KeyedIdentifier, line: number, differing: Partial<DraftSighting> = {}): DraftSighting {
  return {
    identifier,
    kind: identifier.kind,
    raw: identifier.display,
    check: "passed",
    rule: "tron",
    ruleVersion: 1,
    role: "paid-to",
    heldBy: "not-asked",
    controlledBy: "not-asked",
    basis: "told",
    place: { file: "invented.csv", line, column: "wallet" },
    ...differing,
  };
}

/** A case file with its sightings, no payments and no statements. */
export function inventedCaseFile(
  reference: string,
  sightings: readonly DraftSighting[],
  differing: Partial<DraftCaseFile> = {},
): DraftCaseFile {
  return { reference, sightings: [...sightings], payments: [], statements: [], ...differing };
}

/** A batch, encoded as the record takes it. */
export function encodedBatch(caseFiles: readonly DraftCaseFile[], refusals: DraftBatch["refusals"] = []): Uint8Array {
  return encodeDraftBatch({ caseFiles, refusals });
}

/** A submission of an invented file; the name alone makes it another one. */
export function inventedSubmission(organisationId: string, fileName: string): SubmissionDraft {
  return { organisationId, fileName, fileSha256: createHash("sha256").update(fileName).digest("hex"), mapping: "{}" };
}
