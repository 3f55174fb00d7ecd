export interface Sorting<Row> {
  readonly by: keyof Row;
  readonly isDescending: boolean;
}

/** Rows in the wished order; in their own where none is wished, and where two are equal. What is not known comes last either way. */
export function sortRows<Row>(rows: readonly Row[], sorting: Sorting<Row> | null): readonly Row[] {
  if (sorting === null) return rows;
  const { by, isDescending } = sorting;
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a[by], b[by]];
    if (isMissing(left) || isMissing(right)) return Number(isMissing(left)) - Number(isMissing(right));
    if (typeof left === "number" && typeof right === "number") return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

/** What a click on a head does: numbers from the largest, text from its beginning, then the other way, then as it was. */
export function nextSorting<Row>(now: Sorting<Row> | null, by: keyof Row, isNumber: { readonly isNumber: boolean }): Sorting<Row> | null {
  if (now?.by !== by) return { by, isDescending: isNumber.isNumber };
  return now.isDescending === isNumber.isNumber ? { by, isDescending: !now.isDescending } : null;
}

const collator = new Intl.Collator(undefined, { numeric: true });

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}
