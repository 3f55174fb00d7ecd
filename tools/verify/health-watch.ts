const everyMilliseconds = 100;

/** How a server answered `/health` over a time. */
export interface HealthWatch {
  /** Ends the watch; the longest time an answer took, in milliseconds, and how many there were. Infinite when one failed. */
  stop(): Promise<{ readonly longest: number; readonly answers: number }>;
}

/** Asks a server for its health ten times a second until it is stopped. */
export function watchHealth(address: string): HealthWatch {
  let isStopped = false;
  let longest = 0;
  let answers = 0;
  const watching = (async () => {
    while (!isStopped) {
      const start = performance.now();
      const isWell = await fetch(`${address}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      longest = isWell ? Math.max(longest, performance.now() - start) : Number.POSITIVE_INFINITY;
      answers += 1;
      await new Promise((resolve) => setTimeout(resolve, everyMilliseconds));
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await watching;
      return { longest: Math.round(longest), answers };
    },
  };
}
