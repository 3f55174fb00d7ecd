import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.ts";

/** How the built `throughline` ended, with its one document when it was asked with `--json`. */
export interface CommandEnd {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `throughline` that runs. */
export interface RunningCommand {
  readonly process: ChildProcess;
  readonly end: Promise<CommandEnd>;
}

export type Variables = Readonly<Record<string, string>>;

/** Starts the built command line of the repository, with no variable of this environment but `PATH` and `HOME`. */
export function startThroughline(words: readonly string[], variables: Variables = {}): RunningCommand {
  const { PATH = "", HOME = "" } = process.env;
  const bin = join(repositoryRoot, "apps", "server", "bin", "throughline.js");
  const child = spawn(process.execPath, [bin, ...words], { env: { PATH, HOME, ...variables }, stdio: ["ignore", "pipe", "pipe"] });
  const end = new Promise<CommandEnd>((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, stdout, stderr }));
  });
  return { process: child, end };
}

/** Runs the built command line to its end. */
export function runThroughline(words: readonly string[], variables: Variables = {}): Promise<CommandEnd> {
  return startThroughline(words, variables).end;
}

/** Runs a command with `--json` that has to end well, and answers its document. Throws an error that names the command when it did not. */
export async function askThroughline<Document>(words: readonly string[], variables: Variables = {}): Promise<Document> {
  const { status, stdout, stderr } = await runThroughline([...words, "--json"], variables);
  if (status !== 0) throw new Error(`throughline ${words[0] ?? ""} ended with ${status}: ${stderr.trim().split("\n").at(-1) ?? ""}`);
  return JSON.parse(stdout);
}
