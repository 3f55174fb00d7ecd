import { extractCandidates } from "@throughline/ingest/extract/extract-candidates";
import { type HeldIdentifier, type InventedNote, inventNotes, type NotesWanted } from "./invent-notes.ts";

/** What was there, what was found, and what was found that was there. */
export interface Tally {
  there: number;
  found: number;
  right: number;
}

/** A miss or a false find, for whoever tunes the extractor. The values are invented. */
export interface Slip {
  readonly language: string;
  readonly slip: "missed" | "false";
  readonly kind: string;
  readonly key: string;
  readonly around: string;
}

/** The tallies of a corpus. */
export interface CorpusMeasured {
  readonly overall: Tally;
  readonly languages: ReadonlyMap<string, Tally>;
  readonly kinds: ReadonlyMap<string, Tally>;
  /** Identifiers found right whose offsets are exactly those of what was written. */
  readonly exact: number;
  readonly slips: readonly Slip[];
}

/** Extracts from invented notes and compares with what they hold: a find is right when kind and key are those of an identifier it overlaps. */
export function measureCorpus(wanted: NotesWanted): CorpusMeasured {
  const overall: Tally = { there: 0, found: 0, right: 0 };
  const languages = new Map<string, Tally>();
  const kinds = new Map<string, Tally>();
  const slips: Slip[] = [];
  let exact = 0;
  for (const note of inventNotes(wanted)) {
    const add = (kind: string, count: keyof Tally): void => {
      for (const tally of [overall, tallyOf(languages, note.language), tallyOf(kinds, kind)]) tally[count] += 1;
    };
    const left = new Set(note.identifiers);
    for (const found of extractCandidates(note.text, { country: note.country })) {
      add(found.kind, "found");
      const held = [...left].find(
        (one) => one.kind === found.kind && one.key === found.key && one.start < found.end && found.start < one.end,
      );
      if (held === undefined) {
        slips.push(slipOf(note, "false", found));
        continue;
      }
      left.delete(held);
      add(held.kind, "right");
      if (held.start === found.start && held.end === found.end) exact += 1;
    }
    for (const { kind } of note.identifiers) add(kind, "there");
    for (const missed of left) slips.push(slipOf(note, "missed", missed));
  }
  return { overall, languages, kinds, exact, slips };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name) ?? { there: 0, found: 0, right: 0 };
  tallies.set(name, known);
  return known;
}

function slipOf({ language, text }: InventedNote, slip: Slip["slip"], { kind, key, start, end }: HeldIdentifier): Slip {
  return { language, slip, kind, key, around: text.slice(Math.max(0, start - 40), end + 15) };
}
