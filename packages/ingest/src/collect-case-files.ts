import type { DraftBatch, DraftCaseFile, Refusal } from "@throughline/model/submission";
import type { ParsedRow } from "./parse/parse-row.ts";

interface OpenCaseFile {
  readonly reference: string;
  country?: string;
  openedOn?: string;
  readonly sightings: DraftCaseFile["sightings"];
  readonly payments: DraftCaseFile["payments"];
  readonly statements: DraftCaseFile["statements"];
}

/** Gathers parsed rows into a batch: one case file for each reference, in the order in which they first appear. */
export class CaseFileCollector {
  readonly #caseFiles = new Map<string, OpenCaseFile>();
  readonly #refusals: Refusal[] = [];
  #accepted = 0;
  #refused = 0;
  #items = 0;

  /** Sightings, payments, statements and refusals gathered: what a batch takes in memory. */
  get items(): number {
    return this.#items;
  }

  get counts(): { readonly rows: number; readonly accepted: number; readonly refused: number } {
    return { rows: this.#accepted + this.#refused, accepted: this.#accepted, refused: this.#refused };
  }

  add(row: ParsedRow): void {
    this.#refusals.push(...row.refusals);
    this.#items += row.refusals.length;
    if (!row.isAccepted) {
      this.#refused += 1;
      return;
    }
    this.#accepted += 1;
    const { reference, country, openedOn } = row;
    const caseFile: OpenCaseFile = this.#caseFiles.get(reference) ?? { reference, sightings: [], payments: [], statements: [] };
    this.#caseFiles.set(reference, caseFile);
    if (country !== undefined) caseFile.country ??= country;
    if (openedOn !== undefined) caseFile.openedOn ??= openedOn;
    caseFile.sightings.push(...row.sightings);
    caseFile.payments.push(...row.payments);
    caseFile.statements.push(...row.statements);
    this.#items += row.sightings.length + row.payments.length + row.statements.length;
  }

  batch(): DraftBatch {
    return { caseFiles: [...this.#caseFiles.values()], refusals: this.#refusals };
  }
}
