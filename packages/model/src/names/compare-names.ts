import { soundLikeness } from "../sound/sound-distance.ts";
import { type Alignment, alignTokens } from "./align-tokens.ts";
import type { NameReason } from "./name-reason.ts";
import { type NameToken, type ReadName, readName } from "./read-name.ts";

/** How alike two names are, 0 to 1 in thousandths, and why. */
export interface NameLikeness {
  readonly likeness: number;
  readonly reasons: readonly NameReason[];
}

/** At least as alike as this, two names are worth showing to a person side by side. No link follows from it. */
export const leastSuggested = 0.75;

/** What a word for its business, its size or its country weighs beside a word of its own. */
const businessWeight = 0.2;
const shortestJoined = 4;
/** Two names that each have a word of their own which the other lacks are mostly two names. */
const eachHasItsOwn = 0.75;
const leastJoined = 0.72;
/** Words parted elsewhere: "Ye Htut" as "Yeh Tut". */
const partedElsewhere = 0.92;

/**
 * Compares two names of companies, or of people alleged to control them, as texts: words aligned in any order, whatever their script,
 * legal forms and titles set apart. Symmetric; 1 for a name and itself. For a person to look at: nothing may be linked on a name.
 */
export function compareNames(left: string, right: string): NameLikeness {
  return compareReadNames(readName(left), readName(right));
}

/** {@link compareNames} for names that are compared with many. */
export function compareReadNames(left: ReadName, right: ReadName): NameLikeness {
  const asWritten = alignTokens(left.tokens, right.tokens);
  const readings = [
    asWritten,
    ...mergesOf(left.tokens).map((merged) => joined(alignTokens(merged, right.tokens))),
    ...mergesOf(right.tokens).map((merged) => joined(alignTokens(left.tokens, merged))),
    ...wholeSound(left.tokens, right.tokens),
  ];
  const best = readings.reduce((most, one) => (scoreOf(one) > scoreOf(most) + 1e-9 ? one : most));
  const core = scoreOf(best);
  if (core === 0) return { likeness: 0, reasons: [] };
  const shared = [...left.businesses].filter((business) => right.businesses.has(business)).length;
  const business = businessWeight * (left.businesses.size + right.businesses.size);
  const likeness = (core * asWritten.weight + businessWeight * 2 * shared) / (asWritten.weight + business);
  const reasons: NameReason[] = [...best.reasons];
  if (best.leftOver.some((count) => count > 0) || shared * 2 < left.businesses.size + right.businesses.size) reasons.push("more-words");
  if (isOtherForm(left, right)) reasons.push("other-form");
  return { likeness: Math.round(likeness * 1000) / 1000, reasons };
}

function scoreOf({ agreed, weight, leftOver }: Alignment): number {
  if (weight === 0) return 0;
  return (agreed / weight) * (leftOver.every((count) => count > 0) ? eachHasItsOwn : 1);
}

/** The words with two neighbours as one, each pair in turn: "Golden Phoenix" as "GoldenPhoenix". */
function mergesOf(tokens: readonly NameToken[]): readonly (readonly NameToken[])[] {
  return tokens.slice(1).flatMap((second, place) => {
    const first = tokens[place];
    if (first === undefined || first.script !== second.script || first.script === "digit") return [];
    const merged = { written: first.written + second.written, sound: first.sound + second.sound, script: first.script };
    return [[...tokens.slice(0, place), merged, ...tokens.slice(place + 2)]];
  });
}

function joined(alignment: Alignment): Alignment {
  return { ...alignment, reasons: [...alignment.reasons, "joined-otherwise"] };
}

/**
 * All words run together, as they sound: over two scripts, of which one often writes no spaces, nearly alike; within one the same but for a
 * breath. Numbers must be the same.
 */
function wholeSound(left: readonly NameToken[], right: readonly NameToken[]): readonly Alignment[] {
  const [one, other] = [soundOf(left), soundOf(right)];
  if (numbersOf(left) !== numbersOf(right) || Math.min(one.length, other.length) < shortestJoined) return [];
  const isOneScript = left.every(({ script }) => right.every((token) => token.script === script));
  const isTheSame = isOneScript && one.replaceAll("h", "") === other.replaceAll("h", "");
  const likeness = isOneScript ? (isTheSame ? partedElsewhere : 0) : soundLikeness(one, other);
  if (likeness < leastJoined) return [];
  const weight = left.length + right.length;
  return [{ agreed: weight * likeness, weight, leftOver: [0, 0], reasons: [isOneScript ? "joined-otherwise" : "other-script"] }];
}

function soundOf(tokens: readonly NameToken[]): string {
  return tokens.map(({ sound }) => sound).join("");
}

function numbersOf(tokens: readonly NameToken[]): string {
  return tokens
    .flatMap(({ script, written }) => (script === "digit" ? [written] : []))
    .sort()
    .join(" ");
}

/** True when both say what sort of company they are, and say different things. */
function isOtherForm({ forms }: ReadName, other: ReadName): boolean {
  return forms.size > 0 && other.forms.size > 0 && (forms.size !== other.forms.size || [...forms].some((form) => !other.forms.has(form)));
}
