import { createHash } from "node:crypto";
import type { Ground } from "./ground.ts";

/** What one side needed, and the digest of what it answered. */
export interface Answered {
  readonly figure: number;
  readonly digest: string;
}

/** One line of `npm run bench`. Different digests void it; losing lines are printed like winning ones. */
export interface BenchmarkResult {
  readonly name: string;
  readonly size: number;
  /** What the figures are: `rows/s` (more is better) or `ms` (less is better). */
  readonly unit: "rows/s" | "ms";
  readonly repetition: Repetition;
  readonly ours: Answered;
  readonly peerName: string;
  readonly peer: Answered;
}

/** Runs that are thrown away, and runs that the median is taken of: the same for both sides. */
export interface Repetition {
  readonly warmUps: number;
  readonly runs: number;
}

export interface Benchmark {
  readonly id: string;
  readonly what: string;
  /** The sizes it runs at when none is named. */
  readonly sizes: readonly number[];
  run(ground: Ground): AsyncIterable<BenchmarkResult>;
}

/** The line printed for a result: the ratio is above 1 when ours is better, and null when the answers differ. */
export function benchmarkLine(id: string, result: BenchmarkResult): Record<string, string | number | null> {
  const { name, size, unit, repetition, ours, peerName, peer } = result;
  const ratio = unit === "ms" ? peer.figure / ours.figure : ours.figure / peer.figure;
  const isVoid = ours.digest !== peer.digest;
  return {
    id,
    name,
    size,
    unit,
    ours: round(ours.figure),
    peer: peerName,
    theirs: round(peer.figure),
    ratio: isVoid ? null : round(ratio),
    outcome: isVoid ? "void: the answers differ" : ratio >= 1 ? "won" : "lost",
    ourDigest: ours.digest.slice(0, 16),
    theirDigest: peer.digest.slice(0, 16),
    ...repetition,
  };
}

/** SHA-256 over the lines of an answer, sorted: the same for both sides when they answer alike. */
export function digestOf(lines: readonly string[]): string {
  const hash = createHash("sha256");
  for (const line of lines.toSorted()) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/** Median milliseconds of a piece of work, and what its last run came to. */
export async function timeRuns<Value>({ warmUps, runs }: Repetition, work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  for (let run = 0; run < warmUps; run += 1) await work();
  const times: number[] = [];
  for (let run = 1; ; run += 1) {
    const { ms, value } = await timed(work);
    times.push(ms);
    if (run >= runs) return { ms: median(times), value };
  }
}

/** Median of measured values. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError("There is nothing to take a median of.");
  return middle;
}

/** Milliseconds of one run. */
export async function timed<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
