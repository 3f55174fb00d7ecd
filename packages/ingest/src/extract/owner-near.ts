import type { HeldBy, IdentifierKind } from "@throughline/model/vocabulary";
import type { FoundPhrase } from "./phrase-trie.ts";
import { endsSentence, lineStart, onlySigns, phrasesBetween, type ReadText } from "./surroundings.ts";

/** What stands in nobody's name: places, firms, links and transfers. */
const unheld: ReadonlySet<IdentifierKind> = new Set([
  "compound",
  "place",
  "company",
  "url",
  "domain",
  "group-invite",
  "transaction",
  "payment-reference",
]);

const farBefore = 64;
const longestHead = 120;
const farAfter = 36;
/** A word behind a value speaks less surely of it than one before: "my account 123, they use it" is mine. */
const afterWeight = 1.5;
/** Who speaks, in a line that a chat's export begins with a date or a time and a name. */
const speaker = /^\[?[\d/.\-,: ]{4,24}(?:[AaPp][Mm])?\]?[ \-–]{1,3}([^:：\n\d]{1,40})[:：]\s/u;

export interface Placed {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
}

/** Whose a value is, as the nearest word for an owner in its sentence suggests: to be asked, never to be taken for true. Undefined for what nobody holds. */
export function ownerNear(text: ReadText, { kind, start, end }: Placed): HeldBy | undefined {
  if (unheld.has(kind)) return undefined;
  const { clean, lower, owners } = text;
  const before = phrasesBetween(owners, Math.max(0, start - farBefore), start).map((found) => ({
    found,
    gap: clean.slice(found.end, start),
    weight: 1,
  }));
  const after = phrasesBetween(owners, end, Math.min(lower.length, end + farAfter)).map((found) => ({
    found,
    gap: clean.slice(end, found.start),
    weight: afterWeight,
  }));
  const saidBefore = before.filter(({ gap }) => !endsSentence(gap) || onlySigns(gap));
  const saidAfter = after.filter(({ gap }) => !endsSentence(gap) && !gap.includes("\n") && (saidBefore.length === 0 || onlySigns(gap)));
  const [nearest] = [...saidBefore, ...saidAfter].sort((left, right) => left.gap.length * left.weight - right.gap.length * right.weight);
  return nearest === undefined ? undefined : meant(text, nearest.found);
}

/** Whose it is: "my" in a line that a boss wrote is the boss's. */
function meant({ clean, lower, owners }: ReadText, { start, meanings: [heldBy] }: FoundPhrase<HeldBy>): HeldBy | undefined {
  if (heldBy !== "survivor") return heldBy;
  const line = lineStart(clean, start, longestHead);
  const head = speaker.exec(clean.slice(line, start + 1));
  const name = head?.[1];
  if (head === null || name === undefined) return heldBy;
  const nameEnd = line + head[0].lastIndexOf(name) + name.length;
  const [said] = phrasesBetween(owners, nameEnd - name.length, Math.min(lower.length, nameEnd));
  return said?.meanings[0] === "syndicate" ? "syndicate" : heldBy;
}
