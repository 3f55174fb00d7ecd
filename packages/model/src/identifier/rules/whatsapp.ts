import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { handleIdentifier, inviteIdentifier } from "../handle.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { readPhoneNumber } from "../phone-number.ts";
import { readWebLink, type WebLink } from "../web-link.ts";

const hosts: ReadonlySet<string> = new Set(["wa.me", "api.whatsapp.com", "chat.whatsapp.com", "whatsapp.com"]);
const platformWords = /^(?:whats\s?app|wa|วอทส์แอป|วอตส์แอป)[\s:：=-]+/iu;

/** WhatsApp accounts are phones, so they take the phone's key; group and channel links are their own. */
export const whatsapp: IdentifierRule = {
  name: "whatsapp",
  kind: "phone",
  rule: "A phone number, or wa.me/<digits>: the phone's key (E.164). chat.whatsapp.com/<code> is a group invitation, whatsapp.com/channel/<code> a channel; case matters in both codes.",
  check: "none",
  version: 1,
  names: wordList(`
    whatsapp | whats app | whatsapp number | whatsapp link | whatsapp group | wa | วอทส์แอป | วอตส์แอป | ဝတ်စ်အက် | វ៉តសាប់ |
    व्हाट्सएप | واتساب | ዋትስአፕ
  `),
  shapeEvidence: (text) => (whatsappLink(text) !== null ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text, context) {
    const groupCode = /^whatsapp (group|channel) ([A-Za-z0-9_-]+)$/iu.exec(text);
    if (groupCode) return shared(groupCode[1] === "channel" ? "channel" : "group", groupCode[2] ?? "");
    const link = whatsappLink(text);
    if (link === null) return readPhoneNumber(text.replace(platformWords, ""), context.country, "whatsapp");
    const [first = "", second = ""] = link.segments;
    if (link.platformHost === "chat.whatsapp.com") return shared("group", first === "invite" ? second : first);
    if (first === "channel") return shared("channel", second);
    const digits = (first === "send" || first === "" ? link.query.get("phone") : first)?.replace(/\D/gu, "") ?? "";
    return digits === "" ? refused("wrong-shape") : readPhoneNumber(`+${digits}`, undefined, "whatsapp");
  },
};

function shared(what: "group" | "channel", code: string) {
  if (!/^[A-Za-z0-9_-]{10,64}$/u.test(code)) return refused("wrong-length");
  return taken(
    what === "group"
      ? inviteIdentifier("whatsapp", code, `WhatsApp group ${code}`, "whatsapp")
      : handleIdentifier("whatsapp-channel", code, `WhatsApp channel ${code}`, "whatsapp"),
  );
}

function whatsappLink(text: string): WebLink | null {
  const link = readWebLink(text);
  return link !== null && hosts.has(link.platformHost) ? link : null;
}
