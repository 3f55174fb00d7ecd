import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTally } from "./tally.js";
import { build, ensureInstalled, requireNode, runNode } from "./workspace.js";

/**
 * `npm test`: builds, then runs every set of tests, one after the other. The last line is `N passed, N failed` over all
 * of them. What was skipped, a file that could not be loaded, a set without a test or past its time counts as failed.
 */
const minutes = 60_000;
const sets = [
  { name: "unit", projects: ["unit", "unit-web"], limitMilliseconds: 8 * minutes },
  { name: "engine", projects: ["engine"], limitMilliseconds: 8 * minutes },
  { name: "e2e", projects: ["e2e"], limitMilliseconds: 11 * minutes },
];

requireNode();
await ensureInstalled();
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
if (await build()) {
  for (const set of sets.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const { passed, failed } = await runSet(set);
    total.passed += passed;
    total.failed += failed;
  }
} else {
  console.error("The build failed, so no test could run.");
  total.failed += 1;
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

async function runSet({ name, projects, limitMilliseconds }) {
  console.log(`\n— ${name} —`);
  const folder = mkdtempSync(join(tmpdir(), "throughline-tests-"));
  const report = join(folder, "report.json");
  const status = await runNode(
    join("node_modules", "vitest", "vitest.mjs"),
    [
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { limitMilliseconds },
  );
  const tally = readTally(report, status);
  rmSync(folder, { recursive: true, force: true });
  console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed${tally.reason === undefined ? "" : ` (${tally.reason})`}`);
  return tally;
}
