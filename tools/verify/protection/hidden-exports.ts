import { openTestServer, type TestServer } from "@throughline/server/testing/test-server";
import { type SeededRandom, seededRandom } from "../../seeded-random.ts";
import type { Claims } from "../claims.ts";
import { findInBytes } from "../find-texts.ts";
import type { Setting } from "../setting.ts";
import { type InProcessVisitor, visitInProcess } from "./in-process-visitor.ts";
import { addHouses, addRandomPerson, closeCaseFiles, inventTold, type Told, tell } from "./random-houses.ts";

const graphs = { full: 200, small: 3 } as const;
const houses = ["house-a", "house-b"] as const;

/** Case files that each organisation seals. */
const sealedCaseFiles = 4;

/**
 * Two organisations that read nothing of each other: whatever either exports, no identifier that the other protects is in it, nor one that
 * the other sealed, nor one that it referred before; and which of the three it was cannot be told.
 */
export async function verifyHiddenExports(claims: Claims, { seed, size }: Setting): Promise<void> {
  const sum: Exported = {
    exports: 0,
    bytes: 0,
    protectedElsewhere: 0,
    found: 0,
    left: 0,
    sealedElsewhere: 0,
    sealedFound: 0,
    referredElsewhere: 0,
    referredFound: 0,
    said: new Map(),
  };
  for (let graph = 0; graph < graphs[size]; graph += 1) {
    const server = await openTestServer();
    try {
      await exportBoth(server, seededRandom(seed * 200_000 + graph), sum);
    } finally {
      await server.close();
    }
    claims.step("graphs", graph + 1, graphs[size]);
  }
  const { exports, bytes, protectedElsewhere, found, left, sealedElsewhere, sealedFound, referredElsewhere, referredFound, said } = sum;
  claims.make({
    claim: "identifiers that another organisation protects, in exports of one that reads nothing of it",
    figure: `${found} of ${protectedElsewhere}, in ${exports} exports of ${graphs[size]} random graphs, ${bytes} bytes, in which ${left} others left`,
    isHeld: found === 0 && protectedElsewhere > 0 && left > 0,
  });
  claims.make({
    claim: "identifiers that another organisation sealed and nobody protects, in exports of one that reads nothing of it",
    figure: `${sealedFound} of ${sealedElsewhere}`,
    isHeld: sealedFound === 0 && sealedElsewhere > 0,
  });
  claims.make({
    claim: "identifiers that another organisation referred before, in exports of one that reads nothing of it",
    figure: `${referredFound} of ${referredElsewhere}`,
    isHeld: referredFound === 0 && referredElsewhere > 0,
  });
  const counts = [...said.values()];
  claims.make({
    claim:
      "what is said of an identifier that another organisation protects, of one that it sealed, and of one that it referred, but for its id and name",
    figure: `${counts.length} different texts in ${counts.reduce((total, count) => total + count, 0)} answers`,
    isHeld: counts.length === 1,
  });
}

interface Exported {
  exports: number;
  bytes: number;
  /** Values that an organisation tells of as ordinary ones and the other protects. */
  protectedElsewhere: number;
  found: number;
  /** Values that nobody protects or sealed, and that left. */
  left: number;
  /** Values that nobody protects and the other organisation sealed. */
  sealedElsewhere: number;
  sealedFound: number;
  /** Values that nobody protects or sealed, and that left with the other organisation before. */
  referredElsewhere: number;
  referredFound: number;
  /** What the preview says of what needs another steward's word, id and label aside, with how often. */
  readonly said: Map<string, number>;
}

