/** Undoes the spellings by which people keep links from being clicked: `hxxps://bad[.]example(dot)com` → `https://bad.example.com`. */
export function refang(text: string): string {
  if (!/hxxp|\[|\(|\{/iu.test(text)) return text;
  return text
    .replace(/^(\s*)hxxp(s?)/iu, "$1http$2")
    .replace(/[[({]\s*(?:\.|dot)\s*[\])}]/giu, ".")
    .replace(/[[({]\s*(?:@|at)\s*[\])}]/giu, "@")
    .replace(/[[({]\s*:\s*[\])}]/gu, ":")
    .replace(/[[({]\s*:\/\/\s*[\])}]/gu, "://");
}
