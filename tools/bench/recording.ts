import type { CaseRecord } from "@throughline/record/case-record";
import { type Benchmark, digestOf, median, timed } from "./benchmark.ts";
import type { Ground } from "./ground.ts";
import { openPlainImport, type PlainImport } from "./plain-import.ts";
import { readSeenPairs } from "./read-seen-pairs.ts";
import { benchOrganisation, recordFile } from "./recorded-file.ts";

/** Sources are compared, line by line, for so many case files: the first by reference. */
const caseFilesWithSources = 100;
/** Sizes up to this are short enough to be measured three times. */
const shortSize = 10_000;

/** B1: a file → recognised, deduplicated rows with their provenance in the record, every guarantee on; beside papaparse, zod and noble a row, into SQLite. */
export const recording: Benchmark = {
  id: "B1",
  what: "file to recognised, deduplicated, provenance-kept rows in the record",
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  async *run(ground) {
    const runs = ground.size <= shortSize ? 3 : 1;
    const ours = await recordOurs(ground, runs);
    const peer = await storePlainly(ground, runs);
    yield {
      name: "recording",
      size: ground.size,
      unit: "rows/s",
      repetition: { warmUps: 0, runs },
      ours: { figure: rowsPerSecond(ground, ours.ms), digest: ours.digest },
      peerName: "papaparse+zod+noble+SQLite",
      peer: { figure: rowsPerSecond(ground, peer.ms), digest: peer.digest },
    };
  },
};

async function recordOurs(ground: Ground, runs: number): Promise<{ ms: number; digest: string }> {
  const file = await ground.file();
  const times: number[] = [];
  for (let run = 1; run < runs; run += 1) {
    const { record, ms } = await recordFile(file, ground.path(`record-${run}`));
    await record.close();
    times.push(ms);
  }
  const { record, ms } = await ground.recorded();
  return { ms: median([...times, ms]), digest: digestOf(await ourLines(ground, record)) };
}

async function ourLines(ground: Ground, record: CaseRecord): Promise<string[]> {
  const names = await ground.names();
  const pairs = (await readSeenPairs(record)).map(({ id, caseFileId, sightings, firstSeenOn, lastSeenOn }) =>
    [names.referenceOf(caseFileId), names.keyOf(id), sightings, firstSeenOn, lastSeenOn].join(" "),
  );
  const { rows } = await record.caseFiles([benchOrganisation], { limit: caseFilesWithSources });
  for (const { caseFileId } of rows) {
    const sources = await record.sightingsIn(caseFileId, [benchOrganisation], 1_000);
    for (const { reference, identifierId, role, seenOn, place } of sources.rows)
      pairs.push(`${reference} ${names.keyOf(identifierId)} ${role} ${seenOn} line ${place.line}`);
  }
  return pairs;
}

async function storePlainly(ground: Ground, runs: number): Promise<{ ms: number; digest: string }> {
  const file = await ground.file();
  const times: number[] = [];
  for (let run = 1; ; run += 1) {
    const plain = openPlainImport(ground.path(`imported-${run}.db`));
    const { ms } = await timed(() => plain.import(file));
    times.push(ms);
    const digest = run < runs ? "" : digestOf(plainLines(plain));
    plain.close();
    if (run >= runs) return { ms: median(times), digest };
  }
}

function plainLines(plain: PlainImport): string[] {
  const pairs = plain.pairs().map(({ reference, key, sightings, first, last }) => [reference, key, sightings, first, last].join(" "));
  const sources = plain
    .sightings(caseFilesWithSources)
    .flatMap(({ reference, key, role, date, lines }) => lines.split(" ").map((line) => `${reference} ${key} ${role} ${date} line ${line}`));
  return [...pairs, ...sources];
}

function rowsPerSecond({ size }: Ground, ms: number): number {
  return (size / ms) * 1_000;
}
