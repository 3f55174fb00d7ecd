/**
 * True when an object anywhere in a valid JSON text gives a field twice. `JSON.parse` keeps the last one and others the first:
 * two readers of one request must not see two values.
 */
export function hasDuplicateField(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token.endsWith(":") && isGivenBefore(open.at(-1), token)) return true;
  }
  return false;
}

/** Fields are compared as they are read, whatever escapes they are written with. */
function isGivenBefore(fields: Set<string> | null | undefined, token: string): boolean {
  const field = String(JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)));
  if (fields === null || fields === undefined || fields.has(field)) return true;
  fields.add(field);
  return false;
}
