import { prepare, runNode } from "./workspace.js";

/** `npm run bench -- [B1 …] [--json]`: the named benchmarks, or all, each printing one line per result. */
await prepare();
process.exitCode = await runNode("tools/dist/bench/main.js", process.argv.slice(2));
