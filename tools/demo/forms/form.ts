import type { SeededRandom } from "../../seeded-random.ts";
import type { DemoCaseFile, DemoPaymentSide, DemoSighting, OrganisationId } from "../case-files.ts";
import { type Penmanship, writeBank } from "../ways-of-writing.ts";
import type { PersonColumns } from "./person-columns.ts";

/** A file of the demo: what is written, and how many rows it has below its header. */
export interface DemoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** What a form is filled from. */
export interface Filling {
  readonly organisationId: OrganisationId;
  readonly caseFiles: readonly DemoCaseFile[];
  readonly personOf: (caseFile: DemoCaseFile) => PersonColumns;
  readonly random: SeededRandom;
}

/** How this organisation's workers write, for one case file. */
export function penmanshipFor({ organisationId, random }: Filling, { country }: DemoCaseFile): Penmanship {
  const nativeDigits = { riverbank: "none", "mekong-aid": "thai", lotus: "burmese" } as const;
  return { random, country, nativeDigits: nativeDigits[organisationId] };
}

/** The bank of a value, or of a side of a payment, as people name it; nothing where there is no account. */
export function bankOf(value: DemoPaymentSide, penmanship: Penmanship): string {
  return typeof value !== "string" && value.kind === "bank-account" ? writeBank(value, penmanship) : "";
}

/** The kind as a form's list of kinds calls it: a handle by its platform, all others by what they are. */
export function kindOf({ kind, namespace }: DemoSighting["value"]): string {
  return kind === "handle" ? namespace : kind;
}

/** `2025-04-15` as `15/04/2025`, with years added for another era. */
export function dayFirst(date: string, addedYears = 0): string {
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${Number(year) + addedYears}`;
}

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
