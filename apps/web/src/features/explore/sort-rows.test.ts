import { expect, test } from "vitest";
import { nextSorting, type Sorting, sortRows } from "./sort-rows.ts";

interface Row {
  readonly name: string;
  readonly people: number | null;
}
const rows: readonly Row[] = [
  { name: "LT10", people: 3 },
  { name: "LT9", people: null },
  { name: "บค-078", people: 16 },
];
const names = (sorting: Sorting<Row> | null) => sortRows(rows, sorting).map(({ name }) => name);

test("rows stand in their own order until another is wished", () => {
  expect(names(null)).toEqual(["LT10", "LT9", "บค-078"]);
});

test("numbers are compared as numbers, in names too, and what is not known comes last either way", () => {
  expect(names({ by: "name", isDescending: false })).toEqual(["LT9", "LT10", "บค-078"]);
  expect(names({ by: "people", isDescending: true })).toEqual(["บค-078", "LT10", "LT9"]);
  expect(names({ by: "people", isDescending: false })).toEqual(["LT10", "บค-078", "LT9"]);
});

test("a third click on a head gives the own order back", () => {
  const first = nextSorting<Row>(null, "people", { isNumber: true });
  const second = nextSorting(first, "people", { isNumber: true });
  expect([first?.isDescending, second?.isDescending, nextSorting(second, "people", { isNumber: true })]).toEqual([true, false, null]);
});
