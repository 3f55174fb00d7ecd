import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { repositoryRoot } from "../repository-root.ts";
import { defaultSeed } from "./demo.ts";
import { encodeDemoFolder, makeDemoFolder } from "./demo-files.ts";

/** `node tools/dist/demo/main.js [--seed N] [--out DIR]`: writes the demo's files; by default the committed ones. */
const { values } = parseArgs({ options: { seed: { type: "string" }, out: { type: "string" } } });
const seed = values.seed === undefined ? defaultSeed : Number(values.seed);
if (!Number.isSafeInteger(seed) || seed < 0) {
  process.stderr.write("--seed is a whole number, 0 or more.\n");
  process.exit(2);
}
const folder = values.out === undefined ? join(repositoryRoot, "fixtures", "demo") : resolve(values.out);
await mkdir(folder, { recursive: true });
const demo = makeDemoFolder(seed);
for (const [name, bytes] of encodeDemoFolder(demo)) await writeFile(join(folder, name), bytes);
const { people, caseFiles, sightings } = demo.groundTruth;
process.stdout.write(`${caseFiles} case files of ${people} people, ${sightings} sightings, seed ${seed}\n`);
