import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier } from "../handle.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { linkTo } from "../platform-link.ts";

const hosts: ReadonlySet<string> = new Set(["tiktok.com"]);
const platformWords = /^(?:tiktok|tik tok|ติ๊กต็อก|ติ๊กตอก|抖音国际版)(?:\s*id)?(?=[\s:：@=-])/iu;
const longest = 24;

/** TikTok names. A short link (vm.tiktok.com) names nobody by itself: it stays a web page. */
export const tiktok: IdentifierRule = {
  name: "tiktok",
  kind: "handle",
  rule: "2 to 24 letters, digits, _ and . without case, not ending in a full stop (support.tiktok.com; the length is not verified), as @name or tiktok.com/@name.",
  check: "none",
  version: 1,
  names: wordList(`tiktok | tik tok | tiktok handle | tiktok username | tiktok id | ติ๊กต็อก | ติ๊กตอก | တစ်တော့ | ធីកតុក | टिकटॉक | ቲክቶክ`),
  shapeEvidence: (text) =>
    linkTo(hosts, text)?.segments[0]?.startsWith("@") === true ? "certain" : platformWords.test(text) ? "likely" : "none",
  recognise(text) {
    const link = linkTo(hosts, text);
    if (link === null) return named(bareHandle(text, platformWords));
    const first = (link.segments[0] ?? "").replace(/^%40/u, "@");
    return first.startsWith("@") ? named(first.slice(1)) : refused("wrong-shape");
  },
};

function named(name: string): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const lower = name.toLowerCase();
  if (!/^[a-z0-9_.]+$/u.test(lower) || lower.endsWith(".") || /^\.|\.\./u.test(lower)) return refused("wrong-shape");
  if (lower.length < 2 || lower.length > longest) return refused("wrong-length");
  return taken(handleIdentifier("tiktok", lower, `TikTok @${lower}`, "tiktok"));
}
