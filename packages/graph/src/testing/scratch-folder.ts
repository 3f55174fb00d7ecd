import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for one test, and how to be rid of it. */
export function scratchFolder(): { readonly directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), "throughline-graph-"));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
