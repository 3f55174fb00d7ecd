export interface ReadSoFar {
  readonly bytes: number;
  /** Milliseconds of any clock that never goes back. */
  readonly at: number;
}

/** Too soon to tell by, in milliseconds. */
const soon = 1500;

/** Seconds until all bytes are read at the pace seen since `from`, or null while that cannot be said. */
export function estimateSecondsLeft(from: ReadSoFar, now: ReadSoFar, totalBytes: number): number | null {
  const elapsed = now.at - from.at;
  const read = now.bytes - from.bytes;
  if (elapsed < soon || read <= 0) return null;
  return Math.ceil(((totalBytes - now.bytes) * elapsed) / read / 1000);
}
