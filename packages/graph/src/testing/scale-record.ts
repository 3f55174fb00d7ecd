import { createHash } from "node:crypto";
import type { IdentifierKind } from "@throughline/model/vocabulary";
import type {
  ProjectedCaseFile,
  ProjectedEdge,
  ProjectedIdentifier,
  ProjectedJudgement,
  ProjectionBatch,
} from "@throughline/record/change-feed";
import { inventedIdentifierId, inventedUuid, Seeded } from "./seeded.ts";

export interface ScaleOptions {
  readonly seed: number;
  readonly sightings: number;
  readonly scopes: number;
  readonly batchSize: number;
}

const kinds: readonly IdentifierKind[] = ["wallet", "bank-account", "phone", "handle", "url"];
const zeros = "0".repeat(64);

/**
 * Batches of a large invented record: four identifiers to a case file, six in ten of them seen once, the others from a pool whose
 * popularity falls with the rank, so that there are hubs; one case file in a hundred is another account of a person already there.
 */
export function* scaleBatches(options: ScaleOptions): Generator<ProjectionBatch> {
  const random = new Seeded(options.seed);
  const pool = Math.max(10, Math.floor(options.sightings / 12));
  let after = 0;
  let next = pool;
  for (let made = 0; made < options.sightings; after += 1) {
    const identifiers = new Map<string, ProjectedIdentifier>();
    const edges = new Map<string, ProjectedEdge>();
    const caseFiles: ProjectedCaseFile[] = [];
    const judgements: ProjectedJudgement[] = [];
    const until = Math.min(options.sightings, made + options.batchSize);
    while (made < until) {
      const number = Math.floor(made / 4);
      const caseFile = caseFileOf(number, random.below(options.scopes));
      if (random.chance(0.01) && number > 0) judgements.push(samePerson(caseFile, random.below(number)));
      caseFiles.push(caseFile);
      for (let place = 0; place < 4 && made < until; place += 1, made += 1) {
        const isLonely = random.chance(0.6);
        const identifier = identifierOf(isLonely ? next : Math.floor(random.next() ** 3 * pool));
        if (isLonely) next += 1;
        identifiers.set(identifier.id, identifier);
        edges.set(`${identifier.id} ${caseFile.caseFileId}`, edgeOf(identifier.id, caseFile, random));
      }
    }
    yield {
      recordId: inventedUuid(options.seed, 98),
      after,
      to: after + 1,
      afterHash: hashOf(after),
      toHash: hashOf(after + 1),
      scopes: Array.from({ length: options.scopes }, (_, scope) => ({ scopeId: `scope-${scope}`, organisation: `organisation-${scope}` })),
      caseFiles,
      identifiers: [...identifiers.values()],
      edges: [...edges.values()],
      payments: [],
      statements: [],
      judgements,
      listings: [],
    };
  }
}

function hashOf(seq: number): string {
  return seq === 0 ? zeros : createHash("sha256").update(`${seq}`).digest("hex");
}

function caseFileOf(number: number, scope: number): ProjectedCaseFile {
  return { caseFileId: inventedUuid(number, 7), scope: `scope-${scope}`, country: "TH", openedOn: "2026-01-15", isLive: true };
}

function identifierOf(number: number): ProjectedIdentifier {
  const id = inventedIdentifierId(number);
  return {
    id,
    kind: kinds[number % kinds.length] ?? "wallet",
    namespace: "invented",
    isProtected: false,
    standing: "ordinary",
  };
}

function edgeOf(id: string, caseFile: ProjectedCaseFile, random: Seeded): ProjectedEdge {
  const day = `2026-${String(1 + random.below(12)).padStart(2, "0")}-${String(1 + random.below(28)).padStart(2, "0")}`;
  return {
    id,
    caseFileId: caseFile.caseFileId,
    scope: caseFile.scope,
    sightings: 1,
    check: "passed",
    heldBy: "not-asked",
    controlledBy: "not-asked",
    roles: "unstated",
    basis: random.chance(0.5) ? "told" : "document",
    countsAs: caseFile.caseFileId,
    firstSeenOn: day,
    lastSeenOn: day,
  };
}

function samePerson(caseFile: ProjectedCaseFile, other: number): ProjectedJudgement {
  const pair = [caseFile.caseFileId, inventedUuid(other, 7)].sort();
  return {
    judgementId: inventedUuid(other, Number.parseInt(caseFile.caseFileId.slice(0, 6), 16)),
    kind: "same-person",
    scope: caseFile.scope,
    a: pair[0] ?? "",
    b: pair[1] ?? "",
    isLive: true,
  };
}
