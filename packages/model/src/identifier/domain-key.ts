import type { Host } from "./host.ts";
import type { RecognisedIdentifier } from "./identifier-rule.ts";
import { identifierKey } from "./keys.ts";

/** The identifier of a host by itself. `www.` is no part of a site's name; a link to a site's front page is its domain. */
export function domainIdentifier(host: Host, rule: string): RecognisedIdentifier {
  const name = siteName(host);
  return { kind: "domain", key: identifierKey("domain", host.isIp ? "ip" : "dns", name), display: name, check: "none", rule };
}

/** The host without `www.`, as long as something registrable is left. */
export function siteName(host: Host): string {
  return host.ascii.startsWith("www.") && host.registrable !== null && host.ascii !== host.registrable ? host.ascii.slice(4) : host.ascii;
}
