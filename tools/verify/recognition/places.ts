import { measurePlaces } from "@throughline/ingest/testing/measure-places";
import type { Claims } from "../claims.ts";

/** Per cent first and among five that the issue asks for; of Lao names there are too few for a limit. */
const asked: Readonly<Record<string, readonly [first: number, amongFive: number]>> = {
  Thai: [88, 96],
  Burmese: [68, 80],
  Khmer: [68, 80],
};
const leastNames = 200;

/** Names of places in local scripts, kept apart from the rules, against an index of Latin names: the right place first, and among five. */
export async function verifyPlaces(claims: Claims): Promise<void> {
  for (const { script, names, first, amongFive } of measurePlaces({ every: 1 })) {
    const [firstShare, fiveShare] = [first, amongFive].map((count) => (count / names) * 100);
    const limits = asked[script];
    claims.make({
      claim: `places in ${script}, right first and among five`,
      figure: `${firstShare?.toFixed(1)} % and ${fiveShare?.toFixed(1)} % of ${names} names${limits === undefined ? " (all there are)" : `, asked ${limits[0]} % and ${limits[1]} % on ${leastNames} or more`}`,
      isHeld: limits === undefined || ((firstShare ?? 0) >= limits[0] && (fiveShare ?? 0) >= limits[1] && names >= leastNames),
    });
  }
}
