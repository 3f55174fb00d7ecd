/** A row of JSON: cells by name. A Map, so that a key such as `__proto__` is a name like any other. */
export type NamedCells = ReadonlyMap<string, string>;

const deepest = 8;
const mostRowsOfOne = 10_000;

/**
 * Rows of one JSON object: its own values, and for each object in a list of it (`identifiers`, `payments` …) a row that has both.
 * Lists of texts become lines of one cell, objects within objects dotted names. Null when the value is no object, or nested too deeply.
 */
export function flattenJson(value: unknown): readonly NamedCells[] | null {
  if (!isRecord(value)) return null;
  const own = new Map<string, string>();
  const children: Record<string, unknown>[] = [];
  if (!collect(value, "", { own, children, depth: 0 })) return null;
  if (children.length === 0) return [own];
  if (children.length > mostRowsOfOne) return null;
  const rows: NamedCells[] = [];
  for (const child of children) {
    const childCells = new Map<string, string>();
    const grandchildren: Record<string, unknown>[] = [];
    if (!collect(child, "", { own: childCells, children: grandchildren, depth: 1 }) || grandchildren.length > 0) return null;
    rows.push(new Map([...own, ...childCells]));
  }
  return rows;
}

interface Collected {
  readonly own: Map<string, string>;
  readonly children: Record<string, unknown>[];
  readonly depth: number;
}

function collect(record: Record<string, unknown>, prefix: string, { own, children, depth }: Collected): boolean {
  if (depth > deepest) return false;
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (Array.isArray(value)) {
      for (const item of value) if (isRecord(item)) children.push(item);
      const texts = value.filter((item) => !isRecord(item));
      if (texts.length > 0)
        own.set(
          name,
          texts
            .map(cellText)
            .filter((text) => text !== "")
            .join("\n"),
        );
    } else if (isRecord(value)) {
      if (!collect(value, `${name}.`, { own, children, depth: depth + 1 })) return false;
    } else own.set(name, cellText(value));
  }
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A number that JSON's reader rounded is written so that it is recognised as damaged. */
function cellText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
  return typeof value === "boolean" ? String(value) : "";
}
