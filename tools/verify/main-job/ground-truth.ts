import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defaultSeed } from "../../demo/demo.ts";
import { encodeDemoFolder, makeDemoFolder } from "../../demo/demo-files.ts";
import { judgeLeads, type LeadDocument } from "../../demo/judge-leads.ts";
import { askThroughline, type Variables } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";

/** The demo and five other seeds: every planted identifier is found, nothing else links anyone, the known service is last. */
export async function verifyGroundTruth(claims: Claims, { seed, folder }: Setting): Promise<void> {
  for (const one of [defaultSeed, ...Array.from({ length: 5 }, (_, at) => seed + at)]) {
    const faults = await findFaults(one, join(folder, `seed-${one}`), {});
    const figure = faults.length === 0 ? "every planted identifier found, nothing else" : `${faults.length} faults, first: ${faults[0]}`;
    claims.make({ claim: `ground truth of seed ${one}`, figure, isHeld: faults.length === 0 });
  }
}

/** Loads the demo of a seed into a new instance in a folder, and judges its leads. */
export async function findFaults(seed: number, folder: string, variables: Variables): Promise<readonly string[]> {
  const demo = makeDemoFolder(seed);
  const files = join(folder, "files");
  await mkdir(files, { recursive: true });
  for (const [name, bytes] of encodeDemoFolder(demo)) await writeFile(join(files, name), bytes);
  const data = ["--data", join(folder, "data")];
  await askThroughline(["demo", "--no-serve", "--from", files, ...data], variables);
  const leads = await askThroughline<readonly LeadDocument[]>(["leads", "--limit", "1000", ...data], variables);
  return judgeLeads(demo.groundTruth, leads);
}
