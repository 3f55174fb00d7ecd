import { domainToAscii, type Host } from "./host.ts";
import { refang } from "./refang.ts";

/** A web address taken apart. */
export interface WebLink {
  readonly host: Host;
  /** Host in lower case without `www.`, `m.`, `web.` or `mbasic.`: to compare with a platform's. */
  readonly platformHost: string;
  readonly port: string;
  /** Parts of the path as written, without empty ones. */
  readonly segments: readonly string[];
  readonly path: string;
  readonly query: URLSearchParams;
  readonly fragment: string;
  readonly hasScheme: boolean;
}

const looksLikeLink = /^(?:https?:\/\/[^\s]+|[^\s/@:]+\.[^\s/@:]{2,}(?::\d{1,5})?(?:[/?#][^\s]*)?)$/iu;

/** The last text read: each platform's rule asks of one text in turn. */
let latest: { readonly text: string; readonly link: WebLink | null } = { text: "", link: null };

/** The parts of a web address, with or without scheme, refanged; null when the text is none. */
export function readWebLink(text: string): WebLink | null {
  if (latest.text !== text) latest = { text, link: parseWebLink(text) };
  return latest.link;
}

function parseWebLink(text: string): WebLink | null {
  if (!/[.:]|dot/iu.test(text)) return null;
  const bare = refang(text).replace(/[\s,;。]+$/u, "");
  if (!looksLikeLink.test(bare)) return null;
  const hasScheme = /^https?:\/\//iu.test(bare);
  let url: URL;
  try {
    url = new URL(hasScheme ? bare : `http://${bare}`);
  } catch {
    return null;
  }
  const host = domainToAscii(url.hostname);
  if (host === null || url.username !== "" || url.password !== "") return null;
  return {
    host,
    platformHost: host.ascii.replace(/^(?:www|m|web|mbasic|mobile|en-gb|en-us|th-th|vi-vn|zh-cn)\./u, ""),
    port: url.port,
    segments: url.pathname.split("/").filter((segment) => segment !== ""),
    path: url.pathname,
    query: url.searchParams,
    fragment: url.hash,
    hasScheme,
  };
}
