import { PassThrough } from "node:stream";
import { run } from "../command/run.ts";
import type { Ran } from "./run-command.ts";

/** Runs a command in this process: as `runCommand`, without the time a process takes to start. */
export async function runInProcess(words: readonly string[], variables: Record<string, string> = {}): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await run(words, { stdout, stderr, variables });
  const read = (stream: PassThrough): string => String(stream.read() ?? "");
  return { status, stdout: read(stdout), stderr: read(stderr) };
}
