import type { RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { recogniseAs } from "@throughline/model/identifier/registry";
import type { Cue } from "./lexicon.ts";
import { compoundNames, platformRules } from "./lexicon.ts";
import type { FoundPhrase } from "./phrase-trie.ts";
import type { Reading } from "./read-digits.ts";
import type { ReadText } from "./surroundings.ts";

const valueRules: ReadonlySet<string> = new Set(["payment-reference"]);
/** What may stand between a platform's name and the name on it. */
const between =
  /\s{0,3}(?:(?:id|ไอดี|号|號|handle|user\s?name|name|account|acc|contact|ชื่อ|คือ|là|အမည်|is)(?=[\s:：=@]))?\s{0,2}(?:[:：=]|[-–—](?=\s)|是|为|為)?\s{0,3}/uy;
/** "On LINE he is known, ID: …": the sign for the name stands later in the sentence. */
const laterId = /[^\S\n][^\n.!?;:：。@\d]{1,28}\b(?:id|ID|Id)\s?[:：=]\s{0,2}/uy;
const name = /@?[A-Za-z0-9][A-Za-z0-9_.-]{2,31}/uy;
const codeValue =
  /[A-Z0-9ก-ฮ\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}](?:[\p{L}\p{M}\d-]|[ /](?=[\p{L}\d]*\d)){2,24}/uy;
/** The form in which the rule for compounds reads a building. */
const building =
  /[\s,،/-]{0,2}(?:(?:building|bldg\.?|block|tower|zone|ตึก|อาคาร|โซน|tòa|gedung|အဆောက်အအုံ|အဆောင်|អគារ|ອາຄານ)\s?(?:no\.?\s?)?(?:[a-z]?\d{1,3}[a-z]?|[a-z])(?![\p{L}\p{N}])|(?:[a-z]?\d{1,3}|[a-z])\s?(?:栋|棟|座|号楼|號樓|区|區))/iuy;
/** Words that follow a platform's name in a sentence and are nobody's name. */
const sentenceWords = new Set(
  "the and was were with group groups chat message messages number numbers account accounts app apps channel channels video call calls name user users admin link links only also here then from they him her them that this have has had sent said told asked contact phone after before until when where which who who's add added use used using page pages profile story stories live shop post posts call videos web online business id ids".split(
    " ",
  ),
);

/** Reads names on platforms, and payment references: what stands after the word that says what it is. */
export function readNamed(text: ReadText, context: RecognitionContext): readonly Reading[] {
  return text.cues.flatMap((phrase) => phrase.meanings.flatMap((cue) => afterCue(text, phrase, cue, context)));
}

/** Names of compounds in any script, with the building that is named right behind: `KK Park, building C7`, `KK园区5栋`. */
export function readCompounds({ clean, lower }: ReadText, context: RecognitionContext): readonly Reading[] {
  return compoundNames.within(lower, 0, clean.length).flatMap(({ start, end, meanings: [name = ""] }) => {
    building.lastIndex = end;
    const behind = building.exec(clean)?.[0] ?? "";
    const inside = behind === "" ? null : recogniseAs("compound", name + behind, context);
    const outcome = inside?.ok && inside.value.also !== undefined ? inside : recogniseAs("compound", name, context);
    const last = outcome === inside ? end + behind.length : end;
    return outcome.ok ? [{ identifier: outcome.value, alternatives: [], start, end: last, isDoubtful: false }] : [];
  });
}

function afterCue(text: ReadText, phrase: FoundPhrase<Cue>, cue: Cue, context: RecognitionContext): readonly Reading[] {
  if (cue.says !== "rule") return [];
  if (platformRules.has(cue.rule)) return handleAfter(text, phrase, cue, context);
  return valueRules.has(cue.rule) ? valueAfter(text, phrase, cue.rule, context) : [];
}

function handleAfter(
  text: ReadText,
  phrase: FoundPhrase<Cue>,
  cue: Extract<Cue, { says: "rule" }>,
  context: RecognitionContext,
): readonly Reading[] {
  laterId.lastIndex = phrase.end;
  between.lastIndex = phrase.end;
  const gap = laterId.exec(text.clean)?.[0] ?? between.exec(text.clean)?.[0] ?? "";
  const start = phrase.end + gap.length;
  name.lastIndex = start;
  const value = name.exec(text.clean)?.[0].replace(/[.-]+$/u, "") ?? "";
  if (value === "" || (gap === "" && /[A-Za-z0-9]/u.test(text.clean[phrase.end - 1] ?? ""))) return [];
  const isPointed =
    /[:：=]|是|为|為|\bid\b|ไอดี|号|號/iu.test(gap) ||
    /\bid$|ไอดี|号$|號$/u.test(text.lower.slice(phrase.start, phrase.end)) ||
    value.startsWith("@");
  const isTelling = /[\d_]/u.test(value) || value.startsWith("@");
  const isCalled = cue.isWord ? isInCapitals(text, phrase) && isTelling && /[a-z]{3}/iu.test(value) : isTelling;
  if (sentenceWords.has(value.toLowerCase()) || !(isPointed || isCalled)) return [];
  const outcome = recogniseAs(cue.rule, value, context);
  if (!outcome.ok || outcome.value.isUnkeyed === true) return [];
  return [{ identifier: outcome.value, alternatives: [], start, end: start + value.length, isDoubtful: false }];
}

/** "LINE lucky_88": a common word that is written as the platform writes its name. */
function isInCapitals({ clean }: ReadText, { start, end }: FoundPhrase<Cue>): boolean {
  return /^[A-Z]{2,}$/u.test(clean.slice(start, end));
}

function valueAfter(text: ReadText, phrase: FoundPhrase<Cue>, rule: string, context: RecognitionContext): readonly Reading[] {
  between.lastIndex = phrase.end;
  const start = phrase.end + (between.exec(text.clean)?.[0].length ?? 0);
  codeValue.lastIndex = start;
  const whole = codeValue.exec(text.clean)?.[0] ?? "";
  for (let value = whole; value !== ""; value = value.slice(0, Math.max(0, value.lastIndexOf(" ")))) {
    if (!/\d/u.test(value)) continue;
    const outcome = recogniseAs(rule, `${text.clean.slice(phrase.start, phrase.end)} ${value}`, context);
    if (outcome.ok && outcome.value.isUnkeyed !== true)
      return [{ identifier: outcome.value, alternatives: [], start, end: start + value.length, isDoubtful: false }];
  }
  return [];
}
