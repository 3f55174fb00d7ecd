import type { SourcePlace } from "@throughline/model/submission";

/** One place in one source file: "Riverbank, file 2, sheet 1, line 15, column D". Names of files and sheets stay behind: they may name a person. */
export interface PacketSource {
  readonly citation: number;
  readonly organisation: string;
  readonly case: string;
  /** SHA-256 by which the organisation finds its file. */
  readonly submissionId: string;
  readonly file: number;
  /** Sheets are numbered in the order this packet cites them; 0 for a file without sheets. */
  readonly sheet: number;
  readonly line: number;
  readonly column: string;
  readonly basis: string;
  readonly role: string;
  readonly seenOn: string;
  readonly mark: string;
}

export interface Origin {
  readonly caseFileId: string;
  readonly organisation: string;
  readonly submissionId: string;
  readonly place: SourcePlace;
}

export interface HowKnown {
  readonly basis: string;
  readonly role: string;
  readonly seenOn: string;
}

/** Gives case files the pseudonyms of this packet (Case A, B …), source files and sheets their numbers, and places their citations. */
export class Citations {
  readonly sources: PacketSource[] = [];
  /** Stands on every row of the packet. */
  readonly mark: string;
  readonly #cases = new Map<string, number>();
  readonly #files = new Map<string, number>();
  readonly #sheets = new Map<string, Map<string, number>>();
  readonly #citations = new Map<string, number>();

  constructor(mark: string) {
    this.mark = mark;
  }

  caseName(caseFileId: string): string {
    return `Case ${lettersOf(numberIn(this.#cases, caseFileId) - 1)}`;
  }

  /** The number of the citation; the same place known in the same way has one. */
  cite({ caseFileId, organisation, submissionId, place }: Origin, { basis, role, seenOn }: HowKnown): number {
    const key = JSON.stringify([caseFileId, submissionId, place.sheet ?? "", place.line, place.column ?? "", basis, role, seenOn]);
    const isKnown = this.#citations.has(key);
    const citation = numberIn(this.#citations, key);
    if (isKnown) return citation;
    const sheets = this.#sheets.get(submissionId) ?? new Map<string, number>();
    this.#sheets.set(submissionId, sheets);
    this.sources.push({
      citation,
      organisation,
      case: this.caseName(caseFileId),
      submissionId,
      file: numberIn(this.#files, submissionId),
      sheet: place.sheet === undefined ? 0 : numberIn(sheets, place.sheet),
      line: place.line,
      column: columnOf(place),
      basis,
      role,
      seenOn,
      mark: this.mark,
    });
    return citation;
  }
}

/** A number for each key, from 1, in the order they are first asked for. */
function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, known);
  return known;
}

/** A header may name a person ("Somchai's account"), so a column is cited only when it is a letter or a number. */
function columnOf({ column }: SourcePlace): string {
  return column !== undefined && /^([A-Z]{1,3}|\d{1,4})$/.test(column) ? column : "";
}

/** A, B … Z, AA, AB … for 0, 1 … */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
