import { describe, expect, it } from "vitest";
import { measureErrors } from "../testing/measure-errors.ts";

/** The small size of `npm run verify -- recognition`. */
const measured = measureErrors({ seed: 7, errorsOfKind: 200 });

describe.each(measured.map((one) => [one.kind.name, one] as const))("%s", (_, { kind, errors, undetected, refusedValid }) => {
  it("takes every invented value", () => {
    expect(refusedValid).toBe(0);
    expect(errors).toBe(200);
  });

  it("catches a single error as its check promises", () => {
    const missed = Object.values(undetected).reduce((sum, count) => sum + count, 0);
    if (kind.check === "strong") expect(missed).toBe(0);
    else expect(missed).toBeLessThanOrEqual(errors * 0.2);
  });
});
