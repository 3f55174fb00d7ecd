import { expect, it } from "vitest";
import { hashRecoveryCode, inFours, makeRecoveryCodes } from "./recovery-code.ts";

it("makes ten, each another, in groups of four", () => {
  const codes = makeRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){3}$/);
});

it("is the same however it is typed, and another person's is another", () => {
  const hash = hashRecoveryCode("mali", "ABCD EFGH 2345 MNOP");
  for (const typed of ["abcdefgh2345mnop", " abcd-efgh-2345-mnop ", "ABCD  EFGH\t2345 MNOP"])
    expect(hashRecoveryCode("mali", typed)).toBe(hash);
  expect(hashRecoveryCode("sok", "ABCD EFGH 2345 MNOP")).not.toBe(hash);
  expect(hashRecoveryCode("mali", "ABCD EFGH 2345 MNOQ")).not.toBe(hash);
});

it("puts text in groups of four", () => {
  expect([inFours("ABCDEFGHIJ"), inFours("")]).toEqual(["ABCD EFGH IJ", ""]);
});
