import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../bin/throughline.js", import.meta.url));

export interface RunningCommand {
  /** What the command answered once it served. */
  readonly document: { readonly address: string };
  /** Everything on stderr so far. */
  stderr(): string;
  /** Sends a signal and gives the exit status. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Runs a command that serves, and resolves once it has said where. Rejects with what it wrote when it ends before. */
export function runServer(words: readonly string[]): Promise<RunningCommand> {
  return new Promise((resolve, reject) => {
    const { PATH = "", HOME = "" } = process.env;
    const child = spawn(process.execPath, [bin, ...words, "--json"], { env: { PATH, HOME } });
    let stderr = "";
    const ended = new Promise<number | null>((end) => child.on("exit", (status) => end(status)));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdout.setEncoding("utf8").once("data", (text: string) =>
      resolve({
        document: JSON.parse(text) as RunningCommand["document"],
        stderr: () => stderr,
        stop(signal) {
          child.kill(signal);
          return ended;
        },
      }),
    );
    void ended.then((status) => reject(new Error(`ended with ${status}: ${stderr}`)));
  });
}
