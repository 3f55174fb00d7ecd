import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, requireNode, root, runNode } from "./workspace.js";

/** `npm run check`: types, lint, boundaries, unused code, the bodies of every question, and the unit tests of what changed. */
const tool = (...path) => join("node_modules", ...path);
const vitest = tool("vitest", "vitest.mjs");
const units = ["--project", "unit", "--project", "unit-web", "--reporter=dot"];
const steps = [
  ["types", tool("typescript", "bin", "tsc"), ["-b"]],
  ["lint", tool("@biomejs", "biome", "bin", "biome"), ["check", "--error-on-warnings", "--max-diagnostics=50"]],
  [
    "boundaries",
    tool("dependency-cruiser", "bin", "dependency-cruise.mjs"),
    ["--config", ".dependency-cruiser.cjs", "packages", "apps", "tools"],
  ],
  ["unused code", tool("knip", "bin", "knip.js"), ["--no-progress", "--no-config-hints"]],
  ["question bodies", vitest, ["run", "--project", "unit", "--reporter=dot", "packages/graph/src/questions"]],
  ["changed units", vitest, ["run", ...units, "--passWithNoTests", "--changed", findBase()]],
];

requireNode();
await ensureInstalled();
const failures = [];
for (const [name, file, arguments_] of steps) {
  const start = performance.now();
  const status = await runNode(file, arguments_);
  console.log(`${status === 0 ? "✓" : "✗"} ${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (status !== 0) failures.push(name);
}
console.log(failures.length === 0 ? "check: all held" : `check: fell short in ${failures.join(", ")}`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** The commit that the work at hand started from: where it left the published branch, else the one before the last. */
function findBase() {
  const ask = (...arguments_) => spawnSync("git", arguments_, { cwd: root, encoding: "utf8" });
  const published = ask("merge-base", "HEAD", "origin/main");
  if (published.status === 0 && published.stdout.trim() !== "") return published.stdout.trim();
  return ask("rev-parse", "--verify", "HEAD~1").status === 0 ? "HEAD~1" : "HEAD";
}
