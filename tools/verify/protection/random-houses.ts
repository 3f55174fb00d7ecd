import { type HeldBy, relations, type UserRole } from "@throughline/model/vocabulary";
import { recordSightings, type Seen, type Stated } from "@throughline/server/testing/record-sightings";
import type { TestServer } from "@throughline/server/testing/test-server";
import type { SeededRandom } from "../../seeded-random.ts";

const actor = { userId: "test", purpose: "test" };
const mostSeen = 4;

/** What one organisation tells: case files whose identifiers others tell of as well. */
export interface Told {
  readonly seen: readonly Seen[];
  readonly stated: readonly Stated[];
}

export interface Telling {
  /** Before every reference. */
  readonly prefix: string;
  readonly caseFiles: number;
  /** Identifiers there are to be told of, by number: others that choose from the same share them. */
  readonly identifiers: number;
  /** Before every identifier's number. */
  readonly name: string;
  /** How many of a hundred sightings have a protected holder. */
  readonly protectedPercent: number;
}

/** Random case files of one organisation. Low numbers are told of often, so that there are leads and hubs. */
export function inventTold(random: SeededRandom, { prefix, caseFiles, identifiers, name, protectedPercent }: Telling): Told {
  const seen: Seen[] = [];
  const stated: Stated[] = [];
  for (let at = 1; at <= caseFiles; at += 1) {
    const reference = `${prefix}-${at}`;
    const values = Array.from({ length: 1 + random.below(mostSeen) }, () => `@${name}${Math.floor(random.fraction() ** 2 * identifiers)}x`);
    const distinct = [...new Set(values)].map((value) => ({ kind: "telegram", value }));
    seen.push(...distinct.map((one) => ({ ...one, reference, heldBy: heldBy(random, protectedPercent) })));
    const [from, to] = distinct;
    if (from !== undefined && to !== undefined && random.fraction() < 0.3)
      stated.push({ reference, from, relation: random.pick(relations), to });
  }
  return { seen, stated };
}

function heldBy(random: SeededRandom, protectedPercent: number): HeldBy {
  const isProtected = random.below(100) < protectedPercent;
  return isProtected ? random.pick(["survivor", "family", "other-victim"]) : random.pick(["not-asked", "unknown", "syndicate", "mule"]);
}

/** Records what an organisation tells and gives the submission. */
export function tell({ instance }: TestServer, organisationId: string, { seen, stated }: Told): Promise<string> {
  return recordSightings(instance, organisationId, seen, stated);
}

export interface RandomPerson {
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly UserRole[];
  readonly scopes: readonly string[];
}

/** Adds organisations by their ids. */
export async function addHouses({ instance: { record } }: TestServer, organisationIds: readonly string[]): Promise<void> {
  for (const organisationId of organisationIds)
    await record.addOrganisation(actor, { organisationId, name: organisationId, country: "TH", isDemo: false });
}

/** Adds a person who needs no password to be them in a test. */
export async function addRandomPerson({ instance: { record } }: TestServer, person: RandomPerson): Promise<void> {
  await record.addUser(actor, { ...person, userId: crypto.randomUUID(), isDemo: false }, null);
}

/** Keeps an organisation's case files whose references begin so to a steward who is made for it and asks nothing; gives their ids. */
export async function closeCaseFiles(
  { instance: { record } }: TestServer,
  { organisationId, prefix, access }: { organisationId: string; prefix: string; access: "restricted" | "sealed" },
): Promise<readonly string[]> {
  const userId = crypto.randomUUID();
  const steward = { userId, name: `steward of ${organisationId}`, organisationId, roles: ["steward"], scopes: [organisationId] } as const;
  await record.addUser(actor, { ...steward, isDemo: false }, null);
  const { rows } = await record.caseFiles([organisationId], { limit: 500, text: prefix });
  const terms = { access, stewardId: userId, members: [], reason: "random" } as const;
  for (const { caseFileId } of rows) await record.setCaseFileAccess({ ...actor, userId }, { ...terms, caseFileId });
  return rows.map(({ caseFileId }) => caseFileId);
}

/** Erases case files, so that nothing is left of them. */
export async function eraseAll({ instance: { record } }: TestServer, caseFileIds: readonly string[]): Promise<void> {
  for (const caseFileId of caseFileIds) await record.erase(actor, { caseFileId, requestedBy: "another", basis: "consent-withdrawn" });
}
