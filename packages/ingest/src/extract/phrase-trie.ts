import { isSpacedLetter } from "./sign-classes.ts";

/** A phrase found in a text. */
export interface FoundPhrase<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** Phrases of many languages, looked up at any place of a text in one walk. */
export interface PhraseTrie<Meaning> {
  /** The longest phrase that begins at a place of lower-case text, or null. Latin phrases are whole words. */
  at(text: string, place: number): FoundPhrase<Meaning> | null;
  /** Every longest phrase between two places, from left to right; none within another. */
  within(text: string, from: number, to: number): readonly FoundPhrase<Meaning>[];
}

interface Node<Meaning> {
  readonly next: Map<number, Node<Meaning>>;
  readonly meanings: Meaning[];
}

/** Builds a trie. Phrases are compared in lower case, with single spaces. */
export function buildPhraseTrie<Meaning>(entries: Iterable<readonly [phrase: string, meaning: Meaning]>): PhraseTrie<Meaning> {
  const root: Node<Meaning> = { next: new Map(), meanings: [] };
  const begins = new Uint8Array(65_536);
  for (const [phrase, meaning] of entries) {
    const lower = phrase.normalize("NFC").toLowerCase();
    const node = nodeOf(root, lower);
    if (node === root) continue;
    if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
    begins[lower.charCodeAt(0)] = 1;
  }
  const at = (text: string, place: number): FoundPhrase<Meaning> | null =>
    begins[text.charCodeAt(place)] === 1 ? longestAt(root, text, place) : null;
  return {
    at,
    within: (text, from, to) => {
      const found: FoundPhrase<Meaning>[] = [];
      for (let place = from; place < to; ) {
        const phrase = at(text, place);
        if (phrase !== null && phrase.end <= to) {
          found.push(phrase);
          place = phrase.end;
        } else place = afterSpacedWord(text, place);
      }
      return found;
    },
  };
}

/** The next place where a phrase may begin: none does within a word of a script that parts words. */
function afterSpacedWord(text: string, place: number): number {
  if (!isSpacedLetter(text.charCodeAt(place))) return place + 1;
  let next = place + 1;
  while (next < text.length && isSpacedLetter(text.charCodeAt(next))) next += 1;
  return next;
}

function nodeOf<Meaning>(root: Node<Meaning>, phrase: string): Node<Meaning> {
  let node = root;
  for (let place = 0; place < phrase.length; place += 1) {
    const unit = phrase.charCodeAt(place);
    const known = node.next.get(unit) ?? { next: new Map(), meanings: [] };
    node.next.set(unit, known);
    node = known;
  }
  return node;
}

function longestAt<Meaning>(root: Node<Meaning>, text: string, place: number): FoundPhrase<Meaning> | null {
  if (place > 0 && isSpacedLetter(text.charCodeAt(place)) && isSpacedLetter(text.charCodeAt(place - 1))) return null;
  let node: Node<Meaning> | undefined = root;
  let best: FoundPhrase<Meaning> | null = null;
  for (let end = place; node !== undefined && end < text.length; ) {
    const unit = text.charCodeAt(end);
    node = node.next.get(unit === 0xa0 || unit === 9 ? 32 : unit);
    end += 1;
    if (node !== undefined && node.meanings.length > 0 && endsWord(text, end)) best = { start: place, end, meanings: node.meanings };
  }
  return best;
}

function endsWord(text: string, end: number): boolean {
  return end >= text.length || !(isSpacedLetter(text.charCodeAt(end - 1)) && isSpacedLetter(text.charCodeAt(end)));
}
