import type { Claims } from "../claims.ts";
import { runParts } from "../run-parts.ts";
import { inOwnFolder, type Setting } from "../setting.ts";
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

await runParts(
  "main-job",
  parts.map(([name, verify]) => [name, (claims, seed) => inOwnFolder({ seed, size: "full" }, (setting) => verify(claims, setting))]),
);
