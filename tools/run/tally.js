import { existsSync, readFileSync } from "node:fs";

/**
 * How many tests of a run passed and failed, from vitest's JSON report and exit status. Nothing can pass unseen: a skipped
 * test, a file that could not be loaded, a run without a test or without a report each count as failed.
 */
export function readTally(reportPath, exitStatus) {
  if (!existsSync(reportPath)) {
    return { passed: 0, failed: 1, reason: exitStatus === 124 ? "it ran out of time" : "it wrote no report" };
  }
  const report = JSON.parse(readFileSync(reportPath, "utf8"));
  const states = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = states.filter((state) => state === "passed").length;
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = states.length - passed + unloaded.length;
  if (exitStatus === 0 && failed === 0 && passed === 0) return { passed, failed: 1, reason: "it holds no test" };
  if (exitStatus !== 0 && failed === 0) return { passed, failed: 1, reason: `vitest ended with ${exitStatus}` };
  return { passed, failed };
}
