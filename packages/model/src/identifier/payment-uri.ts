const explorerPath = /^h(?:tt|xx)ps?:\/\/[^\s]+?\/(?:address(?:es)?|account|wallet)\/(?:[a-z]{3,5}\/)?([0-9a-z]{20,})\/?(?:[?#].*)?$/iu;

/**
 * The address inside a payment URI (BIP 21 and its like) or a block explorer's link: `bitcoin:bc1q…?amount=0.1` → `bc1q…`,
 * `https://tronscan.org/#/address/T…` → `T…`. The scheme is compared without case; another text comes back unchanged.
 * EIP-681: `ethereum:pay-0x…@1/transfer` → `0x…`.
 */
export function addressInUri(text: string, schemes: readonly string[]): string {
  const colon = text.indexOf(":");
  if (colon < 3) return text;
  const scheme = text.slice(0, colon).toLowerCase();
  if (scheme.startsWith("h")) return explorerPath.exec(text)?.[1] ?? text;
  if (!schemes.includes(scheme)) return text;
  const rest = text
    .slice(colon + 1)
    .replace(/^\/\//u, "")
    .replace(/^pay-/u, "");
  const end = rest.search(/[?@/#]/u);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}
