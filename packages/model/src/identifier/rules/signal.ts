import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier, inviteIdentifier } from "../handle.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { readPhoneNumber } from "../phone-number.ts";
import { linkTo } from "../platform-link.ts";

type SignalOutcome = Outcome<RecognisedIdentifier, IdentifierRefusal>;

const hosts: ReadonlySet<string> = new Set(["signal.me", "signal.group"]);
const platformWords = /^(?:signal|ซิกแนล|信号)(?:\s*(?:id|number|username))?(?=[\s:：@=-])/iu;
const username = /^([a-z_][a-z0-9_]{2,31})\.(\d{2,20})$/u;

/** Signal accounts: by phone, which takes the phone's key, or by a username with its number. */
export const signal: IdentifierRule = {
  name: "signal",
  kind: "handle",
  rule: "A phone number or signal.me/#p/<number>: the phone's key (E.164). A username of 3 to 32 letters, digits and _, a full stop and at least two digits (support.signal.org), without case. signal.me/#eu/ and signal.group/# codes as written.",
  check: "none",
  version: 1,
  names: wordList(`signal | signal number | signal username | signal id | signal app | ซิกแนล | စစ်ဂနယ်`),
  shapeEvidence: (text) => (linkTo(hosts, text) !== null ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text, context) {
    const link = linkTo(hosts, text);
    if (link !== null) return fromFragment(link.platformHost, link.fragment.replace(/^#/u, ""));
    const shown = /^signal (link|group) (\S+)$/iu.exec(text);
    if (shown) return coded(shown[1]?.toLowerCase() === "group" ? "group" : "link", shown[2] ?? "");
    const bare = bareHandle(text, platformWords);
    return /^[+\d(][\d\s().-]{5,}$/u.test(bare) ? readPhoneNumber(bare, context.country, "signal") : named(bare);
  },
};

function fromFragment(host: string, fragment: string): SignalOutcome {
  if (host === "signal.group") return coded("group", fragment);
  const [sort = "", value = ""] = fragment.split("/");
  if (sort === "eu") return coded("link", value);
  const digits = value.replace(/^(?:%2B|\+)/iu, "");
  return sort === "p" && /^\d+$/u.test(digits) ? readPhoneNumber(`+${digits}`, undefined, "signal") : refused("wrong-shape");
}

function coded(what: "link" | "group", code: string): SignalOutcome {
  if (!/^[A-Za-z0-9_-]{20,120}$/u.test(code)) return refused("wrong-length");
  return taken(
    what === "group"
      ? inviteIdentifier("signal", code, `Signal group ${code}`, "signal")
      : handleIdentifier("signal-link", code, `Signal link ${code}`, "signal"),
  );
}

function named(name: string): SignalOutcome {
  const lower = name.toLowerCase();
  if (!/^[a-z0-9_.]+$/u.test(lower)) return refused("wrong-shape");
  return username.test(lower) ? taken(handleIdentifier("signal", lower, `Signal ${lower}`, "signal")) : refused("wrong-shape");
}
