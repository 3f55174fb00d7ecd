import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type InventedSighting, inventSightings } from "./invented-sightings.ts";
import { type LoadedNeo4j, loadNeo4j } from "./loaded-neo4j.ts";
import { type LoadedSqlite, loadSqlite } from "./loaded-sqlite.ts";
import { type ProjectedGraph, projectEmbedded } from "./projected-graph.ts";
import { type Names, type RecordedFile, readNames, recordFile } from "./recorded-file.ts";
import { writeSightingsFile } from "./sightings-file.ts";

/**
 * What the benchmarks of one size stand on: the same sightings in our record, our graph and the stores of peers. Each is made when it
 * is first asked for and then shared.
 */
export interface Ground {
  readonly size: number;
  /** A new path in the folder that goes when the ground is closed. */
  path(name: string): string;
  sightings(): readonly InventedSighting[];
  /** The sightings as a CSV file. */
  file(): Promise<string>;
  recorded(): Promise<RecordedFile>;
  /** What the record's ids stand for. */
  names(): Promise<Names>;
  projected(): Promise<ProjectedGraph>;
  sqlite(): Promise<LoadedSqlite>;
  neo4j(): Promise<LoadedNeo4j>;
  close(): Promise<void>;
}

/** Opens the ground of a size. `tell` hears what is being made, since that takes long. */
export function openGround({ size, seed, tell }: { size: number; seed: number; tell: (news: string) => void }): Ground {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const path = (name: string): string => join(folder, name);
  const { make, closeAll } = madeOnce((name) => tell(`making ${name} of ${size} sightings`));
  const sightings = once(() => [...inventSightings({ sightings: size, seed })]);
  const file = make("a file", async () => {
    await writeSightingsFile(path("sightings.csv"), sightings());
    return path("sightings.csv");
  });
  const closeRecorded = ({ record }: RecordedFile) => record.close();
  const recorded = make("a record", async () => recordFile(await file(), path("record")), closeRecorded);
  const closeProjected = ({ graph, projector }: ProjectedGraph) => Promise.all([graph.close(), projector.close()]);
  return {
    size,
    path,
    sightings,
    file,
    recorded,
    names: make("names", async () => readNames((await recorded()).record, sightings())),
    projected: make("an embedded graph", async () => projectEmbedded(await recorded()), closeProjected),
    sqlite: make(
      "a plain SQLite",
      async () => loadSqlite(path("plain.db"), sightings()),
      async (sqlite) => sqlite.close(),
    ),
    neo4j: make(
      "a plain Neo4j",
      () => loadNeo4j(sightings()),
      (neo4j) => neo4j.close(),
    ),
    close: async () => {
      await closeAll();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Make = <Part>(name: string, build: () => Promise<Part>, close?: (part: Part) => Promise<unknown>) => () => Promise<Part>;

/** Parts that are made when first asked for, and closed in the opposite order. */
function madeOnce(tell: (name: string) => void): { make: Make; closeAll: () => Promise<void> } {
  const closings: (() => Promise<unknown>)[] = [];
  return {
    make: (name, build, close) =>
      once(async () => {
        tell(name);
        const part = await build();
        if (close !== undefined) closings.push(() => close(part));
        return part;
      }),
    closeAll: async () => {
      for (const close of closings.toReversed()) await close();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
