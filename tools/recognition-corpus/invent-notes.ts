import { asZawgyi } from "@throughline/ingest/testing/zawgyi";
import { type SeededRandom, seededRandom } from "../seeded-random.ts";
import type { LanguageTemplates, NamedThing } from "./language-templates.ts";
import { amharic } from "./templates/amharic.ts";
import { bengali } from "./templates/bengali.ts";
import { burmese } from "./templates/burmese.ts";
import { english } from "./templates/english.ts";
import { filipino } from "./templates/filipino.ts";
import { heldApart } from "./templates/held-apart.ts";
import { hindi } from "./templates/hindi.ts";
import { indonesian } from "./templates/indonesian.ts";
import { khmer } from "./templates/khmer.ts";
import { lao } from "./templates/lao.ts";
import { papers } from "./templates/papers.ts";
import { simplifiedChinese } from "./templates/simplified-chinese.ts";
import { swahili } from "./templates/swahili.ts";
import { thai } from "./templates/thai.ts";
import { traditionalChinese } from "./templates/traditional-chinese.ts";
import { urdu } from "./templates/urdu.ts";
import { vietnamese } from "./templates/vietnamese.ts";
import { type Setting, writeSlot } from "./write-slot.ts";

/** An identifier that a note holds, at its place. */
export interface HeldIdentifier {
  readonly kind: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** An invented note or chat, and every identifier in it. */
export interface InventedNote {
  readonly language: string;
  readonly country: string;
  readonly text: string;
  readonly identifiers: readonly HeldIdentifier[];
}

/** A sentence with its slots written. */
export interface FilledSentence {
  readonly text: string;
  readonly identifiers: readonly HeldIdentifier[];
  readonly amounts: readonly { readonly amount: string; readonly start: number }[];
}

/** What is written so in every language. */
const inAnyLanguage = ["IMEI: {imei}", "IMEI {imei}", "GPS {coordinates}", "📍{coordinates}"];
const burmesePapers = withPapers(burmese);
const zawgyi: LanguageTemplates = {
  ...burmesePapers,
  language: "Burmese (Zawgyi)",
  banks: burmese.banks.map(namedInZawgyi),
  compounds: burmese.compounds.map(namedInZawgyi),
  nations: (burmesePapers.nations ?? []).map(namedInZawgyi),
  sentences: burmesePapers.sentences.map(inZawgyi),
  distractors: burmese.distractors.map(inZawgyi),
};

/** Every language of the corpus; Burmese and Chinese in both of their ways of writing. */
export const corpusLanguages: readonly LanguageTemplates[] = [
  withPapers(english),
  withPapers(thai),
  burmesePapers,
  zawgyi,
  ...[khmer, lao, vietnamese, simplifiedChinese, traditionalChinese, indonesian, filipino, hindi, bengali, urdu, amharic, swahili].map(
    withPapers,
  ),
];

/** How many notes, and of which sentences: those of the corpus, or those held apart. */
export interface NotesWanted {
  readonly notes: number;
  readonly seed: number;
  readonly sentences?: "corpus" | "held-apart";
}

const languagesHeldApart = corpusLanguages.flatMap((templates): readonly LanguageTemplates[] => {
  const sentences = heldApart[templates.language];
  return sentences === undefined ? [] : [{ ...templates, sentences }];
});

/** Invented notes, the languages in turn. The same seed gives the same notes. */
export function* inventNotes({ notes, seed, sentences = "corpus" }: NotesWanted): Generator<InventedNote> {
  const random = seededRandom(seed);
  const languages = sentences === "corpus" ? corpusLanguages : languagesHeldApart;
  for (let note = 0; note < notes; note += 1) {
    const templates = languages[note % languages.length];
    if (templates !== undefined) yield inventNote(templates, random);
  }
}

function inventNote(templates: LanguageTemplates, random: SeededRandom): InventedNote {
  const isChat = random.below(2) === 0;
  const identifiers: HeldIdentifier[] = [];
  let text = "";
  for (let count = 5 + random.below(5); count > 0; count -= 1) {
    if (isChat) text += `[${10 + random.below(13)}:${10 + random.below(49)}] ${random.pick(["A", "B", "พี่", "阿豪", "Boss"])}: `;
    const kind = random.below(16);
    const sentence = random.pick(kind < 4 ? templates.distractors : kind === 4 ? inAnyLanguage : templates.sentences);
    const filled = fillSentence(sentence, templates, random);
    for (const held of filled.identifiers) identifiers.push({ ...held, start: held.start + text.length, end: held.end + text.length });
    text += filled.text + random.pick(isChat ? ["\n", " 🙏\n", "!!\n", "\n"] : [" ", "\n", "\n\n", " "]);
  }
  return { language: templates.language, country: templates.country, text, identifiers };
}

/** Writes the slots of one sentence. */
export function fillSentence(sentence: string, templates: LanguageTemplates, random: SeededRandom): FilledSentence {
  const one = <Named>(names: readonly Named[]): Named | null => (names.length === 0 ? null : random.pick(names));
  const setting: Setting = {
    random,
    templates,
    bank: one(templates.banks),
    exchange: one(templates.exchanges),
    purse: one(templates.purses),
    nation: one(templates.nations ?? []),
  };
  const identifiers: HeldIdentifier[] = [];
  const amounts: { amount: string; start: number }[] = [];
  let text = "";
  for (const part of sentence.split(/(\{[a-z-]+\})/u)) {
    if (!part.startsWith("{")) {
      text += part;
      continue;
    }
    const { text: written, kind, key, amount } = writeSlot(part.slice(1, -1), setting);
    if (amount !== undefined) amounts.push({ amount, start: text.length });
    if (kind !== undefined && key !== undefined) identifiers.push({ kind, key, start: text.length, end: text.length + written.length });
    text += written;
  }
  return { text, identifiers, amounts };
}

/** The templates with the sentences about papers, plates and companies. */
function withPapers(templates: LanguageTemplates): LanguageTemplates {
  const { nations, sentences } = papers[templates.language] ?? { nations: [], sentences: [] };
  return { ...templates, nations, sentences: [...templates.sentences, ...sentences] };
}

function namedInZawgyi([name, inKeys]: NamedThing): NamedThing {
  return [asZawgyi(name), inKeys];
}

function inZawgyi(sentence: string): string {
  return sentence
    .split(/(\{[a-z-]+\})/u)
    .map((part) => (part.startsWith("{") ? part : asZawgyi(part)))
    .join("");
}
