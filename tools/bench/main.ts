import { parseArgs } from "node:util";
import { benchmarkLine } from "./benchmark.ts";
import { connecting } from "./connecting.ts";
import { freeText } from "./free-text.ts";
import { openGround } from "./ground.ts";
import { intake } from "./intake.ts";
import { projecting } from "./projecting.ts";
import { ranking } from "./ranking.ts";
import { recording } from "./recording.ts";

/** Those that only read come before the one that adds to what all stand on. */
const benchmarks = [recording, projecting, ranking, connecting, intake, freeText];
const seed = 1;
/** Below this there is nothing shared to speak of. */
const smallest = 100;

const help = `npm run bench -- [B1 B2 B3 B4 B7 B12] [--json] [--size N]

Runs the named benchmarks, or all, each beside a peer on the same machine, and prints one JSON line per result.
A ratio above 1 means that ours is better; different digests void a line. Needs a JDK 17 for Neo4j.
  --json    one JSON document with all results
  --size N  only this size, whether or not it is one of the usual ones
1,000,000 sightings take a quarter of an hour, most of it for making what is measured.

${benchmarks
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  .map(({ id, what, sizes }) => `${id}  ${what}: ${sizes.join(" ")}`)
  .join("\n")}
`;

type Line = ReturnType<typeof benchmarkLine>;

async function run(ids: readonly string[], size: number | null, print: (line: Line) => void): Promise<void> {
  const wanted = benchmarks.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const sizes = size === null ? [...new Set(wanted.flatMap((benchmark) => benchmark.sizes))].sort((a, b) => a - b) : [size];
  for (const each of sizes) {
    const ground = openGround({ size: each, seed, tell });
    try {
      for (const benchmark of wanted.filter(({ sizes: usual }) => size !== null || usual.includes(each))) {
        tell(`${benchmark.id} at ${each}`);
        for await (const result of benchmark.run(ground)) print(benchmarkLine(benchmark.id, result));
      }
    } finally {
      await ground.close();
    }
  }
}

function tell(news: string): void {
  process.stderr.write(`${news}\n`);
}

interface Wanted {
  readonly ids: readonly string[];
  readonly size: number | null;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

/** What the words ask for; null when they ask for nothing there is. */
function readWanted(words: readonly string[]): Wanted | null {
  const options = { json: { type: "boolean" }, size: { type: "string" }, help: { type: "boolean" } } as const;
  const { values, positionals, tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true });
  const size = values.size === undefined ? null : Number.parseInt(String(values.size), 10);
  const isKnown = positionals.every((word) => benchmarks.some(({ id }) => id === word));
  const isOption = tokens.every((token) => token.kind !== "option" || token.name in options);
  if (!isKnown || !isOption || (size !== null && !(Number.isInteger(size) && size >= smallest))) return null;
  return { ids: positionals, size, isJson: values.json === true, isHelp: values.help === true };
}

/** Exit status: 0 done, 1 when a line is void, 2 wrong usage. */
async function main(): Promise<number> {
  const wanted = readWanted(process.argv.slice(2));
  if (wanted === null || wanted.isHelp) {
    process.stdout.write(help);
    return wanted === null ? 2 : 0;
  }
  const results: Line[] = [];
  await run(wanted.ids, wanted.size, (line) => {
    results.push(line);
    if (wanted.isJson) tell(JSON.stringify(line));
    else process.stdout.write(`${JSON.stringify(line)}\n`);
  });
  if (wanted.isJson) process.stdout.write(`${JSON.stringify({ node: process.version, results })}\n`);
  return results.some(({ ratio }) => ratio === null) ? 1 : 0;
}

process.exitCode = await main();
