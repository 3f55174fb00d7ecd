import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier, inviteIdentifier } from "../handle.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { readPhoneNumber } from "../phone-number.ts";
import { readWebLink, type WebLink } from "../web-link.ts";

type LineOutcome = Outcome<RecognisedIdentifier, IdentifierRefusal>;

const hosts: ReadonlySet<string> = new Set(["line.me", "lin.ee"]);
const platformWords = /^(?:(?:line|赖|賴)(?:\s*(?:id|app))?(?=[\s:：@=-])|ไลน์ไอดี|ไอดีไลน์|ไลน์|ไลน)/iu;

/** LINE ids, official accounts, and links whose code only LINE can resolve. */
export const line: IdentifierRule = {
  name: "line",
  kind: "handle",
  rule: "3 to 20 letters, digits, . _ and (not first) - without case, @ dropped; line.me/ti/p/~id; other line.me/ti/p and lin.ee codes as written; ti/g are group invitations; a phone number that is valid takes the phone's key.",
  check: "none",
  version: 2,
  names: wordList(`line | line id | line app | line account | line link | ไลน์ | ไลน | ไอดีไลน์ | ไลน์ไอดี | လိုင်း | ឡាញ | ລາຍ | 赖`),
  shapeEvidence: (text) => (lineLink(text) !== null ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text, context) {
    const link = lineLink(text);
    if (link !== null) return fromLink(link);
    const code = /^LINE (link|group) ([A-Za-z0-9_-]+)$/u.exec(text);
    if (code) return coded(code[1] === "group" ? "group" : "link", code[2] ?? "");
    const name = bareHandle(text, platformWords);
    if (/^(?:\+|0)[\d\s()-]{7,}$/u.test(name)) {
      const phone = readPhoneNumber(name, context.country, "line");
      if (phone.ok) return phone;
    }
    return named(name);
  },
};

function lineLink(text: string): WebLink | null {
  const link = readWebLink(text);
  return link !== null && hosts.has(link.platformHost) ? link : null;
}

function fromLink(link: WebLink): LineOutcome {
  if (link.platformHost === "lin.ee") return coded("link", link.segments[0] ?? "");
  const parts = link.segments.filter((part) => part !== "R");
  const last = (parts.at(-1) ?? "").replace(/^%7e/iu, "~").replace(/^%40/u, "@");
  if (parts[1] === "g" || parts[1] === "g2") return coded("group", parts[2] ?? "");
  if (last.startsWith("~") || last.startsWith("@")) return named(last.slice(1));
  return parts[0] === "ti" ? coded("link", last) : refused("wrong-shape");
}

function coded(what: "link" | "group", code: string): LineOutcome {
  if (!/^[A-Za-z0-9_-]{5,80}$/u.test(code)) return refused("wrong-shape");
  return taken(
    what === "group"
      ? inviteIdentifier("line", code, `LINE group ${code}`, "line")
      : handleIdentifier("line-link", code, `LINE link ${code}`, "line"),
  );
}

function named(name: string): LineOutcome {
  if (!/^[A-Za-z0-9._][A-Za-z0-9._-]*$/u.test(name)) return refused("wrong-shape");
  if (name.length < 3 || name.length > 20) return refused("wrong-length");
  const lower = name.toLowerCase();
  return taken(handleIdentifier("line", lower, `LINE ${lower}`, "line"));
}
