import { expect, it } from "vitest";
import { ShortLived } from "./short-lived.ts";

it("remembers for its minutes, under a key that nobody guesses, until it is told to forget", () => {
  let now = 0;
  const kept = new ShortLived<string>(5, () => now);
  const [one, two] = [kept.keep("one"), kept.keep("two")];
  expect(one).toMatch(/^[\w-]{43}$/);
  expect([kept.find(one), kept.find(two), kept.find("made-up")]).toEqual(["one", "two", null]);
  expect([kept.forget(one), kept.forget(one), kept.find(one)]).toEqual([true, false, null]);
  now = 5 * 60_000;
  expect([kept.find(two), kept.forget(two)]).toEqual([null, false]);
});

it("keeps one thing under a key of the caller's: the latest", () => {
  const kept = new ShortLived<string>(5);
  expect([kept.keep("one", "mali"), kept.keep("two", "mali"), kept.find("mali")]).toEqual(["mali", "mali", "two"]);
});
