import { Writable } from "node:stream";
import { type Log, openLog } from "../http/log.ts";

/** A log of a server under test, and all that was written to it. */
export interface WrittenLog {
  readonly log: Log;
  written(): string;
}

export function openWrittenLog(): WrittenLog {
  let written = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString("utf8");
      done();
    },
  });
  return { log: openLog("info", stream), written: () => written };
}
