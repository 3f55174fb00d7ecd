import { createHash, randomUUID } from "node:crypto";
import { recognise } from "@throughline/model/identifier/registry";
import { type DraftCaseFile, type DraftSighting, encodeDraftBatch } from "@throughline/model/submission";
import type { HeldBy } from "@throughline/model/vocabulary";
import type { Instance } from "../instance/instance.ts";

const actor = { userId: "test", purpose: "test" };

export interface Seen {
  readonly reference: string;
  /** As a form names it: `wallet`, `telegram`, `phone` … */
  readonly kind: string;
  readonly value: string;
  readonly heldBy?: HeldBy;
}

/** Records sightings as one submission of an organisation and waits for the graph. */
export async function recordSightings(instance: Instance, organisationId: string, seen: readonly Seen[]): Promise<string> {
  const fileSha256 = createHash("sha256").update(randomUUID()).digest("hex");
  const writer = await instance.record.beginSubmission(actor, { organisationId, fileName: "intake.csv", fileSha256, mapping: "{}" });
  if (!("add" in writer)) throw new Error("A fresh submission is no repeat.");
  const references = [...new Set(seen.map(({ reference }) => reference))];
  const caseFiles = references.map(
    (reference): DraftCaseFile => ({
      reference,
      payments: [],
      statements: [],
      sightings: seen.flatMap((one, index) => (one.reference === reference ? [draftSighting(one, index + 2)] : [])),
    }),
  );
  await writer.add(encodeDraftBatch({ caseFiles, refusals: [] }));
  await writer.finish({ rows: seen.length, accepted: seen.length, refused: 0 });
  await instance.projector.catchUp();
  return writer.submissionId;
}

function draftSighting({ kind, value, heldBy = "not-asked" }: Seen, line: number): DraftSighting {
  const recognised = recognise(value, { country: "TH" }, { kindText: kind });
  if (!recognised.ok) throw new Error("The test's value is not recognised.");
  const { kind: found, key, display, check, rule } = recognised.value;
  return {
    identifier: { kind: found, key, display, standing: "ordinary" },
    kind: found,
    raw: value,
    check,
    rule,
    ruleVersion: 1,
    role: "unstated",
    heldBy,
    controlledBy: "not-asked",
    basis: "told",
    place: { file: "intake.csv", line, column: "value" },
  };
}
