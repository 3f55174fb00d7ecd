import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier } from "../handle.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { linkTo } from "../platform-link.ts";
import type { WebLink } from "../web-link.ts";

type XOutcome = Outcome<RecognisedIdentifier, IdentifierRefusal>;

const hosts: ReadonlySet<string> = new Set(["x.com", "twitter.com", "fxtwitter.com", "vxtwitter.com"]);
const reserved: ReadonlySet<string> = new Set(
  wordList(
    "i | home | explore | search | intent | share | hashtag | settings | login | logout | signup | messages | notifications | compose | tos | privacy | about | download",
  ),
);
const platformWords = /^(?:twitter|x|ทวิตเตอร์|推特)(?:\s*(?:id|handle))?(?=\s*[:：@=-]|\s+(?:@|user ))|^(?:twitter|ทวิตเตอร์|推特)(?=\s)/iu;
const longest = 15;

/** Names on X, formerly Twitter. The numeric id is stable; names are not. */
export const x: IdentifierRule = {
  name: "x",
  kind: "handle",
  rule: "4 to 15 letters, digits and _ without case (help.x.com), as @name, x.com/name or twitter.com/name; i/user/<id> and user_id= are the numeric id.",
  check: "none",
  version: 1,
  names: wordList(
    `twitter | twitter handle | twitter username | x handle | x account | x twitter | ทวิตเตอร์ | 推特 | တွစ်တာ | ធ្វីតធ័រ | ट्विटर | ትዊተር | تويتر`,
  ),
  shapeEvidence: (text) => (linkTo(hosts, text)?.segments[0] !== undefined ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text) {
    const link = linkTo(hosts, text);
    if (link !== null) return fromLink(link);
    const bare = bareHandle(text, platformWords);
    const id = /^user (\d+)$/iu.exec(bare)?.[1];
    return id === undefined ? named(bare) : numbered(id);
  },
};

function fromLink(link: WebLink): XOutcome {
  const [first = "", second = "", third = ""] = link.segments;
  if (first === "i" && second === "user") return numbered(third);
  if (first === "intent") {
    const id = link.query.get("user_id");
    return id === null ? named(link.query.get("screen_name") ?? "") : numbered(id);
  }
  return first === "" ? refused("wrong-shape") : named(first.replace(/^@/u, ""));
}

function numbered(id: string): XOutcome {
  return /^\d{2,20}$/u.test(id) ? taken(handleIdentifier("x-id", id, `X user ${id}`, "x")) : refused("wrong-shape");
}

function named(name: string): XOutcome {
  const lower = name.toLowerCase();
  if (!/^[a-z0-9_]+$/u.test(lower)) return refused("wrong-shape");
  if (reserved.has(lower)) return refused("reserved");
  if (lower.length < 4 || lower.length > longest) return refused("wrong-length");
  return taken(handleIdentifier("x", lower, `X @${lower}`, "x"));
}
