/**
 * The address inside a payment URI (BIP 21 and its like): `bitcoin:bc1q…?amount=0.1` → `bc1q…`.
 * The scheme is compared without case; what is not such a URI comes back unchanged. EIP-681: `ethereum:pay-0x…@1/transfer` → `0x…`.
 */
export function addressInUri(text: string, schemes: readonly string[]): string {
  const colon = text.indexOf(":");
  if (colon < 3 || !schemes.includes(text.slice(0, colon).toLowerCase())) return text;
  const rest = text
    .slice(colon + 1)
    .replace(/^\/\//u, "")
    .replace(/^pay-/u, "");
  const end = rest.search(/[?@/#]/u);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}
