import { type Outcome, refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier, inviteIdentifier } from "../handle.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier } from "../identifier-rule.ts";
import { readPhoneNumber } from "../phone-number.ts";
import { readWebLink, type WebLink } from "../web-link.ts";

type TelegramOutcome = Outcome<RecognisedIdentifier, IdentifierRefusal>;

const hosts: ReadonlySet<string> = new Set(["t.me", "telegram.me", "telegram.dog"]);
const reserved: ReadonlySet<string> = new Set([
  "joinchat",
  "addstickers",
  "addemoji",
  "addtheme",
  "addlist",
  "share",
  "proxy",
  "socks",
  "setlanguage",
  "iv",
  "login",
  "confirmphone",
  "bg",
  "invoice",
  "boost",
  "giftcode",
  "username",
  "telegram",
]);
const platformWords = /^(?:telegram|tg|เทเลแกรม|โทรเลข|电报|電報|飞机|纸飞机)(?=[\s:：@=-])/iu;
const invitationHash = /^[A-Za-z0-9_-]{10,64}$/u;

/** Telegram names, group invitations, and links that are phones. Names are recycled and sold: the numeric id is the stable one. */
export const telegram: IdentifierRule = {
  name: "telegram",
  kind: "handle",
  rule: "A name of 5 to 32 letters, digits and _ that starts with a letter, without case (core.telegram.org), as @name, t.me/name, name.t.me or tg://; t.me/+hash and joinchat are group invitations; t.me/+66… is a phone; a bare number is a user id.",
  check: "none",
  version: 1,
  names: wordList(`
    telegram | telegram handle | telegram username | telegram id | telegram link | tg | เทเลแกรม | 电报 | 電報 | 飞机 | 纸飞机 | တယ်လီဂရမ် |
    តេឡេក្រាម | ເທເລແກຣມ | टेलीग्राम | ቴሌግራም | تلغرام | تليجرام
  `),
  shapeEvidence: (text) =>
    /^tg:\/\//iu.test(text) || telegramLink(text) !== null ? "certain" : platformWords.test(text) ? "likely" : "none",
  recognise(text, context) {
    const deepLink = /^tg:\/\/(resolve|join|user)\?(?:.*&)?(domain|phone|invite|id)=([^&\s]+)/iu.exec(text);
    if (deepLink) return fromDeepLink(deepLink[2] ?? "", deepLink[3] ?? "");
    const link = telegramLink(text);
    if (link !== null) return fromLink(link);
    const shown = /^telegram (group \+|private chat )([A-Za-z0-9_-]+)$/iu.exec(text);
    if (shown) return shown[1]?.toLowerCase() === "group +" ? invitation(shown[2] ?? "") : privateChat(shown[2] ?? "");
    const bare = bareHandle(text, platformWords);
    if (/^[+0][\d\s()-]{7,}$|^\d{11,13}$/u.test(bare)) return asPhone(bare, context.country);
    const userId = /^(?:user )?(?:id[\s:]*)?([1-9]\d{4,12})$/iu.exec(bare)?.[1];
    return userId === undefined ? named(bare) : taken(user(userId));
  },
};

function telegramLink(text: string): WebLink | null {
  const link = readWebLink(text);
  if (link === null) return null;
  return hosts.has(link.platformHost) || /^[a-z0-9_]{5,32}\.t\.me$/u.test(link.platformHost) ? link : null;
}

function fromLink(link: WebLink): TelegramOutcome {
  const subdomain = /^([a-z0-9_]+)\.t\.me$/u.exec(link.platformHost)?.[1];
  if (subdomain !== undefined) return named(subdomain);
  const [first = "", second = ""] = link.segments[0] === "s" ? link.segments.slice(1) : link.segments;
  if (first.startsWith("+") || first.startsWith("%2B")) return afterPlus(first.replace(/^(?:\+|%2B)/u, ""));
  if (first.toLowerCase() === "joinchat") return invitation(second);
  if (first === "c") return privateChat(second);
  return named(first.replace(/^@/u, ""));
}

function fromDeepLink(parameter: string, value: string): TelegramOutcome {
  if (parameter.toLowerCase() === "invite") return invitation(value);
  if (parameter.toLowerCase() === "phone") return afterPlus(value.replace(/^\+/u, ""));
  if (parameter.toLowerCase() === "id") return /^\d{5,13}$/u.test(value) ? taken(user(value)) : refused("wrong-shape");
  return named(value);
}

function afterPlus(code: string): TelegramOutcome {
  return /^\d{7,15}$/u.test(code) ? readPhoneNumber(`+${code}`, undefined, "telegram") : invitation(code);
}

function privateChat(id: string): TelegramOutcome {
  return /^\d{5,13}$/u.test(id)
    ? taken(handleIdentifier("telegram-chat", id, `Telegram private chat ${id}`, "telegram"))
    : refused("wrong-shape");
}

/** A contact given as a phone is the phone; digits that nobody's phone has may still be a user's id. */
function asPhone(text: string, country: string | undefined): TelegramOutcome {
  const phone = readPhoneNumber(/^[1-9]/u.test(text) ? `+${text}` : text, country, "telegram");
  return !phone.ok && /^[1-9]\d*$/u.test(text) ? taken(user(text)) : phone;
}

function invitation(hash: string): TelegramOutcome {
  return invitationHash.test(hash)
    ? taken(inviteIdentifier("telegram", hash, `Telegram group +${hash}`, "telegram"))
    : refused("wrong-length");
}

function named(name: string): TelegramOutcome {
  if (!/^[A-Za-z0-9_]+$/u.test(name)) return refused("wrong-shape");
  if (name.length < 5 || name.length > 32) return refused("wrong-length");
  if (!/^[A-Za-z]/u.test(name)) return refused("wrong-shape");
  const lower = name.toLowerCase();
  return reserved.has(lower) ? refused("reserved") : taken(handleIdentifier("telegram", lower, `Telegram @${lower}`, "telegram"));
}

function user(id: string): RecognisedIdentifier {
  return handleIdentifier("telegram-id", id, `Telegram user ${id}`, "telegram");
}
