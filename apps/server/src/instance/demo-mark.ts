import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What stands in a demo's data directory, and only there: a demo that was cut short while loading is made anew. */
type DemoMark = "loading" | "loaded";

const fileName = "demo.json";

/** The mark of a data directory; null where there is no demo. */
export function readDemoMark(dataDirectory: string): DemoMark | null {
  const file = join(dataDirectory, fileName);
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8").includes('"loaded"') ? "loaded" : "loading";
}

export function writeDemoMark(dataDirectory: string, state: DemoMark): void {
  writeFileSync(join(dataDirectory, fileName), `${JSON.stringify({ demo: state })}\n`);
}
