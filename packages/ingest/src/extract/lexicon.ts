import { bankRegister } from "@throughline/model/identifier/register/bank-register";
import { compounds } from "@throughline/model/identifier/register/compounds";
import { countryNames } from "@throughline/model/identifier/register/country-names";
import { exchanges } from "@throughline/model/identifier/register/exchanges";
import { mobileWallets } from "@throughline/model/identifier/register/mobile-wallets";
import { identifierRules } from "@throughline/model/identifier/registry";
import type { HeldBy } from "@throughline/model/vocabulary";
import { wordList } from "@throughline/model/word-list";
import rabbit from "rabbit-node";
import { amharic } from "./cues/amharic.ts";
import { bengali } from "./cues/bengali.ts";
import { burmese } from "./cues/burmese.ts";
import { chinese } from "./cues/chinese.ts";
import { english } from "./cues/english.ts";
import { filipino } from "./cues/filipino.ts";
import { hindi } from "./cues/hindi.ts";
import { indonesian } from "./cues/indonesian.ts";
import { khmer } from "./cues/khmer.ts";
import type { LanguageCues } from "./cues/language-cues.ts";
import { lao } from "./cues/lao.ts";
import { namesLikeOwners } from "./cues/names-like-owners.ts";
import { type PaperRule, paperWords, plateProvinces } from "./cues/paper-words.ts";
import { cardWords, platformWords } from "./cues/platform-words.ts";
import { swahili } from "./cues/swahili.ts";
import { thai } from "./cues/thai.ts";
import { urdu } from "./cues/urdu.ts";
import { vietnamese } from "./cues/vietnamese.ts";
import { mapText } from "./mapped-text.ts";
import { buildPhraseTrie } from "./phrase-trie.ts";

/** What a word says of a value near it, or soon after it. */
export type Cue = ValueCue | PaperCue;

/** What a word says of the number that stands soon after it, in the form that numbers of papers, plates and registers have. */
export interface PaperCue {
  readonly says: "paper";
  readonly paper: PaperRule;
  /** True for a word such as "company": the number must be told by its own form. */
  readonly isVague: boolean;
}

/** What a word beside a value says of it. */
export type ValueCue =
  | { readonly says: "rule"; readonly rule: string; readonly isWord: boolean }
  | { readonly says: "bank" | "exchange" | "mobile-wallet"; readonly name: string }
  | { readonly says: "no-identifier" };

const languages: readonly LanguageCues[] = [
  english,
  thai,
  burmese,
  khmer,
  lao,
  vietnamese,
  chinese,
  indonesian,
  filipino,
  hindi,
  bengali,
  urdu,
  amharic,
  swahili,
];

/** Names of platforms that are common words too: they need a sign between them and the value. */
const commonWords = new Set([
  "line",
  "signal",
  "x",
  "maya",
  "dana",
  "wave",
  "wing",
  "gate",
  "site",
  "host",
  "contact",
  "location",
  "held at",
  "device",
  "plate",
  "vehicle",
  "car plate",
  "card",
  "company",
  "maybank",
  "momo",
  "prince",
  "line app",
]);
/** Rules whose values need no word beside them, or whose words are found by shape. */
const foundByShape: ReadonlySet<string> = new Set(["url", "domain", "email", "compound", "place"]);

/** Words that say what the value after them, or before them, is. */
export const cues = buildPhraseTrie<Cue>([...ruleCues(), ...registerCues(), ...languageCues(), ...platformCues(), ...paperCues()]);

/** Words that say whose a value is; names that only sound like one say that it is nobody's. */
export const owners = buildPhraseTrie<HeldBy | "nobody">([
  ...phrases(namesLikeOwners).map((phrase) => [phrase, "nobody"] as const),
  ...languages.flatMap((language) => [
    ...phrases(language.survivor).map((phrase) => [phrase, "survivor"] as const),
    ...phrases(language.family).map((phrase) => [phrase, "family"] as const),
    ...phrases(language.syndicate).map((phrase) => [phrase, "syndicate"] as const),
    ...phrases(language.otherVictim).map((phrase) => [phrase, "other-victim"] as const),
  ]),
]);

/** Countries and their people by name, each with its ISO 3166-1 alpha-2 letters. */
export const countries = buildPhraseTrie<string>(
  countryNames().flatMap(([name, country]) => phrases(name).map((phrase) => [phrase, country] as const)),
);

/** Names of compounds long enough to be no other word, each with the name as Unicode writes it. */
export const compoundNames = buildPhraseTrie<string>(
  compounds
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter(isTellingName)
    .flatMap((name) => phrases(name).map((phrase) => [phrase, name] as const)),
);

