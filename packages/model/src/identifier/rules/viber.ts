import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, inviteIdentifier } from "../handle.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { readPhoneNumber } from "../phone-number.ts";
import { linkTo } from "../platform-link.ts";

const hosts: ReadonlySet<string> = new Set(["invite.viber.com", "chats.viber.com"]);
const appLink = /^viber:\/\/(?:chat|add|contact)\/?\?(?:.*&)?number=([^&\s]+)/iu;
const platformWords = /^(?:viber|ไวเบอร์|ဗိုင်ဘာ)(?:\s*(?:id|number))?(?=[\s:：@=-])/iu;

/** Viber accounts are phones, so they take the phone's key; group and community links are their own. */
export const viber: IdentifierRule = {
  name: "viber",
  kind: "phone",
  rule: "A phone number, or viber://chat?number= (developers.viber.com): the phone's key (E.164). invite.viber.com/?g2=<code> and chats.viber.com/<name> are invitations to a group; case matters in the code.",
  check: "none",
  version: 1,
  names: wordList(`viber | viber number | viber id | ไวเบอร์ | ဗိုင်ဘာ | ဗိုက်ဘာ | វ៉ាយប័រ | वाइबर | ቫይበር`),
  shapeEvidence: (text) => (appLink.test(text) || linkTo(hosts, text) !== null ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text, context) {
    const digits = appLink.exec(text)?.[1]?.replace(/^(?:%2B|\+)/iu, "");
    if (digits !== undefined) return /^\d+$/u.test(digits) ? readPhoneNumber(`+${digits}`, undefined, "viber") : refused("wrong-shape");
    const link = linkTo(hosts, text);
    if (link !== null) return invitation(link.query.get("g2") ?? link.query.get("g") ?? link.segments[0] ?? "");
    const shown = /^viber group (\S+)$/iu.exec(text)?.[1];
    return shown === undefined ? readPhoneNumber(bareHandle(text, platformWords), context.country, "viber") : invitation(shown);
  },
};

function invitation(code: string) {
  return /^[A-Za-z0-9_%+/=-]{3,120}$/u.test(code)
    ? taken(inviteIdentifier("viber", code, `Viber group ${code}`, "viber"))
    : refused("wrong-shape");
}
