import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { bareHandle, handleIdentifier } from "../handle.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { readPhoneNumber } from "../phone-number.ts";

const platformWords = /^(?:(?:wechat|weixin|wx|we chat|วีแชท|วีแชต)(?:\s*id)?(?=[\s:：@=-])|微信号|微信號|微信)/iu;

/** WeChat ids. A phone given as a WeChat contact is the phone. */
export const wechat: IdentifierRule = {
  name: "wechat",
  kind: "handle",
  rule: "6 to 20 letters, digits, _ and - that start with a letter, without case (WeChat help), or the stable wxid_…; a phone number takes the phone's key. Key: lower case.",
  check: "none",
  version: 1,
  names: wordList(`wechat | we chat | weixin | wechat id | wx | wxid | 微信 | 微信号 | 微信號 | วีแชท | วีแชต | ဝီချက် | វីឆាត | ວີແຊັດ`),
  shapeEvidence: (text) => (/^wxid_[a-z0-9]{6,24}$/iu.test(text) ? "certain" : platformWords.test(text) ? "likely" : "none"),
  recognise(text, context) {
    const name = bareHandle(text, platformWords);
    if (/^[+\d][\d\s()-]{6,}$/u.test(name)) return readPhoneNumber(name, context.country, "wechat");
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/u.test(name)) return refused("wrong-shape");
    const longest = /^wxid_/iu.test(name) ? 30 : 20;
    if (name.length < 6 || name.length > longest) return refused("wrong-length");
    const lower = name.toLowerCase();
    return taken(handleIdentifier("wechat", lower, `WeChat ${lower}`, "wechat"));
  },
};
