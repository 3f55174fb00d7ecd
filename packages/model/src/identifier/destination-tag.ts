/** A wallet's address and the tag or memo by which an exchange knows whose money it is. */
export interface TaggedAddress {
  readonly address: string;
  /** As written; null when the text has none. */
  readonly tag: string | null;
}

const writtenTag =
  /^([^\s,;(?[]+)[\s,;([]+(?:(?:address|destination|dest\.?)\s*)?(?:tag|memo|dt|comment|标签|標籤|地址标签|备注|แท็ก|เมโม)\s*(?:id)?\s*[:：#=]?\s*([A-Za-z0-9_-]{1,60})\s*[)\]]?$/iu;
const queriedTag = /^([^?\s]+)\?(?:[^\s]*&)?(?:dt|tag|memo|memoid|text)=([A-Za-z0-9_-]{1,60})(?:&[^\s]*)?$/iu;

/**
 * Parts an address from the tag written after it: `r… (tag 102334770)`, `UQ… memo: 1234`, `bnb1…, Memo 55`, `r…?dt=5`.
 * A text without a tag comes back whole.
 */
export function withoutTag(text: string): TaggedAddress {
  const parts = writtenTag.exec(text) ?? queriedTag.exec(text);
  return parts === null ? { address: text, tag: null } : { address: parts[1] ?? "", tag: parts[2] ?? null };
}
