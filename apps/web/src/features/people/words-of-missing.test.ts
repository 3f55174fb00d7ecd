import type { UserRole } from "@throughline/model/vocabulary";
import { describe, expect, it } from "vitest";
import { wordsOfMissing } from "./words-of-missing.ts";

const people = (...roles: readonly (readonly UserRole[])[]) => roles.map((one) => ({ roles: one }));

describe("what an organisation's people cannot do", () => {
  it("is nothing when every deed has somebody, and a second person where it takes two", () => {
    const whole = people(["administrator"], ["administrator", "steward"], ["approver"], ["intake"]);
    expect(wordsOfMissing(whole)).toEqual([]);
  });

  it("is said with what comes of it", () => {
    expect(wordsOfMissing(people(["administrator", "approver"], ["analyst"]))).toEqual([
      expect.stringMatching(/^There is one administrator/),
      expect.stringMatching(/^Nobody is a steward/),
      expect.stringMatching(/^Erasing a case file/),
    ]);
  });

  it("counts one who is approver and steward once: nobody agrees with themselves", () => {
    const [words = ""] = wordsOfMissing(people(["administrator"], ["administrator"], ["approver", "steward"]));
    expect(words).toMatch(/^Erasing a case file/);
    expect(wordsOfMissing(people(["administrator"], ["administrator"], ["approver"], ["approver", "steward"]))).toEqual([]);
  });
});
