import { defineConfig } from "vitest/config";

const builtFiles = ["**/dist/**", "**/node_modules/**"];
const engineTests = "**/*.engine.test.ts";

/**
 * Four sets of tests. `unit` and `unit-web` stand beside the code they test; `engine` asks every graph engine, a real
 * Neo4j among them, in one worker; `e2e` drives a real Chromium. `npm test` runs them one after the other.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "apps/server/src/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: [...builtFiles, engineTests],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: "unit-web",
          include: ["apps/web/src/**/*.test.{ts,tsx}"],
          exclude: [...builtFiles, engineTests],
          environment: "jsdom",
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "engine",
          include: ["packages/*/src/**/*.engine.test.ts", "apps/server/src/**/*.engine.test.ts", "tools/**/*.engine.test.ts"],
          exclude: builtFiles,
          globalSetup: ["tools/neo4j-local/engine-global-setup.ts"],
          setupFiles: ["tools/neo4j-local/engine-setup.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["apps/web/e2e/**/*.test.ts"],
          exclude: builtFiles,
          globalSetup: ["apps/web/e2e/demo-global-setup.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
