import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier } from "../handle.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { readWebLink, type WebLink } from "../web-link.ts";

type FacebookOutcome = Outcome<RecognisedIdentifier, IdentifierRefusal>;

const hosts: ReadonlySet<string> = new Set(["facebook.com", "fb.com", "fb.me", "m.me", "touch.facebook.com", "messenger.com"]);
const reserved: ReadonlySet<string> = new Set([
  "pages",
  "events",
  "watch",
  "marketplace",
  "login",
  "sharer",
  "sharer.php",
  "share",
  "story.php",
  "photo.php",
  "photo",
  "permalink.php",
  "reel",
  "reels",
  "hashtag",
  "help",
  "policies",
  "public",
  "media",
  "video.php",
  "stories",
  "messages",
  "search",
  "home.php",
  "l.php",
  "settings",
  "gaming",
  "business",
  "ads",
  "privacy",
]);
const platformWords = /^(?:facebook|fb|messenger|เฟสบุ๊ค|เฟซบุ๊ก|เฟส|脸书|臉書)(?:\s*(?:id|page))?(?=[\s:：@=/-])/iu;

/** Facebook profiles, pages and groups. The numeric id is stable; names are not. A display name is no identifier. */
export const facebook: IdentifierRule = {
  name: "facebook",
  kind: "handle",
  rule: "A username of at least 5 letters, digits and dots, not digits alone, where dots and case count for nothing (Facebook help), or a link to it; profile.php?id=, people/…/<id> and bare numbers are the numeric id; groups are their own.",
  check: "none",
  version: 2,
  names: wordList(`
    facebook | fb | facebook profile | facebook link | facebook page | facebook id | messenger | เฟสบุ๊ค | เฟซบุ๊ก | เฟส | 脸书 | 臉書 |
    ဖေ့စ်ဘုတ် | ហ្វេសប៊ុក | ເຟສບຸກ | फेसबुक | ፌስቡክ | فيسبوك
  `),
  shapeEvidence: (text) => (facebookLink(text) !== null ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text) {
    const link = facebookLink(text);
    if (link !== null) return fromLink(link);
    const group = /^facebook group (\S+)$/iu.exec(text)?.[1];
    if (group !== undefined) return inGroup(group);
    return named(bareHandle(text, platformWords).replace(/^user /iu, ""));
  },
};

function facebookLink(text: string): WebLink | null {
  const link = readWebLink(text);
  return link !== null && (hosts.has(link.platformHost) || hosts.has(link.host.ascii)) ? link : null;
}

function fromLink(link: WebLink): FacebookOutcome {
  const [first = "", second = ""] = link.segments;
  const lower = first.toLowerCase();
  if (lower === "profile.php") return numbered(link.query.get("id") ?? "");
  if (lower === "groups") return inGroup(second);
  if (lower === "people" || lower === "p") return numbered(/(\d{5,20})$/u.exec(link.segments.at(-1) ?? "")?.[1] ?? "");
  if (lower === "t" || lower === "pg") return named(second);
  return lower === "" ? refused("wrong-shape") : named(first);
}

function inGroup(group: string): FacebookOutcome {
  const value = group.toLowerCase();
  if (!/^[a-z0-9.]{5,60}$/u.test(value)) return refused("wrong-shape");
  return taken(handleIdentifier("facebook-group", value, `Facebook group ${value}`, "facebook"));
}

function numbered(id: string): FacebookOutcome {
  if (!/^\d+$/u.test(id)) return refused("wrong-shape");
  if (id.length < 5 || id.length > 20) return refused("wrong-length");
  return taken(handleIdentifier("facebook-id", id, `Facebook user ${id}`, "facebook"));
}

function named(name: string): FacebookOutcome {
  if (/^\d+$/u.test(name)) return numbered(name);
  if (reserved.has(name.toLowerCase())) return refused("reserved");
  if (!/^[A-Za-z0-9.]+$/u.test(name)) return refused("wrong-shape");
  const folded = name.toLowerCase().replaceAll(".", "");
  if (/^\d+$/u.test(folded)) return refused("wrong-shape");
  if (folded.length < 5 || folded.length > 50) return refused("wrong-length");
  return taken(handleIdentifier("facebook", folded, `Facebook ${folded}`, "facebook"));
}
