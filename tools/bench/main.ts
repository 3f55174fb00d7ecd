import { benchmarkLine } from "./benchmark.ts";
import { recording } from "./recording.ts";

/** `npm run bench -- [B1 …]`: one JSON line a result, losing ones too. */
const benchmarks = [recording];
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));

for (const benchmark of benchmarks.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  for (const size of benchmark.sizes) {
    for await (const result of benchmark.run(size)) process.stdout.write(`${JSON.stringify(benchmarkLine(benchmark.id, result))}\n`);
  }
}
