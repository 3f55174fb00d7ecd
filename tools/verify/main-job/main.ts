import { parseArgs } from "node:util";
import { type Claims, openClaims } from "../claims.ts";
import { verifyBadInput } from "./bad-input.ts";
import { verifyDifferential } from "./differential.ts";
import { verifyFlippedBits } from "./flipped-bits.ts";
import { verifyForeignNodes } from "./foreign-nodes.ts";
import { verifyGroundTruth } from "./ground-truth.ts";
import { verifyGrownSheet } from "./grown-sheet.ts";
import { verifyHiddenCaseFiles } from "./hidden-case-files.ts";
import { verifyKillNine } from "./kill-nine.ts";
import { verifyNeo4jStopped } from "./neo4j-stopped.ts";
import { verifyPersonColumns } from "./person-columns.ts";
import { verifyProtectedBytes } from "./protected-bytes.ts";
import { verifyRestoredRecord } from "./restored-record.ts";
import { verifyScreens } from "./screens.ts";
import { inOwnFolder, type Setting } from "./setting.ts";
import { verifySpeed } from "./speed.ts";

/** `npm run verify -- main-job [--seed N] [--only PART]`: what the main job claims and a command can show, at full size. */
const parts: readonly (readonly [name: string, verify: (claims: Claims, setting: Setting) => Promise<void>])[] = [
  ["ground-truth", verifyGroundTruth],
  ["differential", verifyDifferential],
  ["hidden-case-files", verifyHiddenCaseFiles],
  ["protected-bytes", verifyProtectedBytes],
  ["person-columns", verifyPersonColumns],
  ["neo4j-stopped", verifyNeo4jStopped],
  ["restored-record", verifyRestoredRecord],
  ["foreign-nodes", verifyForeignNodes],
  ["grown-sheet", verifyGrownSheet],
  ["flipped-bits", verifyFlippedBits],
  ["bad-input", verifyBadInput],
  ["kill-nine", verifyKillNine],
  ["screens", verifyScreens],
  ["speed", verifySpeed],
];

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, only: { type: "string" } } });
const seed = Number(values.seed);
const chosen = parts.filter(([name]) => values.only === undefined || name === values.only);
if (!Number.isSafeInteger(seed) || chosen.length === 0) {
  process.stderr.write(`--seed is a whole number; --only is one of ${parts.map(([name]) => name).join(", ")}.\n`);
  process.exit(2);
}
const claims = openClaims("main-job");
for (const [name, verify] of chosen)
  await claims.part(name, () => inOwnFolder({ seed, size: "full" }, (setting) => verify(claims, setting)));
claims.finish();
