import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { domainToAscii } from "../host.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { refang } from "../refang.ts";

/** A slash before @ is allowed on paper; in the field it is a page of somebody: `site.com/@name`. */
const shape = /^([^\s@<>"(),:;\\[\]/]{1,64})@([^\s@<>"(),:;\\[\]]{3,253})$/u;

/** E-mail addresses. The part before @ is the provider's to interpret; none of note minds its case, so it is lowered (docs/adr/0012). */
export const email: IdentifierRule = {
  name: "email",
  kind: "email",
  rule: "local@domain with a public suffix (RFC 5321, without quoting and without a slash before @). Key: the domain in lower-case ASCII, the local part in lower case; dots and +tags are kept (folding them only suggests).",
  check: "none",
  version: 2,
  names: wordList(`
    email | e-mail | mail | email address | e-mail address | gmail | อีเมล | อีเมล์ | 邮箱 | 电子邮件 | 电邮 | thư điện tử | surel |
    အီးမေးလ် | អ៊ីមែល | ອີເມວ | ईमेल
  `),
  shapeEvidence: (text) => (/@/u.test(text) && shape.test(refang(text).replace(/^mailto:/iu, "")) ? "certain" : "none"),
  recognise(text) {
    const bare = refang(text)
      .replace(/^mailto:/iu, "")
      .replace(/\?.*$/u, "")
      .replace(/^<(.*)>$/u, "$1");
    const parts = shape.exec(bare);
    const local = parts?.[1];
    const host = domainToAscii(parts?.[2] ?? "");
    if (local === undefined || host === null) return refused("wrong-shape");
    if (local.startsWith(".") || local.endsWith(".") || local.includes("..")) return refused("wrong-shape");
    if (!host.isPublic) return refused("not-assigned");
    const value = `${local.toLowerCase()}@${host.ascii}`;
    return taken({ kind: "email", key: identifierKey("email", "address", value), display: value, check: "none", rule: "email" });
  },
};
