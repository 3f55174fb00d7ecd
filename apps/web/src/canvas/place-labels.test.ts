import { expect, test } from "vitest";
import { type Box, type NamedNode, placeLabels } from "./place-labels.ts";

const ground = { widthOf: (label: string) => label.length * 7, height: 18, width: 1000, depth: 700 };
const node = (id: string, x: number, y: number, more: Partial<NamedNode> = {}): NamedNode => ({
  id,
  x,
  y,
  size: 12,
  label: `LT${id}`,
  isForced: false,
  ...more,
});
const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Places that look random and are the same on every machine. */
function scatter(count: number, seed: number): NamedNode[] {
  const fraction = (number: number): number => Math.abs(Math.sin(number) * 43_758.545_3) % 1;
  return Array.from({ length: count }, (_, at) => {
    const base = seed * 1000 + at * 2;
    return node(String(at), fraction(base) * 1000, fraction(base + 1) * 700);
  });
}

test("no label lies on another, however many nodes there are", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const placed = placeLabels(scatter(seed * 5, seed), ground);
    expect(placed.length).toBeGreaterThan(0);
    for (const [at, one] of placed.entries()) for (const other of placed.slice(at + 1)) expect(overlap(one.box, other.box)).toBe(false);
  }
});

test("of two that want one place the first is written, and a forced one always", () => {
  const crowd = Array.from({ length: 60 }, (_, at) => node(String(at), 500 + (at % 8) * 3, 300 + Math.floor(at / 8) * 3));
  const two = [node("first", 100, 100), node("second", 101, 100), ...Array.from({ length: 40 }, (_, at) => node(`${at}`, 900, at * 15))];
  expect(placeLabels(two, ground)[0]?.id).toBe("first");
  const forced = placeLabels([...crowd, node("chosen", 505, 305, { isForced: true })], ground);
  expect(forced.map(({ id }) => id)).toContain("chosen");
});

test("a label that cannot stand beneath its node stands above it", () => {
  const [first, second] = placeLabels([node("a", 100, 100), node("b", 100, 132)], ground);
  expect([first?.box.top, second?.box.top]).toEqual([67, 147]);
});

test("what is out of sight, and what is drawn too small to be told, has no label", () => {
  expect(placeLabels([node("a", 2000, 100), node("b", 100, 100, { size: 3 })], ground)).toEqual([]);
});
