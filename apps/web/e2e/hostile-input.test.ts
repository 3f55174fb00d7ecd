import { describe, expect, it } from "vitest";
import { openClaims } from "../../../tools/verify/claims.ts";
import { verifyHostileScreens } from "../../../tools/verify/protection/hostile-screens.ts";
import { inOwnFolder } from "../../../tools/verify/setting.ts";

describe("hostile texts in a real browser", () => {
  it("are shown as texts by every screen: none runs, is reported, or reaches another host", { timeout: 600_000 }, async () => {
    const lines: string[] = [];
    const claims = openClaims("protection", (line) => lines.push(line));
    await inOwnFolder({ seed: 7, size: "small" }, (setting) => verifyHostileScreens(claims, setting));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.startsWith("held"))).toEqual([]);
  });
});
