import { describe, expect, it } from "vitest";
import { countRequest, openLimits } from "./limits.ts";

const here = { userId: "one", address: "192.0.2.1" };

describe("limits of what is asked", () => {
  it("stop one person at one address, of one thing, for ten minutes", () => {
    let now = 0;
    const limits = openLimits(() => now);
    for (let asked = 0; asked < 200; asked += 1) countRequest(limits, "export", here);
    expect(() => countRequest(limits, "export", here)).toThrow("Too much was exported");
    expect(() => countRequest(limits, "export", { ...here, userId: "two" })).not.toThrow();
    expect(() => countRequest(limits, "search", here)).not.toThrow();
    now += 10 * 60 * 1000;
    expect(() => countRequest(limits, "export", here)).not.toThrow();
  });

  it("stop a person who changes their address, and an address that changes its people", () => {
    const limits = openLimits(() => 0);
    const counted = (who: (asked: number) => typeof here): number => {
      let asked = 0;
      try {
        for (; asked < 10_000; asked += 1) countRequest(limits, "search", who(asked));
      } catch {
        return asked;
      }
      return asked;
    };
    expect(counted((asked) => ({ userId: "mover", address: `198.51.100.${asked}` }))).toBe(1200);
    expect(counted((asked) => ({ userId: `person-${asked}`, address: "203.0.113.7" }))).toBe(6000);
  });
});
