/** Order by UTF-16 code unit: the same on every machine and engine, whatever its collation. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
