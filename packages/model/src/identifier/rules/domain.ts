import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { domainIdentifier } from "../domain-key.ts";
import { domainToAscii } from "../host.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { refang } from "../refang.ts";

const labels =
  /^(?=.{3,253}$)(?:[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]{1,62}\.?$/u;
const ipV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/u;

/** Sites by their name. */
export const domain: IdentifierRule = {
  name: "domain",
  kind: "domain",
  rule: "A host name under a public suffix (publicsuffix.org), or an IPv4 address. Key: lower-case ASCII (IDNA), without www.",
  check: "none",
  version: 1,
  names: wordList(`
    domain | domain name | host | hostname | website | web site | site | ip | ip address | โดเมน | เว็บไซต์ | เว็บ | 域名 | 网站 |
    tên miền | trang web | situs | ဝဘ်ဆိုက် | គេហទំព័រ | ເວັບໄຊ
  `),
  shapeEvidence: (text) => (labels.test(refang(text)) ? "likely" : "none"),
  recognise(text) {
    const bare = refang(text);
    if (ipV4.test(bare)) {
      const host = domainToAscii(bare);
      return host?.isIp === true && host.ascii === bare ? taken(domainIdentifier(host, "domain")) : refused("out-of-range");
    }
    if (!labels.test(bare)) return refused("wrong-shape");
    const host = domainToAscii(bare);
    if (host === null) return refused("wrong-shape");
    return host.isPublic ? taken(domainIdentifier(host, "domain")) : refused("not-assigned");
  },
};
