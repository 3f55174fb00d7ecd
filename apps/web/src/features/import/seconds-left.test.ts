import { describe, expect, it } from "vitest";
import { estimateSecondsLeft } from "./seconds-left.ts";

describe("the time an import still takes", () => {
  it("follows from the pace since the page looked first, also after a reload", () => {
    expect(estimateSecondsLeft({ bytes: 500, at: 1000 }, { bytes: 600, at: 3000 }, 1000)).toBe(8);
  });

  it("is not told before anything can be said", () => {
    expect(estimateSecondsLeft({ bytes: 0, at: 0 }, { bytes: 100, at: 400 }, 1000)).toBeNull();
    expect(estimateSecondsLeft({ bytes: 100, at: 0 }, { bytes: 100, at: 9000 }, 1000)).toBeNull();
  });
});
