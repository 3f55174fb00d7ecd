import { createHash, randomUUID } from "node:crypto";
import type { RecognisedIdentifier } from "@throughline/model/identifier/identifier-rule";
import { recognise } from "@throughline/model/identifier/registry";
import {
  type DraftCaseFile,
  type DraftSighting,
  type DraftStatement,
  encodeDraftBatch,
  type KeyedIdentifier,
} from "@throughline/model/submission";
import type { HeldBy, Relation } from "@throughline/model/vocabulary";
import type { Instance } from "../instance/instance.ts";

const actor = { userId: "test", purpose: "test" };

export interface Seen {
  readonly reference: string;
  /** As a form names it: `wallet`, `telegram`, `phone` … */
  readonly kind: string;
  readonly value: string;
  readonly heldBy?: HeldBy;
  /** `YYYY-MM-DD`. */
  readonly seenOn?: string;
}

/** A relation stated of two values of the same case file, on a line of its own. */
export interface Stated {
  readonly reference: string;
  readonly from: Pick<Seen, "kind" | "value">;
  readonly relation: Relation;
  readonly to: Pick<Seen, "kind" | "value">;
}

/** Records sightings, and what is stated of them, as one submission of an organisation and waits for the graph. */
export async function recordSightings(
  instance: Instance,
  organisationId: string,
  seen: readonly Seen[],
  stated: readonly Stated[] = [],
): Promise<string> {
  const fileSha256 = createHash("sha256").update(randomUUID()).digest("hex");
  const writer = await instance.record.beginSubmission(actor, { organisationId, fileName: "intake.csv", fileSha256, mapping: "{}" });
  if (!("add" in writer)) throw new Error("A fresh submission is no repeat.");
  const references = [...new Set(seen.map(({ reference }) => reference))];
  const caseFiles = references.map(
    (reference): DraftCaseFile => ({
      reference,
      payments: [],
      statements: stated.flatMap((one, index) => (one.reference === reference ? [draftStatement(one, seen.length + index + 2)] : [])),
      sightings: seen.flatMap((one, index) => (one.reference === reference ? [draftSighting(one, index + 2)] : [])),
    }),
  );
  await writer.add(encodeDraftBatch({ caseFiles, refusals: [] }));
  await writer.finish({ rows: seen.length, accepted: seen.length, refused: 0 });
  await instance.projector.catchUp();
  return writer.submissionId;
}

function recogniseOrThrow({ kind, value }: Pick<Seen, "kind" | "value">): RecognisedIdentifier {
  const recognised = recognise(value, { country: "TH" }, { kindText: kind });
  if (!recognised.ok) throw new Error("The test's value is not recognised.");
  return recognised.value;
}

function draftStatement({ from, relation, to }: Stated, line: number): DraftStatement {
  const keyed = (one: Stated["from"]): KeyedIdentifier => {
    const { kind, key, display } = recogniseOrThrow(one);
    return { kind, key, display, standing: "ordinary" };
  };
  return { from: keyed(from), relation, to: keyed(to), basis: "told", place: { file: "intake.csv", line } };
}

function draftSighting({ kind, value, heldBy = "not-asked", seenOn }: Seen, line: number): DraftSighting {
  const { kind: found, key, display, check, rule, isUnkeyed } = recogniseOrThrow({ kind, value });
  return {
    ...(isUnkeyed === true ? {} : { identifier: { kind: found, key, display, standing: "ordinary" } }),
    kind: found,
    raw: value,
    check,
    rule,
    ruleVersion: 1,
    role: "unstated",
    heldBy,
    controlledBy: "not-asked",
    basis: "told",
    ...(seenOn === undefined ? {} : { seenOn }),
    place: { file: "intake.csv", line, column: "value" },
  };
}