/** Rules of names on platforms: they stand beside the platform's name and may have no digit, no @ and no dot. */
export const platformRules: ReadonlySet<string> = new Set([
  "telegram",
  "wechat",
  "line",
  "facebook",
  "zalo",
  "viber",
  "signal",
  "tiktok",
  "instagram",
  "x",
]);

/** Every phrase, in lower case, that makes a line worth reading by itself: names of platforms and of compounds, words for plates, which may have few digits, and what Chinese ones begin with. */
export const namingWords: readonly string[] = [
  ...[...ruleCues(), ...platformCues()].flatMap(([phrase, cue]) => (cue.says === "rule" && platformRules.has(cue.rule) ? [phrase] : [])),
  ...compounds
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter(isTellingName)
    .flatMap(phrases),
  ...phrases(paperWords.vehicle),
  ...[...plateProvinces].flatMap((province) => [..."ABCDEFGHJKLMNPQRSTUVWXYZ"].map((letter) => province + letter)),
].map((phrase) => phrase.toLowerCase());

function isTellingName(name: string): boolean {
  if (/^[\p{ASCII}]*$/u.test(name)) return name.length >= 6;
  return [...name].length >= (/^\p{Script=Han}+$/u.test(name) ? 2 : 3);
}

function* platformCues(): Generator<readonly [string, Cue]> {
  for (const [rule, words] of Object.entries(platformWords))
    for (const phrase of phrases(words)) yield [phrase, { says: "rule", rule, isWord: false }];
  for (const phrase of phrases(cardWords)) yield [phrase, { says: "rule", rule: "card", isWord: false }];
}

function* paperCues(): Generator<readonly [string, Cue]> {
  for (const paper of ["passport", "national-id", "vehicle", "company"] as const)
    for (const phrase of phrases(paperWords[paper])) {
      yield [phrase, { says: "paper", paper, isVague: false }];
      yield [phrase, { says: "rule", rule: paper, isWord: false }];
    }
  const company = identifierRules.find(({ name }) => name === "company");
  for (const name of company?.names ?? [])
    for (const phrase of phrases(name)) yield [phrase, { says: "paper", paper: "company", isVague: true }];
}

function* ruleCues(): Generator<readonly [string, Cue]> {
  for (const { name: rule, names } of identifierRules) {
    if (foundByShape.has(rule)) continue;
    for (const name of names) {
      if ([...name].length === 1) continue;
      for (const phrase of phrases(name)) yield [phrase, { says: "rule", rule, isWord: commonWords.has(name) }];
    }
  }
}

function* registerCues(): Generator<readonly [string, Cue]> {
  for (const { name, aliases } of bankRegister)
    for (const alias of [name, ...aliases]) {
      if ([...alias].length === 1) continue;
      for (const phrase of phrases(alias)) yield [phrase, { says: "bank", name: alias }];
    }
  for (const { name, aliases } of exchanges)
    for (const alias of aliases)
      for (const phrase of [alias, ...["uid", "id"].flatMap((word) => [`${alias} ${word}`, `${alias}${word}`])])
        yield [phrase, { says: "exchange", name }];
  for (const { name, aliases } of mobileWallets) for (const alias of [name, ...aliases]) yield [alias, { says: "mobile-wallet", name }];
}

function* languageCues(): Generator<readonly [string, Cue]> {
  for (const language of languages) {
    for (const phrase of phrases(language.phone)) yield [phrase, { says: "rule", rule: "phone", isWord: false }];
    for (const phrase of phrases(language.account)) yield [phrase, { says: "rule", rule: "local-bank-account", isWord: false }];
    for (const phrase of phrases(language.notAnIdentifier)) yield [phrase, { says: "no-identifier" }];
  }
}

/** The phrases of a list as written and as texts are read, which is clean; Burmese ones also as Zawgyi writes them, whose letters hygiene takes for digits here and there. */
function phrases(list: string): readonly string[] {
  return wordList(list).flatMap((phrase) => {
    const { clean } = mapText(phrase);
    return [...new Set([phrase, clean, ...asZawgyi(phrase), ...withAmharicPrepositions(phrase)])];
  });
}

function asZawgyi(phrase: string): readonly string[] {
  return /\p{Script=Myanmar}/u.test(phrase) ? [mapText(rabbit.uni2zg(phrase)).clean] : [];
}

/** Amharic writes "in", "of", "from" and "to" in one word with the noun. */
function withAmharicPrepositions(phrase: string): readonly string[] {
  return /^\p{Script=Ethiopic}{3,}/u.test(phrase) ? [..."በየከለ"].map((preposition) => preposition + phrase) : [];
}
