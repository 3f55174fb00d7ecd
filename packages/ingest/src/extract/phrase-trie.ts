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
  readonly next: Map<string, Node<Meaning>>;
  readonly meanings: Meaning[];
}

const wordSign = /[\p{L}\p{N}_]/u;
/** Scripts that part words with spaces: within a word their phrases mean nothing. */
const spacedScript = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Ethiopic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]/u;

/** Builds a trie. Phrases are compared in lower case, with single spaces. */
export function buildPhraseTrie<Meaning>(entries: Iterable<readonly [phrase: string, meaning: Meaning]>): PhraseTrie<Meaning> {
  const root: Node<Meaning> = { next: new Map(), meanings: [] };
  for (const [phrase, meaning] of entries) {
    let node = root;
    for (const sign of phrase.normalize("NFC").toLowerCase()) {
      const known = node.next.get(sign) ?? { next: new Map(), meanings: [] };
      node.next.set(sign, known);
      node = known;
    }
    if (node !== root && !node.meanings.includes(meaning)) node.meanings.push(meaning);
  }
  const at = (text: string, place: number): FoundPhrase<Meaning> | null => longestAt(root, text, place);
  return {
    at,
    within: (text, from, to) => {
      const found: FoundPhrase<Meaning>[] = [];
      for (let place = from; place < to; ) {
        const phrase = at(text, place);
        if (phrase !== null && phrase.end <= to) found.push(phrase);
        place = phrase !== null && phrase.end <= to ? phrase.end : place + 1;
      }
      return found;
    },
  };
}

function longestAt<Meaning>(root: Node<Meaning>, text: string, place: number): FoundPhrase<Meaning> | null {
  const first = text[place] ?? "";
  if (!root.next.has(first)) return null;
  if (spacedScript.test(first) && wordSign.test(text[place - 1] ?? "") && spacedScript.test(text[place - 1] ?? "")) return null;
  let node: Node<Meaning> | undefined = root;
  let best: FoundPhrase<Meaning> | null = null;
  for (let end = place; node !== undefined && end < text.length; ) {
    const sign = text[end] ?? "";
    node = node.next.get(sign === "\u00a0" || sign === "\t" ? " " : sign);
    end += 1;
    if (node !== undefined && node.meanings.length > 0 && endsWord(text, end)) best = { start: place, end, meanings: node.meanings };
  }
  return best;
}

function endsWord(text: string, end: number): boolean {
  const last = text[end - 1] ?? "";
  const after = text[end] ?? "";
  return !(spacedScript.test(last) && wordSign.test(after) && !/\d/u.test(after) && spacedScript.test(after));
}
