import { defineConfig } from "vitest/config";

/** The tests that `npm run mutation` names, in its environment: only those beside the files it changes, since they run once for every change. */
export default defineConfig({ test: { include: (process.env["MUTATION_TESTS"] ?? "").split(","), testTimeout: 20_000 } });
