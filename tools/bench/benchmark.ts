/** One line of `npm run bench`. Different digests void the row; losing rows are printed like winning ones. */
export interface BenchmarkResult {
  readonly name: string;
  readonly size: number;
  /** What is measured: `rows/s` (more is better) or `ms` (less is better). */
  readonly unit: "rows/s" | "ms";
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ourDigest: string;
  readonly peerDigest: string;
}

export interface Benchmark {
  readonly id: string;
  readonly what: string;
  readonly sizes: readonly number[];
  run(size: number): AsyncIterable<BenchmarkResult>;
}

/** The line printed for a result: the ratio is above 1 when ours is better. */
export function benchmarkLine(id: string, result: BenchmarkResult): Record<string, unknown> {
  const ratio = result.unit === "ms" ? result.peer / result.ours : result.ours / result.peer;
  const isVoid = result.ourDigest !== result.peerDigest;
  return {
    id,
    name: result.name,
    size: result.size,
    unit: result.unit,
    ours: round(result.ours),
    [result.peerName]: round(result.peer),
    ratio: round(ratio),
    digest: isVoid ? "void: the answers differ" : result.ourDigest.slice(0, 16),
  };
}

/** Median of measured values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
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
