import { askSimilar } from "@throughline/graph/analysis/similar-case-files";
import { z } from "zod";
import { type Answered, type BenchmarkResult, digestOf, median, timed } from "./benchmark.ts";
import type { Ground } from "./ground.ts";
import { benchOrganisation } from "./recorded-file.ts";

/** Case files asked about, evenly spread; a fifth as many before them, unmeasured. */
const asked = 100;
const warmUps = 20;
const mostSimilar = 100_000;

/** Like ours, peers leave out identifiers of more than 200 people: their pairs would be millions and say nothing. */
const leastPeople = 2;
const mostPeople = 200;

const Overlap = z.object({ other: z.string(), shared: z.int() });
type Overlap = z.infer<typeof Overlap>;
type AskOverlap = (reference: string) => Promise<readonly Overlap[]>;

/** Beside one aggregate for each case file, in this thread. */
export async function* overlapBesideSqlite(ground: Ground, ours: Answered): AsyncGenerator<BenchmarkResult> {
  const sqlite = await ground.sqlite();
  const sql = `SELECT other_file.reference AS other, count(*) AS shared
    FROM case_file JOIN seen_in AS here ON here.case_file = case_file.n
    JOIN identifier ON identifier.n = here.identifier AND people BETWEEN ${leastPeople} AND ${mostPeople}
    JOIN seen_in AS there ON there.identifier = identifier.n AND there.case_file <> case_file.n
    JOIN case_file AS other_file ON other_file.n = there.case_file
    WHERE case_file.reference = ? GROUP BY there.case_file`;
  const peer = await overlapOfSample(ground, async (reference) => sqlite.rows(Overlap, sql, [reference]));
  yield resultOf(ground, { ours, peerName: "SQLite GROUP BY", peer });
}

/** The same beside an aggregate in Cypher. */
export async function* overlapBesideNeo4j(ground: Ground, ours: Answered): AsyncGenerator<BenchmarkResult> {
  const neo4j = await ground.neo4j();
  const statement = `MATCH (c:Case {reference: $reference})<-[:SEEN_IN]-(v:Value)-[:SEEN_IN]->(other:Case)
    WHERE ${leastPeople} <= v.people <= ${mostPeople}
    RETURN other.reference AS other, count(*) AS shared`;
  const peer = await overlapOfSample(ground, (reference) => neo4j.rows(Overlap, statement, { reference }));
  yield resultOf(ground, { ours, peerName: "Cypher aggregate", peer });
}

/** Which case files share how many identifiers with one, for a hundred of them; the figure is the median of one. */
export async function overlapOurs(ground: Ground): Promise<Answered> {
  const [{ graph }, { record }, names] = [await ground.projected(), await ground.recorded(), await ground.names()];
  const caseFileIds = new Map<string, string>();
  for (const reference of sampleOf(ground)) {
    const [row] = await record.caseFilesByReference(benchOrganisation, reference, [benchOrganisation]);
    if (row !== undefined) caseFileIds.set(reference, row.caseFileId);
  }
  return overlapOfSample(ground, async (reference) => {
    const caseFileId = caseFileIds.get(reference) ?? "";
    const { similar } = await askSimilar(graph, { scopes: [benchOrganisation], caseFileId, limit: mostSimilar });
    return similar.map((row) => ({ other: names.referenceOf(row.caseFileId), shared: row.sharedHere }));
  });
}

async function overlapOfSample(ground: Ground, ask: AskOverlap): Promise<Answered> {
  const sample = sampleOf(ground);
  for (const reference of sample.slice(0, warmUps)) await ask(reference);
  const times: number[] = [];
  const lines: string[] = [];
  for (const reference of sample) {
    const { ms, value } = await timed(() => ask(reference));
    times.push(ms);
    lines.push(...value.map(({ other, shared }) => `${reference} ${other} ${shared}`));
  }
  return { figure: median(times), digest: digestOf(lines) };
}

function sampleOf(ground: Ground): readonly string[] {
  const references = [...new Set(ground.sightings().map(({ reference }) => reference))];
  const step = Math.max(1, Math.floor(references.length / asked));
  return references.filter((_, index) => index % step === 0).slice(0, asked);
}

function resultOf({ size }: Ground, sides: Pick<BenchmarkResult, "ours" | "peerName" | "peer">): BenchmarkResult {
  return { name: "overlap of one case file with all others", size, unit: "ms", repetition: { warmUps, runs: asked }, ...sides };
}
