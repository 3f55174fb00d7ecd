import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bakongAlias, namesABakongMember } from "../bakong-alias.ts";
import type { IdentifierRule } from "../identifier-rule.ts";

const cue = /^(?:bakong|បាគង)(?:\s*(?:id|account))?[\s:：#=-]*/iu;

/** Bakong ids of Cambodia. */
export const bakong: IdentifierRule = {
  name: "bakong",
  kind: "payment-alias",
  rule: "name@bank of at most 32 characters, without case (National Bank of Cambodia, KHQR). No check. Key: lower case.",
  check: "none",
  version: 1,
  names: wordList(`bakong | bakong id | bakong account | khqr id | បាគង | បាគង id | payment alias`),
  shapeEvidence: (text) => (namesABakongMember(text) || /^(?:bakong|បាគង)[\s:：#=-]+\S+@\S+$/iu.test(text) ? "likely" : "none"),
  recognise(text) {
    const bare = text.replace(cue, "");
    if (bare.length > 32) return refused("wrong-length");
    const alias = bakongAlias(bare, "bakong");
    return alias === null ? refused("wrong-shape") : taken(alias);
  },
};
