/** A name as signing in compares it: two spellings of one name are one account. */
export function accountName(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
