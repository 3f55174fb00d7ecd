import type { RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import type { Candidate } from "./candidate.ts";
import { extractFromStretch } from "./extract-candidates.ts";
import { type Stretch, Stretches } from "./stretches.ts";

/** An extraction from a text that comes in pieces. */
export interface Extraction {
  /** Adds the next piece, and gives the identifiers that are certain to be whole, in the order they stand in. Offsets are those of the whole text. */
  add(piece: string): readonly Candidate[];
  /** The identifiers that are left at the end of the text. */
  finish(): readonly Candidate[];
}

/** Opens an extraction. Memory is bounded, and where the pieces are cut changes nothing. */
export function openExtraction(context: RecognitionContext): Extraction {
  const stretches = new Stretches();
  const read = (found: readonly Stretch[]): readonly Candidate[] => found.flatMap((stretch) => extractFromStretch(stretch, context));
  return { add: (piece) => read(stretches.add(piece)), finish: () => read(stretches.finish()) };
}
