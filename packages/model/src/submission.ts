import { z } from "zod";
import {
  Basis,
  Check,
  ControlledBy,
  CountryCode,
  FactDate,
  HeldBy,
  IdentifierKind,
  PaymentSide,
  Purpose,
  Relation,
  Role,
  Standing,
} from "./vocabulary.ts";

/**
 * What `ingest` hands to `record`: a batch of case files with what each states, every row accounted for.
 * Nothing here is about the person: those columns were crossed out before.
 */

/** Where in the source a thing stands. Lines and columns start at 1; offsets are UTF-16 code units within the cell. */
export const SourcePlace = z.strictObject({
  file: z.string().max(255),
  sheet: z.string().max(255).optional(),
  line: z.int().min(1),
  column: z.string().max(200).optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
export type SourcePlace = z.infer<typeof SourcePlace>;

/** An identifier with its key, as recognised. */
export const KeyedIdentifier = z.strictObject({
  kind: IdentifierKind,
  key: z.string().min(3).max(400),
  display: z.string().max(600),
  standing: Standing,
});
export type KeyedIdentifier = z.infer<typeof KeyedIdentifier>;

/** One identifier seen in one case file, from one place. A suggestion that nobody has confirmed shows no passed check: nobody checked what was written. */
export const DraftSighting = z
  .strictObject({
    /** Absent when the value is kept but cannot link (check failed and insisted on; account without a bank). */
    identifier: KeyedIdentifier.optional(),
    kind: IdentifierKind,
    raw: z.string().max(512),
    check: Check,
    rule: z.string(),
    ruleVersion: z.int(),
    role: Role,
    heldBy: HeldBy,
    controlledBy: ControlledBy,
    basis: Basis,
    /** For `basis: "list"`: what list it is, so that one list counts once. */
    listName: z.string().max(200).optional(),
    seenOn: FactDate.optional(),
    place: SourcePlace,
  })
  .refine(({ basis, check }) => basis !== "suggested" || check === "none", {
    error: "A suggested sighting carries no check.",
    path: ["check"],
  });
export type DraftSighting = z.infer<typeof DraftSighting>;

/** An amount as written and as read. `amountMinorUnits` is an integer ≤ 2^53 − 1 by the exponent table of `money.ts`. */
export const Money = z.strictObject({
  amountText: z.string().max(100),
  amount: z.string().max(60).optional(),
  amountMinorUnits: z.int().min(0).optional(),
  currency: z.string().max(20),
  isApproximate: z.boolean(),
});
export type Money = z.infer<typeof Money>;

/** An identifier, or the case file itself. */
export const PaymentEnd = z.union([z.strictObject({ identifier: KeyedIdentifier }), z.strictObject({ side: PaymentSide })]);
export type PaymentEnd = z.infer<typeof PaymentEnd>;

/** A payment a case file tells of: what was paid and what was received stand apart. */
export const DraftPayment = z.strictObject({
  from: PaymentEnd,
  to: PaymentEnd,
  paid: Money.optional(),
  received: Money.optional(),
  paidOn: FactDate.optional(),
  purpose: Purpose,
  reference: z.string().max(200).optional(),
  place: SourcePlace,
});
export type DraftPayment = z.infer<typeof DraftPayment>;

/** A relation a case file states between two identifiers. */
export const DraftStatement = z.strictObject({
  from: KeyedIdentifier,
  relation: Relation,
  to: KeyedIdentifier,
  basis: Basis,
  place: SourcePlace,
});
export type DraftStatement = z.infer<typeof DraftStatement>;

/** What one submission says of one case file. `reference` is the organisation's own pseudonymous reference after NFKC, trim, single spaces. */
export const DraftCaseFile = z.strictObject({
  reference: z.string().min(1).max(120),
  country: CountryCode.optional(),
  openedOn: FactDate.optional(),
  sightings: z.array(DraftSighting),
  payments: z.array(DraftPayment),
  statements: z.array(DraftStatement),
});
export type DraftCaseFile = z.infer<typeof DraftCaseFile>;

/** A row or value we could not take. `reason` is a code; no value in it. */
export const Refusal = z.strictObject({
  file: z.string(),
  sheet: z.string().optional(),
  line: z.int().min(0),
  column: z.string(),
  /** `row`: nothing of the row was taken. `value`: the row was taken without this value. */
  of: z.enum(["row", "value", "file"]),
  reason: z.string(),
  words: z.string(),
});
export type Refusal = z.infer<typeof Refusal>;

/** A batch of a submission on its way from the reader's thread to the record's. */
export interface DraftBatch {
  readonly caseFiles: readonly DraftCaseFile[];
  readonly refusals: readonly Refusal[];
}

/** Encodes a batch as bytes that threads can hand over without copying. */
export function encodeDraftBatch(batch: DraftBatch): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(batch));
}

/** The batch again, parsed strictly. Throws a ZodError when the bytes are not a batch. */
export function decodeDraftBatch(bytes: Uint8Array): DraftBatch {
  return DraftBatchShape.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

const DraftBatchShape = z.strictObject({ caseFiles: z.array(DraftCaseFile), refusals: z.array(Refusal) });
