import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { ChangeFeed } from "@throughline/record/change-feed";
import { openChangeFeed } from "@throughline/record/open-change-feed";
import { openEmbeddedWriter } from "../embedded/embedded-writer.ts";
import type { WritableGraph } from "../graph-engine.ts";
import { GraphError } from "../graph-error.ts";
import { type ProjectionStand, projectChanges, rebuildGraph } from "./project-changes.ts";
import type { ProjectorMessage, ProjectorRequest, ProjectorStart, ProjectorStatus } from "./projector-messages.ts";
import { verifyGraph } from "./verify-graph.ts";

/** The projector's own thread: its connection to the record, its connection to the graph, one deed at a time, and tries again when the graph is down. */
const start = workerData as ProjectorStart; // given by projector.ts
const directory = join(start.dataDirectory, "graph");
const graph = await openGraph();
const maxEdges = start.engine.type === "embedded" ? 10_000 : 5_000;
const firstRetryMilliseconds = 1_000;
const lastRetryMilliseconds = 30_000;

let feed: (ChangeFeed & { close(): Promise<void> }) | null = null;
let status: ProjectorStatus = { seq: 0, head: 0, behind: 0, problem: null };
let retryMilliseconds = firstRetryMilliseconds;
let retry: NodeJS.Timeout | null = null;
let line: Promise<void> = Promise.resolve();

/** Neo4j's driver is loaded where it is used. */
async function openGraph(): Promise<WritableGraph> {
  const { engine, key } = start;
  if (engine.type === "embedded") return openEmbeddedWriter({ directory, key });
  const { type: _, ...address } = engine;
  const { openNeo4jGraph } = await import("../neo4j/neo4j-graph.ts");
  return openNeo4jGraph(address);
}

function options(): { feed: ChangeFeed; graph: WritableGraph; maxEdges: number; onProgress: (stand: ProjectionStand) => void } {
  feed ??= openChangeFeed({ dataDirectory: start.dataDirectory, key: start.key });
  return { feed, graph, maxEdges, onProgress: (stand) => tell(standing(stand, null)) };
}

function standing({ seq, head }: ProjectionStand, problem: ProjectorStatus["problem"]): ProjectorStatus {
  return { seq, head, behind: Math.max(0, head - seq), problem };
}

function tell(now: ProjectorStatus): void {
  const isNews = now.seq !== status.seq || now.head !== status.head || now.problem !== status.problem;
  status = now;
  if (isNews) post({ type: "status", status });
}

function post(message: ProjectorMessage): void {
  parentPort?.postMessage(message);
}

/** Projects to the head. A graph that cannot be reached is no failure: the status says how far behind it is, and it is tried again. */
async function catchUp(): Promise<void> {
  try {
    const stand = await projectChanges(options());
    retryMilliseconds = firstRetryMilliseconds;
    tell(standing(stand, null));
  } catch (error) {
    const head = await headOfRecord();
    tell(standing({ seq: status.seq, head: head ?? status.head }, problemOf(error, head)));
    retryLater();
  }
}

async function headOfRecord(): Promise<number | null> {
  try {
    return (await options().feed.head()).seq;
  } catch {
    return null; // the record itself cannot be read: the status says so
  }
}

function problemOf(error: unknown, head: number | null): NonNullable<ProjectorStatus["problem"]> {
  if (head === null) return "record-unreadable";
  return error instanceof GraphError ? error.code : "graph-statement-failed";
}

function retryLater(): void {
  if (retry !== null || status.problem === "graph-not-ours") return;
  retry = setTimeout(() => {
    retry = null;
    inLine(catchUp);
  }, retryMilliseconds);
  retryMilliseconds = Math.min(retryMilliseconds * 2, lastRetryMilliseconds);
}

function inLine(work: () => Promise<void>): void {
  line = line.then(work);
}

async function answer({ id, deed }: ProjectorRequest): Promise<void> {
  try {
    if (deed === "catch-up") await catchUp();
    if (deed === "rebuild") tell(standing(await rebuildGraph(options()), null));
    const verification = deed === "verify" ? await verifyGraph({ ...options(), key: start.key, directory }) : null;
    if (deed === "close") await close();
    post({ type: "done", id, status, ...(verification === null ? {} : { verification }) });
  } catch (error) {
    const code = error instanceof GraphError ? error.code : "graph-statement-failed";
    post({ type: "failed", id, code, message: error instanceof GraphError ? error.message : `the projector failed to ${deed}` });
  }
}

async function close(): Promise<void> {
  if (retry !== null) clearTimeout(retry);
  await graph.close();
  await feed?.close();
}

parentPort?.on("message", (request: ProjectorRequest) => inLine(() => answer(request)));
