import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier } from "../handle.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { linkTo } from "../platform-link.ts";

const hosts: ReadonlySet<string> = new Set(["instagram.com", "instagr.am", "ig.me"]);
const reserved: ReadonlySet<string> = new Set(
  wordList("p | reel | reels | explore | accounts | direct | tv | about | developer | legal | share | web | static | privacy | instagram"),
);
/** Parts of a path that stand before a name. */
const beforeName: ReadonlySet<string> = new Set(["_u", "stories", "m"]);
const platformWords = /^(?:instagram|insta|ig|อินสตาแกรม|ไอจี)(?:\s*id)?(?=[\s:：@=-])/iu;
const longest = 30;

/** Instagram names. A link to a picture names nobody: it stays a web page. */
export const instagram: IdentifierRule = {
  name: "instagram",
  kind: "handle",
  rule: "1 to 30 letters, digits, _ and . without case, no full stop first, last or twice in a row (help.instagram.com), as @name or instagram.com/name.",
  check: "none",
  version: 1,
  names: wordList(
    `instagram | insta | ig | instagram handle | instagram username | อินสตาแกรม | ไอจี | အင်စတာဂရမ် | អ៊ីនស្តាក្រាម | ອິນສະຕາແກຣມ | ኢንስታግራም | इंस्टाग्राम`,
  ),
  shapeEvidence: (text) => (nameInLink(text) !== null ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text) {
    if (linkTo(hosts, text) === null) return named(bareHandle(text, platformWords));
    const name = nameInLink(text);
    return name === null ? refused("reserved") : named(name);
  },
};

/** The name that a link leads to; null for a picture's link and for what is no link. */
function nameInLink(text: string): string | null {
  const link = linkTo(hosts, text);
  if (link === null) return null;
  const [first = "", second = ""] = link.segments;
  const name = beforeName.has(first) ? second : first;
  return name === "" || reserved.has(name.toLowerCase()) ? null : name.replace(/^@/u, "");
}

function named(name: string): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const lower = name.toLowerCase();
  if (!/^[a-z0-9_.]+$/u.test(lower) || /^\.|\.\.|\.$/u.test(lower)) return refused("wrong-shape");
  if (lower.length > longest) return refused("wrong-length");
  if (reserved.has(lower)) return refused("reserved");
  return taken(handleIdentifier("instagram", lower, `Instagram ${lower}`, "instagram"));
}
