import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";

/** Bytes that can be read more than once, in pieces. */
export interface Source {
  /** Path of the file, or null for bytes in memory. */
  readonly path: string | null;
  readonly totalBytes: number;
  /** The bytes from the start, in pieces of at most 256 KiB. */
  chunks(): AsyncIterable<Buffer>;
  /** The first bytes, at most so many. */
  head(bytes: number): Promise<Buffer>;
}

const chunkBytes = 256 * 1024;

/** Opens a path or bytes as a source. Throws what `stat` throws when there is no file at the path. */
export async function openSource(from: string | Uint8Array): Promise<Source> {
  return typeof from === "string" ? fileSource(from, (await stat(from)).size) : bytesSource(from);
}

function fileSource(path: string, totalBytes: number): Source {
  return {
    path,
    totalBytes,
    chunks: () => createReadStream(path, { highWaterMark: chunkBytes }),
    head: async (bytes) => {
      const file = await open(path);
      try {
        const buffer = Buffer.alloc(Math.min(bytes, totalBytes));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

function bytesSource(bytes: Uint8Array): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    path: null,
    totalBytes: buffer.length,
    chunks: async function* () {
      for (let start = 0; start < buffer.length; start += chunkBytes) yield buffer.subarray(start, start + chunkBytes);
    },
    head: async (length) => buffer.subarray(0, length),
  };
}
