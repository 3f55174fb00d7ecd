import { cleanText } from "../text-hygiene.ts";
import type { IdentifierRule } from "./identifier-rule.ts";

const cache = new Map<string, readonly IdentifierRule[]>();
const cacheSize = 500;
const formsByRule = new WeakMap<IdentifierRule, readonly string[]>();

/**
 * The rules that a form's word for a kind names: first those that have the whole text as a name, else those with a name in it
 * (whole words for Latin letters, anywhere for other scripts), the longest name first.
 */
export function hintedRules(rules: readonly IdentifierRule[], kindText: string): readonly IdentifierRule[] {
  if (kindText === "") return [];
  const kept = cache.get(kindText);
  if (kept !== undefined) return kept;
  const named = findNamed(rules, nameForm(kindText));
  if (cache.size >= cacheSize) cache.clear();
  cache.set(kindText, named);
  return named;
}

function findNamed(rules: readonly IdentifierRule[], text: string): readonly IdentifierRule[] {
  if (text === "" || text.length > 100) return [];
  const whole = rules.filter((rule) => rule.name === text || formsOf(rule).includes(text));
  if (whole.length > 0) return whole;
  const padded = ` ${text} `;
  return rules
    .map((rule) => ({ rule, length: longestNameIn(rule, padded) }))
    .filter((found) => found.length > 0)
    .sort((left, right) => right.length - left.length)
    .map((found) => found.rule);
}

function longestNameIn(rule: IdentifierRule, padded: string): number {
  const lengths = formsOf(rule)
    .filter((name) => padded.includes(/[a-z0-9]/u.test(name) ? ` ${name} ` : name))
    .map((name) => name.length);
  return Math.max(0, ...lengths);
}

/** A rule's names as they are compared, made once. */
function formsOf(rule: IdentifierRule): readonly string[] {
  const known = formsByRule.get(rule);
  if (known !== undefined) return known;
  const forms = rule.names.map(nameForm);
  formsByRule.set(rule, forms);
  return forms;
}

function nameForm(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[_\-–/\\.:()[\]#*+&,]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
