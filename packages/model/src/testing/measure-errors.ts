import { recogniseAs } from "../identifier/registry.ts";
import { type CheckedKind, checkedKinds } from "./invented-values.ts";
import { SeededRandom } from "./seeded-random.ts";
import { type ErrorSort, errorSorts, withOneError } from "./single-error.ts";

/** What a kind's check let through. */
export interface ErrorsOfKind {
  readonly kind: CheckedKind;
  readonly errors: number;
  /** Texts with one error that were taken as another identifier, by sort. The same identifier, as with a letter whose case says nothing, is no miss. */
  readonly undetected: Readonly<Record<ErrorSort, number>>;
  /** Invented values that their rule refused: none when the generators are right. */
  readonly refusedValid: number;
}

/** Invents values of every kind with a check, makes one error in each, and counts what the rule takes for another identifier. */
export function measureErrors({ seed, errorsOfKind }: { readonly seed: number; readonly errorsOfKind: number }): readonly ErrorsOfKind[] {
  return checkedKinds.map((kind, place) => measure(kind, new SeededRandom(seed * 1000 + place), errorsOfKind));
}

function measure(kind: CheckedKind, random: SeededRandom, wanted: number): ErrorsOfKind {
  const undetected: Record<ErrorSort, number> = { substitution: 0, transposition: 0, drop: 0, case: 0 };
  let errors = 0;
  let refusedValid = 0;
  for (let round = 0; errors < wanted && round < wanted * errorSorts.length; round += 1) {
    const valid = kind.invent(random);
    const right = keyOf(kind, valid);
    const sort = errorSorts[round % errorSorts.length] ?? "substitution";
    const mistyped = withOneError(valid, { sort, from: kind.from, letters: kind.letters, random });
    if (right === null) refusedValid += 1;
    if (mistyped === null || right === null) continue;
    errors += 1;
    const wrong = keyOf(kind, mistyped);
    if (wrong !== null && wrong !== right) undetected[sort] += 1;
  }
  return { kind, errors, undetected, refusedValid };
}

function keyOf(kind: CheckedKind, text: string): string | null {
  const outcome = recogniseAs(kind.rule, text, kind.country === undefined ? {} : { country: kind.country });
  return outcome.ok ? outcome.value.key : null;
}
