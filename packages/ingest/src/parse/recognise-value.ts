import type { IdentifierRefusal, RecognisedIdentifier, RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { identifierRules, recognise } from "@throughline/model/identifier/registry";
import { type Outcome, refused } from "@throughline/model/outcome";
import { standingOf } from "@throughline/model/standing/standing-list";
import type { KeyedIdentifier } from "@throughline/model/submission";
import type { ImportContext } from "./row-plan.ts";

/** What a row says about a value besides its text. */
export interface ValueHints {
  readonly kindText: string;
  readonly country: string | undefined;
  readonly bank: string;
  readonly platform: string;
}

const versionOf = new Map(identifierRules.map(({ name, version }) => [name, version]));
/** `6.6812E+10`, `1,23E+15`: a spreadsheet rounded a number that was typed as one. */
const scientific = /^\s*\d(?:[.,]\d+)?E\+?\d{1,3}\s*$/iu;
const scientificMark = /[.,+]/u;

/** Recognises one value. Numbers in scientific notation are flagged as damaged, never guessed. */
export function recogniseValue(text: string, hints: ValueHints): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  if (text.length < 30 && scientific.test(text) && scientificMark.test(text)) return refused("damaged-by-spreadsheet");
  if (text.includes("\ufffd")) return refused("not-well-formed");
  const context: RecognitionContext = {
    ...(hints.country === undefined ? {} : { country: hints.country }),
    ...(hints.bank === "" ? {} : { bank: hints.bank }),
    ...(hints.platform === "" ? {} : { platform: hints.platform }),
  };
  return recognise(text, context, hints.kindText === "" ? undefined : { kindText: hints.kindText });
}

/**
 * The identifier with its standing; undefined for what is kept and links nothing. The key of a card or a document still holds its number: the
 * record hashes it before anything is written.
 */
export function keyed(recognised: RecognisedIdentifier, { ownValues }: ImportContext): KeyedIdentifier | undefined {
  const { kind, key, display, isUnkeyed } = recognised;
  if (isUnkeyed === true) return undefined;
  const standing = ownValues?.has(key) === true ? "own-organisation" : (standingOf(key)?.standing ?? "ordinary");
  return { kind, key, display, standing };
}

export function ruleVersionOf(rule: string): number {
  return versionOf.get(rule) ?? 1;
}
