import { parseArgs } from "node:util";
import { type Claims, openClaims } from "../claims.ts";
import { verifyCorpus } from "./corpus.ts";
import { verifyErrors } from "./errors.ts";
import { verifyLists } from "./lists.ts";
import { verifyPatterns } from "./patterns.ts";
import { verifyPayments } from "./payments.ts";
import { verifyPlaces } from "./places.ts";
import { verifySuggestions } from "./suggestions.ts";

/** `npm run verify -- recognition [--seed N] [--only PART]`: what recognition claims and a command can show, at full size. */
const parts: readonly (readonly [name: string, verify: (claims: Claims, seed: number) => Promise<void>])[] = [
  ["lists", verifyLists],
  ["errors", verifyErrors],
  ["places", verifyPlaces],
  ["corpus", verifyCorpus],
  ["payments", verifyPayments],
  ["patterns", verifyPatterns],
  ["suggestions", verifySuggestions],
];

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, only: { type: "string" } } });
const seed = Number(values.seed);
const chosen = parts.filter(([name]) => values.only === undefined || name === values.only);
if (!Number.isSafeInteger(seed) || chosen.length === 0) {
  process.stderr.write(`--seed is a whole number; --only is one of ${parts.map(([name]) => name).join(", ")}.\n`);
  process.exit(2);
}
const claims = openClaims("recognition");
for (const [name, verify] of chosen) await claims.part(name, () => verify(claims, seed));
claims.finish();
