import { type Outcome, refused } from "../outcome.ts";
import { cleanText, isWellFormed } from "../text-hygiene.ts";
import type { IdentifierRefusal, IdentifierRule, RecognitionContext, RecognisedIdentifier } from "./identifier-rule.ts";
import { bitcoin } from "./rules/bitcoin.ts";
import { email } from "./rules/email.ts";
import { evm } from "./rules/evm.ts";
import { litecoin } from "./rules/litecoin.ts";
import { solana } from "./rules/solana.ts";
import { transactionHash } from "./rules/transaction-hash.ts";
import { tron } from "./rules/tron.ts";
import { hintedRules } from "./rules-named.ts";
import { mostUsefulRefusal } from "./refusal-order.ts";

/** Every rule. A further kind is one module, two fixture lists and one line here. */
export const identifierRules: readonly IdentifierRule[] = [
  bitcoin, litecoin, evm, tron, solana, transactionHash, email,
];

/** Longest text that can be one identifier, in UTF-16 code units. */
const maximumLength = 512;

const ruleByName = new Map(identifierRules.map((rule) => [rule.name, rule]));
const checkedRules = identifierRules.filter((rule) => rule.check === "passed");
const selfEvidentRules = identifierRules.filter((rule) => rule.isSelfEvident === true);

/** Recognises a text by one rule. Refuses with `not-recognised` when there is no rule of that name. */
export function recogniseAs(ruleName: string, text: string, context: RecognitionContext): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const rule = ruleByName.get(ruleName);
  const clean = hygienic(text);
  if (rule === undefined) return refused("not-recognised");
  return clean.ok ? rule.recognise(clean.value, context) : clean;
}

/** Rules that a form's word for a kind names, the most specific first: `TRC20` → tron, `กระเป๋า` → every wallet. Empty when it names none. */
export function rulesNamed(kindText: string): readonly IdentifierRule[] {
  return hintedRules(identifierRules, kindText);
}

/**
 * Recognises a whole text as one identifier. A value that carries a passed check is what it is, whatever the hint says; then the hinted rules
 * are asked; then the rules whose shape alone is evidence. A phone, a local account or a bare name is never guessed without a hint.
 */
export function recognise(text: string, context: RecognitionContext, hint?: { readonly kindText?: string }): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const clean = hygienic(text);
  if (!clean.ok) return clean;
  const refusals: IdentifierRefusal[] = [];
  for (const rule of checkedRules) {
    const outcome = rule.recognise(clean.value, context);
    if (outcome.ok && outcome.value.check === "passed") return outcome;
    if (!outcome.ok && outcome.reason === "bad-checksum") refusals.push(outcome.reason);
  }
  const hinted = [...rulesNamed(hint?.kindText ?? ""), ...rulesNamed(context.platform ?? "")];
  for (const rule of [...hinted, ...selfEvidentRules]) {
    const outcome = rule.recognise(clean.value, context);
    if (outcome.ok) return outcome;
    if (hinted.includes(rule)) refusals.push(outcome.reason);
  }
  return refused(mostUsefulRefusal(refusals));
}

function hygienic(text: string): Outcome<string, IdentifierRefusal> {
  if (text.length > maximumLength) return refused("too-long");
  if (!isWellFormed(text)) return refused("not-well-formed");
  const clean = cleanText(text);
  if (clean === "") return refused("empty");
  return clean.length > maximumLength ? refused("too-long") : { ok: true, value: clean };
}
