import { afterEach, describe, expect, test } from "vitest";
import { openClaims } from "./claims.ts";

describe("the claims of a verification", () => {
  const before = process.exitCode;
  afterEach(() => {
    process.exitCode = before;
  });

  test("end with how many held and fell short, and with a status that says so", async () => {
    const lines: string[] = [];
    const claims = openClaims("main-job", (line) => lines.push(line));
    claims.make({ claim: "leads", figure: "40 ms (at most 50)", isHeld: true });
    await claims.part("paths", async () => {
      throw new Error("no server");
    });
    claims.finish();
    expect(lines.at(-1)).toBe("main-job: 1 held, 1 fell short");
    expect(lines).toContain("FELL SHORT  paths: no server");
    expect(process.exitCode).toBe(1);
  });

  test("say of a long part how far it has come, ten times", () => {
    const lines: string[] = [];
    const claims = openClaims("graphs", (line) => lines.push(line));
    for (let done = 1; done <= 200; done += 1) claims.step("graphs", done, 200);
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toContain("200 of 200");
  });

  test("do not hold when none was made", () => {
    openClaims("nothing", () => {}).finish();
    expect(process.exitCode).toBe(1);
  });
});
