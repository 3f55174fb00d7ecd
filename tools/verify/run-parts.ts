import { parseArgs } from "node:util";
import { type Claims, openClaims } from "./claims.ts";

/** A part of a verification: its name for `--only`, and what makes its claims. */
export type Part = readonly [name: string, verify: (claims: Claims, seed: number) => Promise<void>];

/** Runs the parts of a verification that the command line asks for (`[--seed N] [--only PART]`), one after the other, and counts their claims. */
export async function runParts(name: string, parts: readonly Part[]): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, only: { type: "string" } } });
  const seed = Number(values.seed);
  const chosen = parts.filter(([part]) => values.only === undefined || part === values.only);
  if (!Number.isSafeInteger(seed) || chosen.length === 0) {
    process.stderr.write(`--seed is a whole number; --only is one of ${parts.map(([part]) => part).join(", ")}.\n`);
    process.exit(2);
  }
  const claims = openClaims(name);
  for (const [part, verify] of chosen) await claims.part(part, () => verify(claims, seed));
  claims.finish();
}
