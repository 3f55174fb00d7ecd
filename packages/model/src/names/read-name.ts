import { foldSounds } from "../sound/fold-sounds.ts";
import { inLatinLetters } from "../sound/latin-letters.ts";
import { nameText } from "./name-text.ts";
import { type LegalForm, latinPhrases, longestLatinPhrase, otherPhrases, type WordMeaning } from "./name-words.ts";

/** One word of a name, or a run of letters of a script that writes no spaces. */
export interface NameToken {
  /** As written, in lower case; Latin letters without marks. */
  readonly written: string;
  /** In Latin letters, as it sounds; empty for digits. */
  readonly sound: string;
  /** `Latn`, `Thai`, `Mymr`, `Khmr`, `Laoo`, `Hani`, `digit` or `other`. */
  readonly script: string;
}

/** A name taken apart. Only `tokens` tell one from another; they keep their order. */
export interface ReadName {
  readonly tokens: readonly NameToken[];
  readonly forms: ReadonlySet<LegalForm>;
  /** What the company deals in and where, each once. */
  readonly businesses: ReadonlySet<string>;
}

const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ["digit", /^\p{N}/u],
  ["Latn", /^[a-z]/u],
  ["Thai", /^\p{Script=Thai}/u],
  ["Mymr", /^\p{Script=Myanmar}/u],
  ["Khmr", /^\p{Script=Khmer}/u],
  ["Laoo", /^\p{Script=Lao}/u],
  ["Hani", /^\p{Script=Han}/u],
];
/** Longer names are compared by their first words. */
const mostTokens = 12;
const words = /\p{N}+|[a-z]+|(?:(?![a-z])[\p{L}\p{M}])+/gu;

/** Takes the name of a company or a person apart: legal forms and titles set aside, the rest in words. Any text; never throws. */
export function readName(text: string): ReadName {
  const lower = nameText(text);
  const said: WordMeaning[] = [];
  const all = setApart(lower, (meaning) => said.push(meaning) > 0);
  /* A name of such words alone is told apart by them. */
  const kept = all.length > 0 ? all : setApart(lower, (meaning) => meaning.says === "form");
  const tokens = (kept.length > 0 ? kept : (lower.match(words) ?? [])).slice(0, mostTokens).map(tokenOf);
  return {
    tokens,
    forms: new Set(said.flatMap((meaning) => (meaning.says === "form" ? [meaning.form] : []))),
    businesses: new Set(all.length === 0 ? [] : said.flatMap((meaning) => (meaning.says === "business" ? [meaning.business] : []))),
  };
}

/** The words of a text without the phrases that a claim sets aside. */
function setApart(text: string, isSetAside: (meaning: WordMeaning) => boolean): readonly string[] {
  const found = withoutPhrases(text, isSetAside).match(words) ?? [];
  const kept: string[] = [];
  for (let place = 0; place < found.length; ) {
    const length = phraseAt(found, place, isSetAside);
    if (length === 0) kept.push(found[place] ?? "");
    place += Math.max(length, 1);
  }
  return kept;
}

/** The text with a space for each phrase in another script than the Latin; titles only where names have them. */
function withoutPhrases(text: string, isSetAside: (meaning: WordMeaning) => boolean): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return otherPhrases.reduce((left, [phrase, meaning]) => {
    const isThere = meaning.says === "title" ? isTitle(left, phrase) : left.includes(phrase);
    return isThere && isSetAside(meaning) ? left.replaceAll(phrase, " ") : left;
  }, text);
}

function isTitle(text: string, phrase: string): boolean {
  return /^\p{Script=Han}/u.test(phrase) ? text.endsWith(phrase) : text.startsWith(phrase);
}

/** Words of the longest Latin phrase at a place that is set aside; 0 for none. A title stands before a name. */
function phraseAt(found: readonly string[], place: number, isSetAside: (meaning: WordMeaning) => boolean): number {
  for (let length = Math.min(longestLatinPhrase, found.length - place); length > 0; length -= 1) {
    const meaning = latinPhrases.get(found.slice(place, place + length).join(" "));
    if (meaning === undefined || (meaning.says === "title" && (place > 0 || found.length === 1))) continue;
    if (isSetAside(meaning)) return length;
  }
  return 0;
}

function tokenOf(written: string): NameToken {
  const script = scripts.find(([, letters]) => letters.test(written))?.[0] ?? "other";
  const sound =
    script === "digit"
      ? ""
      : foldSounds(
          inLatinLetters(written)
            .toLowerCase()
            .replace(/[^a-z]+/gu, ""),
        );
  return { written, sound, script };
}
