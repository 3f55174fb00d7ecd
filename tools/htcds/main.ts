import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fillHtcdsTemplate } from "./htcds-template.ts";

/** `node tools/dist/htcds/main.js --out DIR [--seed N]`: writes the filled template and what must and must not be found after importing it. */
const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, out: { type: "string" } } });
const seed = Number(values.seed);
if (values.out === undefined || !Number.isSafeInteger(seed)) {
  process.stderr.write("Say where: --out DIR [--seed N].\n");
  process.exit(2);
}
const folder = resolve(values.out);
const { csv, ...truth } = fillHtcdsTemplate(seed);
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "htcds.csv"), csv);
await writeFile(join(folder, "htcds-truth.json"), `${JSON.stringify(truth, null, 1)}\n`);
process.stdout.write(`${truth.rows} invented persons, ${truth.tokens.length} tokens, ${truth.keys.length} identifiers, seed ${seed}\n`);
