import { readWebLink, type WebLink } from "./web-link.ts";

/** The link, when the text is one to a page of these hosts; null otherwise. */
export function linkTo(hosts: ReadonlySet<string>, text: string): WebLink | null {
  const link = readWebLink(text);
  return link !== null && (hosts.has(link.platformHost) || hosts.has(link.host.ascii)) ? link : null;
}
