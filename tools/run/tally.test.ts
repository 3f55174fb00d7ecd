import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
// @ts-expect-error -- the root commands are plain JavaScript, since they run before anything is installed
import { readTally } from "./tally.js";

const folder = mkdtempSync(join(tmpdir(), "throughline-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(files: readonly { readonly status: string; readonly tests: readonly string[] }[]): string {
  const path = join(folder, "report.json");
  const testResults = files.map(({ status, tests }) => ({ status, assertionResults: tests.map((state) => ({ status: state })) }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

describe("the tally of a test run", () => {
  test("counts what passed and failed", () => {
    expect(readTally(reportOf([{ status: "failed", tests: ["passed", "passed", "failed"] }]), 1)).toEqual({ passed: 2, failed: 1 });
  });

  test("counts a skipped test as failed", () => {
    expect(readTally(reportOf([{ status: "passed", tests: ["passed", "skipped"] }]), 0)).toEqual({ passed: 1, failed: 1 });
  });

  test("counts a file that could not be loaded as failed", () => {
    expect(
      readTally(
        reportOf([
          { status: "failed", tests: [] },
          { status: "passed", tests: ["passed"] },
        ]),
        1,
      ),
    ).toEqual({ passed: 1, failed: 1 });
  });

  test("does not let a run without a test or without a report pass", () => {
    expect(readTally(reportOf([]), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(readTally(join(folder, "absent.json"), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test("does not let an error outside every test pass", () => {
    expect(readTally(reportOf([{ status: "passed", tests: ["passed"] }]), 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});