async function exportBoth(server: TestServer, random: SeededRandom, sum: Exported): Promise<void> {
  await addHouses(server, houses);
  const told = houses.map((house) =>
    inventTold(random, { prefix: house, caseFiles: 25, identifiers: 20, name: "handle", protectedPercent: 8 }),
  );
  const sealed = houses.map((house) =>
    inventTold(random, { prefix: `sealed-${house}`, caseFiles: sealedCaseFiles, identifiers: 20, name: "handle", protectedPercent: 0 }),
  );
  for (const [at, house] of houses.entries()) {
    await addRandomPerson(server, { name: house, organisationId: house, roles: ["analyst"], scopes: [house] });
    await tell(server, house, told[at] ?? nothing);
    await tell(server, house, sealed[at] ?? nothing);
    await closeCaseFiles(server, { organisationId: house, prefix: `sealed-${house}`, access: "sealed" });
  }
  await server.instance.projector.catchUp();
  let referred: readonly string[] = [];
  for (const [at, house] of houses.entries()) {
    const [own, other] = [told[at], told[1 - at]].map((one) => valuesOf(one));
    const elsewhere = [...(own?.all ?? [])].filter((value) => other?.kept.has(value) === true);
    const [ownSealed, otherSealed] = [sealed[at], sealed[1 - at]].map((one) => valuesOf(one).all);
    const unprotected = [...(own?.all ?? [])].filter((value) => other?.kept.has(value) !== true && own?.kept.has(value) !== true);
    const sealedElsewhere = unprotected.filter((value) => otherSealed?.has(value) === true);
    const free = unprotected.filter((value) => otherSealed?.has(value) !== true && ownSealed?.has(value) !== true);
    const outputs = await takeAll(await visitInProcess(server, house), sum.said);
    const bytes = Buffer.from(outputs.join("\n"));
    sum.exports += outputs.length;
    sum.bytes += bytes.length;
    sum.protectedElsewhere += elsewhere.length;
    sum.found += findInBytes(bytes, elsewhere).length;
    sum.sealedElsewhere += sealedElsewhere.length;
    sum.sealedFound += findInBytes(bytes, sealedElsewhere).length;
    const leftNow = findInBytes(bytes, free);
    sum.left += leftNow.length;
    const referredBefore = free.filter((value) => referred.includes(value));
    sum.referredElsewhere += referredBefore.length;
    sum.referredFound += findInBytes(bytes, referredBefore).length;
    referred = leftNow;
  }
}

const nothing: Told = { seen: [], stated: [] };

/** All values an organisation tells of, and those that it says a protected holder holds. */
function valuesOf(told: Told | undefined): { readonly all: ReadonlySet<string>; readonly kept: ReadonlySet<string> } {
  const seen = told?.seen ?? [];
  const kept = seen.filter(({ heldBy = "" }) => ["survivor", "family", "other-victim"].includes(heldBy));
  return { all: new Set(seen.map(plain)), kept: new Set(kept.map(plain)) };
}

function plain({ value }: { readonly value: string }): string {
  return value.replace("@", "");
}

/** The table of leads, and every file of a packet of all that the person may see; and what a preview of it says of what needs another's word. */
async function takeAll({ client, send }: InProcessVisitor, said: Map<string, number>): Promise<readonly string[]> {
  const { caseFiles } = await client.caseFiles({ limit: 500 });
  const ids = new Set<string>();
  for (const { caseFileId } of caseFiles)
    for (const { identifier } of (await client.caseFile({ caseFileId })).sightings) if (identifier !== null) ids.add(identifier.id);
  const preview = await client.packetPreview({ identifiers: [...ids], title: "Everything" });
  for (const { id: _, label: __, ...rest } of preview.withheld.filter(({ reason }) => reason === "needs-steward")) {
    const text = JSON.stringify(rest);
    said.set(text, (said.get(text) ?? 0) + 1);
  }
  const packet = await client.packetMake({ identifiers: [...ids], title: "Everything" });
  const paths = [
    "/api/leads.csv?limit=500",
    ...packet.files.map(({ name }) => `/api/packets/${packet.packetId}/files/${encodeURIComponent(name)}`),
  ];
  return Promise.all(paths.map(async (path) => (await send(path)).text()));
}
