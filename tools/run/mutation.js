import { join } from "node:path";
import { prepare, runNode } from "./workspace.js";

/**
 * `npm run mutation [-- GROUP …]`: changes what decides access, what redacts and what neutralises, one small error at a time, and counts how
 * many the tests beside it notice. A group under 85 % falls short.
 */
const server = "apps/server/src";
const record = "packages/record/src";
const referral = "packages/referral/src";
const groups = {
  access: {
    changed: ["attempt-limit", "permissions", "principal", "session-store", "set-up-token"].map((name) => `${server}/access/${name}.ts`),
    tests: [`${server}/access/*.test.ts`],
  },
  redaction: {
    changed: [
      ...["show-identifier", "show-record-rows"].map((name) => `${server}/show/${name}.ts`),
      `${server}/http/log.ts`,
      ...["protected", "identifiers", "scopes"].map((name) => `${record}/reads/${name}.ts`),
      ...["gate", "title"].map((name) => `${referral}/${name}.ts`),
    ],
    tests: [
      `${server}/show/*.test.ts`,
      `${server}/http/log.test.ts`,
      `${record}/reads/protected.test.ts`,
      `${referral}/gate.test.ts`,
      `${referral}/minors.test.ts`,
      `${referral}/title.test.ts`,
    ],
  },
  neutralising: {
    changed: [...["csv", "working-copy", "working-copy-json"], "packet/markup"].map((name) => `${referral}/${name}.ts`),
    tests: [`${referral}/csv.test.ts`, `${referral}/working-copy.test.ts`, `${referral}/packet/markup.test.ts`],
  },
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(groups).filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(`Say which group: ${Object.keys(groups).join(", ")}.`);
  process.exit(2);
}
await prepare();
const short = [];
for (const [name, { changed, tests }] of chosen) {
  console.log(`== ${name}`);
  process.env.MUTATION_TESTS = tests.join();
  const stryker = join("node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  if ((await runNode(stryker, ["run", join("tools", "mutation", "stryker.config.json"), "--mutate", changed.join()])) !== 0)
    short.push(name);
}
console.log(short.length === 0 ? "mutation: every group held 85 %" : `mutation: fell short in ${short.join(", ")}`);
process.exitCode = short.length === 0 ? 0 : 1;
