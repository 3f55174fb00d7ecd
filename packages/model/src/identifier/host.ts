import { parse } from "tldts";

/** A host name as it is compared. */
export interface Host {
  /** Lower case, punycode, without `www.` kept or dropped (it is kept). */
  readonly ascii: string;
  /** True when its suffix is on the public suffix list (ICANN part or private). */
  readonly isPublic: boolean;
  readonly isIp: boolean;
  /** The registrable domain, when there is one. */
  readonly registrable: string | null;
}

const cache = new Map<string, Host | null>();
const cacheSize = 2000;

/** The host in lower-case ASCII (IDNA), or null when it is none. */
export function domainToAscii(host: string): Host | null {
  const kept = cache.get(host);
  if (kept !== undefined) return kept;
  const read = readHost(host);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(host, read);
  return read;
}

function readHost(host: string): Host | null {
  if (host === "" || host.length > 253 || /[\s/?#@\\<>^|%]/u.test(host)) return null;
  let ascii: string;
  try {
    ascii = new URL(`http://${host}/`).hostname.replace(/\.$/u, "");
  } catch {
    return null;
  }
  const parsed = parse(ascii, { allowPrivateDomains: false });
  const isIp = parsed.isIp === true;
  const isPublic = !isIp && parsed.isIcann === true && parsed.domain !== null;
  return { ascii, isPublic, isIp, registrable: parsed.domain };
}
