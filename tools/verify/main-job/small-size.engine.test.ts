import { describe, expect, test } from "vitest";
import { openClaims } from "../claims.ts";
import { inOwnFolder } from "../setting.ts";
import { findFaults } from "./ground-truth.ts";
import { verifyGrownSheet } from "./grown-sheet.ts";
import { verifyKillNine } from "./kill-nine.ts";
import { verifyNeo4jStopped } from "./neo4j-stopped.ts";
import { verifyRestoredRecord } from "./restored-record.ts";

/** Parts of the verification that nothing else tests: they start processes and kill them, and so stand among the tests that run one at a time. */
describe("the main job, in small", () => {
  test.each([
    ["holds every acknowledged row after a kill", verifyKillNine],
    ["catches up by itself once Neo4j is back", verifyNeo4jStopped],
    ["makes the graph anew for an older record", verifyRestoredRecord],
    ["adds only what is new of a sheet that grew", verifyGrownSheet],
  ])("%s", { timeout: 600_000 }, async (_, verify) => {
    const lines: string[] = [];
    const claims = openClaims("main-job", (line) => lines.push(line));
    await inOwnFolder({ seed: 7, size: "small" }, (setting) => verify(claims, setting));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.startsWith("held"))).toEqual([]);
  });

  test("finds what was planted in the demo of another seed, and nothing else", { timeout: 300_000 }, async () => {
    await inOwnFolder({ seed: 7, size: "small" }, async ({ seed, folder }) => {
      expect(await findFaults(seed, folder, {})).toEqual([]);
    });
  });
});
