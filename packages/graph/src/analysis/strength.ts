import type { Basis, Check, IdentifierKind, Standing } from "@throughline/model/vocabulary";
import { nameKind } from "./kind-words.ts";
import {
  factorOfBasis,
  factorOfCheck,
  factorOfSpan,
  factorOfStanding,
  factorWithoutDates,
  priorOfKind,
  type TableEntry,
} from "./strength-table.ts";

/** What a weight is computed from: facts about one identifier, all of them visible to the reader. */
export interface IdentifierFacts {
  readonly kind: IdentifierKind;
  /** Rule namespace, e.g. `tron`: only for the words. */
  readonly namespace?: string;
  readonly check: Check;
  readonly basis: Basis;
  /** The more demoting of the public standing and the reader's organisations' lists. */
  readonly standing: Standing;
  /** People whose case files it is seen in, and people altogether, within the reader's scopes. */
  readonly people: number;
  readonly totalPeople: number;
  /** Fact dates, or "". */
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
}

export type StrengthWords = "strong" | "fair" | "weak" | "says-little";
export type FactorCode = "kind" | "check" | "basis" | "rarity" | "standing" | "time";

/** One factor, with two decimals. Codes never change meaning; words are English. */
export interface Factor {
  readonly code: FactorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly factor: number;
  readonly words: string;
}

export interface WeighedIdentifier {
  /** Exactly the product of the factors, unrounded: what orders and combinations are computed from. */
  readonly weight: number;
  /** The weight with two decimals: what is shown. Multiplying the factors shown and rounding gives this number. */
  readonly strength: number;
  readonly words: StrengthWords;
  readonly factors: readonly Factor[];
}

/**
 * How rare an identifier is among the people the reader may read: 1 for two people or fewer, falling with the logarithm,
 * never below 0.05 (decisions: Strength). `total` below 50 counts as 50, so that a small instance does not call everything common.
 */
export function rarity(people: number, total: number): number {
  if (people <= 2) return 1;
  return Math.max(0.05, 1 - Math.log(people / 2) / Math.log(Math.max(total, 50) / 2));
}

/** Rounded half up to two decimals. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Strong from .60, fair from .30, weak from .10; below that a link says little. Taken of the number shown. */
export function wordsOfStrength(strength: number): StrengthWords {
  if (strength >= 0.6) return "strong";
  if (strength >= 0.3) return "fair";
  return strength >= 0.1 ? "weak" : "says-little";
}

/** The weight of an identifier and every factor of it: `weight = kind × check × basis × rarity × standing × time`. */
export function weighIdentifier(facts: IdentifierFacts): WeighedIdentifier {
  const factors = factorsOf(facts);
  const weight = multiply(factors.map(({ factor }) => factor));
  const strength = toHundredths(weight);
  return { weight, strength, words: wordsOfStrength(strength), factors };
}

/** Only the number of {@link weighIdentifier}, for ranking many: no words are made. */
export function weightOf(facts: IdentifierFacts): number {
  return multiply([
    priorOfKind[facts.kind].factor,
    factorOfCheck[facts.check].factor,
    factorOfBasis[facts.basis].factor,
    toHundredths(rarity(facts.people, facts.totalPeople)),
    factorOfStanding[facts.standing].factor,
    spanEntry(facts).entry.factor,
  ]);
}

/** `1 − Π(1 − w)`: how strongly two case files are linked by several identifiers. Does not depend on the order of the weights. */
export function combineStrength(weights: readonly number[]): number {
  const ascending = [...weights].sort((a, b) => a - b);
  return 1 - ascending.reduce((rest, weight) => rest * (1 - weight), 1);
}

/** What orders leads: strength × log2(people). 0 for fewer than two people. */
export function leadScore(strength: number, people: number): number {
  return people < 2 ? 0 : strength * Math.log2(people);
}

/** ".94", "1.00", "<.01" for what rounds to nothing: never a percentage. */
export function formatStrength(strength: number): string {
  if (strength > 0 && strength < 0.005) return "<.01";
  return toHundredths(strength).toFixed(2).replace(/^0/, "");
}

/** "says little" for `says-little`. */
export function sayStrength(words: StrengthWords): string {
  return words === "says-little" ? "says little" : words;
}

/** One sentence: "TRON address, check passed, in the case files of 2 of 240 people: strong, .94". */
export function explainStrength(facts: IdentifierFacts, weighed: WeighedIdentifier): string {
  const standing = facts.standing === "ordinary" ? "" : `, ${facts.standing.replace("-", " ")}`;
  const check = factorOfCheck[facts.check].words;
  const name = nameKind(facts.kind, facts.namespace);
  return `${name}${standing}, ${check}, ${sayPeople(facts)}: ${sayStrength(weighed.words)}, ${formatStrength(weighed.weight)}`;
}

function factorsOf(facts: IdentifierFacts): Factor[] {
  const { kind, check, basis, standing, people, totalPeople, firstSeenOn, lastSeenOn } = facts;
  const span = spanEntry(facts);
  const rare = { factor: toHundredths(rarity(people, totalPeople)), words: sayPeople(facts) };
  const kindEntry = { ...priorOfKind[kind], words: `${nameKind(kind, facts.namespace)}: ${priorOfKind[kind].words}` };
  return [
    factorFrom("kind", { kind, namespace: facts.namespace ?? "" }, kindEntry),
    factorFrom("check", { check }, factorOfCheck[check]),
    factorFrom("basis", { basis }, factorOfBasis[basis]),
    factorFrom("rarity", { people, totalPeople }, rare),
    factorFrom("standing", { standing }, factorOfStanding[standing]),
    factorFrom("time", { span: span.code, firstSeenOn, lastSeenOn }, span.entry),
  ];
}

function factorFrom(code: FactorCode, params: Factor["params"], entry: TableEntry): Factor {
  return { code, params, factor: entry.factor, words: entry.words };
}

function sayPeople({ people, totalPeople }: IdentifierFacts): string {
  return `in the case files of ${people} of ${totalPeople} people`;
}

/** Multiplies two-decimal factors as integers, so that the product is the same in any order and on any machine. */
function multiply(factors: readonly number[]): number {
  const product = factors.reduce((sofar, factor) => sofar * Math.round(factor * 100), 1);
  return product / 100 ** factors.length;
}

function spanEntry({ firstSeenOn, lastSeenOn }: IdentifierFacts): { code: string; entry: TableEntry } {
  if (firstSeenOn === "" || lastSeenOn === "") return { code: "no-dates", entry: factorWithoutDates };
  const days = spanInDays(firstSeenOn, lastSeenOn);
  const entry = factorOfSpan.find(({ mostDays }) => days <= mostDays);
  return entry === undefined ? { code: "no-dates", entry: factorWithoutDates } : { code: entry.code, entry };
}

/** Least number of days between two fact dates: parts of dates that are not known are taken in favour of nearness. */
function spanInDays(first: string, last: string): number {
  const until = first.length === 10 ? first : first.length === 7 ? `${first}-28` : `${first}-12-31`;
  const from = last.length === 10 ? last : last.length === 7 ? `${last}-01` : `${last}-01-01`;
  return Math.max(0, (Date.parse(from) - Date.parse(until)) / 86_400_000);
}
