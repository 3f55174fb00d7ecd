import { createHash } from "node:crypto";
import { askSimilar } from "@throughline/graph/analysis/similar-case-files";
import { openImport } from "@throughline/ingest/import-file";
import { encodeDraftBatch } from "@throughline/model/submission";
import { z } from "zod";
import { type Answered, type Benchmark, type BenchmarkResult, digestOf, median, timed } from "./benchmark.ts";
import type { Ground } from "./ground.ts";
import { addCaseFile, addIdentifier, addSeenIn } from "./loaded-sqlite.ts";
import { inventNewCases, type NewCase } from "./new-cases.ts";
import { projectToHead } from "./projected-graph.ts";
import { benchActor, benchOrganisation } from "./recorded-file.ts";
import { encodeSightingsFile } from "./sightings-file.ts";

const warmUps = 5;
const runs = 30;
const mostSimilar = 100_000;

const Linked = z.object({ other: z.string(), shared: z.int() });
type Linked = z.infer<typeof Linked>;
type SaveCase = (newCase: NewCase) => Promise<readonly Linked[]>;

/** B3: one case of 25 identifiers, recognised already, saved durably → linked cases known. Each run saves another case into the same store. */
export const intake: Benchmark = {
  id: "B3",
  what: "one case of 25 identifiers saved durably, linked cases known",
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  async *run(ground) {
    const ours = await saveOurs(ground);
    yield* saveBesideSqlite(ground, ours);
    yield* saveBesideNeo4j(ground, ours);
  },
};

/** Beside one durable transaction of inserts and a query, in this thread. */
export async function* saveBesideSqlite(ground: Ground, ours: Answered): AsyncGenerator<BenchmarkResult> {
  const sqlite = await ground.sqlite();
  const linked = `SELECT other_file.reference AS other, count(*) AS shared
    FROM case_file JOIN seen_in AS here ON here.case_file = case_file.n
    JOIN seen_in AS there ON there.identifier = here.identifier AND there.case_file <> case_file.n
    JOIN case_file AS other_file ON other_file.n = there.case_file
    WHERE case_file.reference = ? GROUP BY there.case_file`;
  const peer = await saveAll(ground, async ({ reference, sightings }) => {
    sqlite.write([
      { sql: addCaseFile, rows: [[reference]] },
      { sql: addIdentifier, rows: sightings.map(({ key }) => [key]) },
      { sql: addSeenIn, rows: sightings.map(({ key }) => [key, reference]) },
    ]);
    return sqlite.rows(Linked, linked, [reference]);
  });
  yield resultOf(ground, { ours, peerName: "SQLite INSERT + SELECT", peer });
}

async function* saveBesideNeo4j(ground: Ground, ours: Answered): AsyncGenerator<BenchmarkResult> {
  const neo4j = await ground.neo4j();
  const merge = `MERGE (c:Case {reference: $reference})
    WITH c UNWIND $keys AS key MERGE (v:Value {key: key}) MERGE (v)-[:SEEN_IN]->(c)`;
  const match = `MATCH (:Case {reference: $reference})<-[:SEEN_IN]-(v:Value)-[:SEEN_IN]->(other:Case)
    RETURN other.reference AS other, count(*) AS shared`;
  const peer = await saveAll(ground, async ({ reference, sightings }) => {
    await neo4j.write(merge, { reference, keys: sightings.map(({ key }) => key) });
    return neo4j.rows(Linked, match, { reference });
  });
  yield resultOf(ground, { ours, peerName: "Neo4j MERGE + MATCH", peer });
}

/** As the server does it: a submission begun, told and accepted, each durable; the graph brought up to date; similar case files asked for. */
export async function saveOurs(ground: Ground): Promise<Answered> {
  const [{ record }, names, { graph, projector }] = [await ground.recorded(), await ground.names(), await ground.projected()];
  const scopes = [benchOrganisation];
  const batches = new Map<string, Uint8Array>();
  for (const newCase of newCasesOf(ground)) batches.set(newCase.reference, await encodeCase(newCase));
  const referenceOf = new Map<string, string>();
  return saveAll(ground, async ({ reference, sightings }) => {
    const fileSha256 = createHash("sha256").update(reference).digest("hex");
    const draft = { organisationId: benchOrganisation, fileName: `${reference}.csv`, fileSha256, mapping: "{}" };
    const writer = await record.beginSubmission(benchActor, draft);
    if (!("add" in writer)) throw new RangeError("A new case is no repeat.");
    await writer.add(batches.get(reference) ?? new Uint8Array());
    await writer.finish({ rows: sightings.length, accepted: sightings.length, refused: 0 });
    await projectToHead(projector);
    const [saved] = await record.caseFilesOfSubmission(writer.submissionId, scopes, 1);
    const caseFileId = saved?.caseFileId ?? "";
    referenceOf.set(caseFileId, reference);
    const { similar } = await askSimilar(graph, { scopes, caseFileId, limit: mostSimilar });
    return similar.map((row) => ({ other: referenceOf.get(row.caseFileId) ?? names.referenceOf(row.caseFileId), shared: row.sharedHere }));
  });
}

async function encodeCase({ reference, sightings }: NewCase): Promise<Uint8Array> {
  for await (const { batch } of openImport({ source: encodeSightingsFile(sightings), fileName: `${reference}.csv` }))
    return encodeDraftBatch(batch);
  throw new RangeError("The new case's file was empty.");
}

async function saveAll(ground: Ground, save: SaveCase): Promise<Answered> {
  const times: number[] = [];
  const lines: string[] = [];
  for (const [index, newCase] of newCasesOf(ground).entries()) {
    const { ms, value } = await timed(() => save(newCase));
    if (index >= warmUps) times.push(ms);
    lines.push(...value.map(({ other, shared }) => `${newCase.reference} ${other} ${shared}`));
  }
  return { figure: median(times), digest: digestOf(lines) };
}

function newCasesOf(ground: Ground): readonly NewCase[] {
  return inventNewCases(ground.sightings(), warmUps + runs);
}

function resultOf({ size }: Ground, sides: Pick<BenchmarkResult, "ours" | "peerName" | "peer">): BenchmarkResult {
  return {
    name: "one case of 25 identifiers saved, linked cases known",
    size,
    unit: "ms",
    repetition: { warmUps, runs },
    ...sides,
  };
}
