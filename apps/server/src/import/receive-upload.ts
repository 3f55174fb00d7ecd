import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { HttpProblem } from "../http/problem.ts";

/** Largest file taken: a million rows of a usual sheet several times over. */
const mostBytes = 1024 * 1024 * 1024;

/**
 * Writes an upload to a file of the data directory as it arrives, readable by its owner alone. Never held whole in memory;
 * removed again when it is cut short or too large.
 */
export async function receiveUpload(
  body: ReadableStream<Uint8Array> | null,
  folder: string,
  importId: string,
): Promise<{ file: string; bytes: number }> {
  if (body === null) throw new HttpProblem("empty-file", 422, "The file is empty.");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, importId);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes)
        done(new HttpProblem("too-large", 413, "The file is larger than 1 GiB. Split it, or use throughline import on this machine."));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(
      Readable.fromWeb(body as import("node:stream/web").ReadableStream<Uint8Array>),
      counted,
      createWriteStream(file, { mode: 0o600, flags: "wx" }),
    );
  } catch (error) {
    await rm(file, { force: true });
    throw error instanceof HttpProblem ? error : new HttpProblem("upload-cut-short", 400, "The upload was cut short. Send the file again.");
  }
  return { file, bytes };
}
