import type { readerMethods } from "./methods.ts";
import type { Thread } from "./thread.ts";

export type Reader = Thread<typeof readerMethods>;

/** Threads that read, the second started when it is first needed: each takes some 15 MB, and a command that imports reads little. */
export interface ReaderPool {
  readonly call: Reader["call"];
  close(): Promise<void>;
}

interface Counted {
  readonly reader: Reader;
  asked: number;
}

/** Begins with one reader. While it is busy and no second is open, `open` starts that one; it takes part once it is there. */
export function poolReaders(first: Reader, open: () => Promise<Reader>): ReaderPool {
  const readers: Counted[] = [{ reader: first, asked: 0 }];
  let second: Promise<void> | null = null;
  const startSecond = (): void => {
    second ??= open().then(
      (reader) => void readers.push({ reader, asked: 0 }),
      () => undefined, // the first goes on alone: whatever keeps a second from opening shows when it is asked
    );
  };
  const idlest = (): Counted => readers.reduce((best, one) => (one.asked < best.asked ? one : best));
  return {
    call: async (name, ...args) => {
      const chosen = idlest();
      if (chosen.asked > 0) startSecond();
      chosen.asked += 1;
      try {
        return await chosen.reader.call(name, ...args);
      } finally {
        chosen.asked -= 1;
      }
    },
    close: async () => {
      await second;
      await Promise.all(readers.map(({ reader }) => reader.close()));
    },
  };
}
