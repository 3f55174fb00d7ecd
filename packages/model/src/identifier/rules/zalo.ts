import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier, inviteIdentifier } from "../handle.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { readPhoneNumber } from "../phone-number.ts";
import { linkTo } from "../platform-link.ts";
import type { WebLink } from "../web-link.ts";

type ZaloOutcome = Outcome<RecognisedIdentifier, IdentifierRefusal>;

/** Zalo is of Viet Nam: a national number in its links is one of that country. */
const home = "VN";
const hosts: ReadonlySet<string> = new Set(["zalo.me", "chat.zalo.me"]);
const reserved: ReadonlySet<string> = new Set(["pc", "g", "s", "share", "download", "about", "login", "policy"]);
const platformWords = /^(?:zalo|ซาโล|扎洛)(?:\s*(?:id|number|số))?(?=[\s:：@=-])/iu;

/** Zalo accounts are phones, so they take the phone's key; names, official accounts and groups are their own. */
export const zalo: IdentifierRule = {
  name: "zalo",
  kind: "handle",
  rule: "A phone number, or zalo.me/<digits>: the phone's key (E.164), read as Viet Nam's when national in a link. zalo.me/<15 to 19 digits> is an official account, zalo.me/g/<code> a group, another name 3 to 30 letters (length not verified), digits, . and _ without case.",
  check: "none",
  version: 1,
  names: wordList(`zalo | zalo id | zalo number | zalo link | số zalo | ซาโล | ဇာလို | ហ្សាឡូ | 扎洛`),
  shapeEvidence: (text) => (linkTo(hosts, text) !== null ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text, context) {
    const link = linkTo(hosts, text);
    if (link !== null) return fromLink(link);
    const shown = /^zalo (group|account) (\S+)$/iu.exec(text);
    if (shown) return shown[1]?.toLowerCase() === "group" ? inGroup(shown[2] ?? "") : officialAccount(shown[2] ?? "");
    const bare = bareHandle(text, platformWords);
    return /^[+\d][\d\s().-]{6,}$/u.test(bare) ? readPhoneNumber(bare, context.country, "zalo") : named(bare);
  },
};

function fromLink(link: WebLink): ZaloOutcome {
  const [first = "", second = ""] = link.segments;
  if (first === "g") return inGroup(second);
  const bare = first.replace(/^%2B/iu, "+");
  if (/^\d{15,19}$/u.test(bare)) return officialAccount(bare);
  if (/^\+?\d+$/u.test(bare)) return readPhoneNumber(/^[1-9]/u.test(bare) ? `+${bare}` : bare, home, "zalo");
  return named(bare);
}

function inGroup(code: string): ZaloOutcome {
  return /^[a-z0-9]{5,20}$/iu.test(code) ? taken(inviteIdentifier("zalo", code, `Zalo group ${code}`, "zalo")) : refused("wrong-shape");
}

function officialAccount(id: string): ZaloOutcome {
  return /^\d{15,19}$/u.test(id) ? taken(handleIdentifier("zalo-id", id, `Zalo account ${id}`, "zalo")) : refused("wrong-length");
}

function named(name: string): ZaloOutcome {
  const lower = name.toLowerCase();
  if (!/^[a-z][a-z0-9._]*$/u.test(lower)) return refused("wrong-shape");
  if (reserved.has(lower)) return refused("reserved");
  if (lower.length < 3 || lower.length > 30) return refused("wrong-length");
  return taken(handleIdentifier("zalo", lower, `Zalo ${lower}`, "zalo"));
}
