import { askLeads } from "@throughline/graph/analysis/rank-leads";
import { z } from "zod";
import { type Answered, type Benchmark, type BenchmarkResult, digestOf, type Repetition, timeRuns } from "./benchmark.ts";
import type { Ground } from "./ground.ts";
import { overlapBesideNeo4j, overlapBesideSqlite, overlapOurs } from "./overlap.ts";
import { benchOrganisation } from "./recorded-file.ts";

const mostLeads = 1_000_000;

const Shared = z.object({ key: z.string(), people: z.int() });
type Shared = z.infer<typeof Shared>;

/** B4: all shared identifiers ranked, and the overlap of pairs of case files. */
export const ranking: Benchmark = {
  id: "B4",
  what: "all shared identifiers ranked, case-pair overlap",
  sizes: [10_000, 100_000, 1_000_000],
  async *run(ground) {
    const [ranked, overlap] = [await rankOurs(ground), await overlapOurs(ground)];
    yield* rankBesideSqlite(ground, ranked);
    yield* overlapBesideSqlite(ground, overlap);
    yield* rankBesideNeo4j(ground, ranked);
    yield* overlapBesideNeo4j(ground, overlap);
  },
};

/** Beside a count over an index that is clustered by identifier. */
export async function* rankBesideSqlite(ground: Ground, ours: Answered): AsyncGenerator<BenchmarkResult> {
  const sqlite = await ground.sqlite();
  const sql = `SELECT key, count(*) AS people FROM seen_in JOIN identifier ON identifier.n = seen_in.identifier
    GROUP BY seen_in.identifier HAVING count(*) > 1 ORDER BY 2 DESC, 1`;
  yield resultOf(ground, { ours, peerName: "SQLite GROUP BY", peer: await rank(ground, async () => sqlite.rows(Shared, sql)) });
}

async function* rankBesideNeo4j(ground: Ground, ours: Answered): AsyncGenerator<BenchmarkResult> {
  const neo4j = await ground.neo4j();
  const statement = `MATCH (v:Value)-[:SEEN_IN]->(c:Case) WITH v, count(DISTINCT c) AS people WHERE people > 1
    RETURN v.key AS key, people ORDER BY people DESC, key`;
  yield resultOf(ground, { ours, peerName: "Cypher aggregate", peer: await rank(ground, () => neo4j.rows(Shared, statement)) });
}

/** Every shared identifier with its people. Ours also weighs each one, and counts what the reader's scopes hold. */
export async function rankOurs(ground: Ground): Promise<Answered> {
  const [{ graph }, names] = [await ground.projected(), await ground.names()];
  return rank(ground, async () => {
    const { leads } = await askLeads(graph, { scopes: [benchOrganisation], limit: mostLeads });
    return leads.map(({ id, facts }) => ({ key: names.keyOf(id), people: facts.people }));
  });
}

async function rank({ size }: Ground, ask: () => Promise<readonly Shared[]>): Promise<Answered> {
  const { ms, value } = await timeRuns(repetitionAt(size), ask);
  return { figure: ms, digest: digestOf(value.map(({ key, people }) => `${key} ${people}`)) };
}

function repetitionAt(size: number): Repetition {
  return size > 100_000 ? { warmUps: 1, runs: 3 } : { warmUps: 2, runs: 7 };
}

function resultOf({ size }: Ground, sides: Pick<BenchmarkResult, "ours" | "peerName" | "peer">): BenchmarkResult {
  return { name: "ranking all shared identifiers", size, unit: "ms", repetition: repetitionAt(size), ...sides };
}
