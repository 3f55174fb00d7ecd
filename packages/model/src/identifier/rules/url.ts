import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import { domainIdentifier, siteName } from "../domain-key.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { readWebLink, type WebLink } from "../web-link.ts";

const trackingParameter = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|ref_src|_ga)$/iu;

/** Web pages. A link to a front page is its site's domain, so that both spellings meet. */
export const url: IdentifierRule = {
  name: "url",
  kind: "url",
  rule: "A web address with a public host or an IP address, refanged (hxxp, [.]). Key: host in lower-case ASCII without www., path and query as written without tracking parameters, no scheme, no fragment unless it is a route (#/…).",
  check: "none",
  version: 1,
  names: wordList(`
    url | link | web link | website | web | page | web page | ลิงก์ | ลิงค์ | ลิ้งค์ | เว็บไซต์ | 链接 | 網址 | 网址 | đường dẫn |
    liên kết | tautan | လင့် | តំណ | ລິ້ງ
  `),
  shapeEvidence: (text) => (/^(?:hxxps?|https?):/iu.test(text) || (/[/?]/u.test(text) && readWebLink(text) !== null) ? "likely" : "none"),
  recognise(text) {
    const link = readWebLink(text);
    if (link === null) return refused("wrong-shape");
    if (!link.host.isPublic && !link.host.isIp) return refused("not-assigned");
    const value = canonicalAddress(link);
    if (value === siteName(link.host)) return taken(domainIdentifier(link.host, "url"));
    return taken({ kind: "url", key: identifierKey("url", "web", value), display: value, check: "none", rule: "url" });
  },
};

function canonicalAddress(link: WebLink): string {
  const kept = [...link.query].filter(([name]) => !trackingParameter.test(name));
  const query = kept.length === 0 ? "" : `?${readable(new URLSearchParams(kept).toString())}`;
  const route = /^#[!/]./u.test(link.fragment) ? link.fragment : "";
  const path = readable(link.path.replace(/\/+$/u, ""));
  const needsSlash = path === "" && (query !== "" || route !== "");
  return `${siteName(link.host)}${link.port === "" ? "" : `:${link.port}`}${path}${needsSlash ? "/" : ""}${query}${route}`;
}

/** Escaped letters of other scripts as themselves: a path in Thai is read as Thai. Escaped ASCII stays, it may mean something else. */
function readable(text: string): string {
  return text.replace(/(?:%[89A-F][0-9A-F])+/giu, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
