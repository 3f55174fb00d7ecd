import { ThroughlineError } from "@throughline/model/throughline-error";
import { findFreePort } from "./free-port.ts";
import { startThroughline, type Variables } from "./throughline-command.ts";

/** Milliseconds until a server has to answer, its record verified and its demo loaded. */
const startLimitMilliseconds = 180_000;

/** A `throughline` that serves. */
export interface ServedThroughline {
  readonly address: string;
  readonly pid: number;
  /** Everything it wrote to standard error, its log, so far. */
  log(): string;
  /** Ends it in order, and answers its exit status. */
  stop(): Promise<number | null>;
}

export interface Serving {
  /** The words of the command but for the port: `serve` or `demo`, and the data directory. */
  readonly words: readonly string[];
  readonly variables?: Variables;
}

/** Serves on a free port and answers once the process does. Throws `not-served` with what it wrote when it ends before. */
export async function serveThroughline({ words, variables = {} }: Serving): Promise<ServedThroughline> {
  const port = await findFreePort();
  const { process: child, end } = startThroughline([...words, "--port", String(port)], variables);
  const address = `http://127.0.0.1:${port}`;
  let log = "";
  child.stderr?.on("data", (text: string) => {
    log += text;
  });
  for (const until = Date.now() + startLimitMilliseconds; ; ) {
    const answer = await fetch(`${address}/health`).catch(() => null);
    if (answer?.ok === true) break;
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGKILL");
      throw new ThroughlineError("not-served", `throughline ${words[0] ?? ""} does not serve: ${log.trim()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    pid: child.pid ?? 0,
    log: () => log,
    stop: async () => {
      child.kill("SIGTERM");
      return (await end).status;
    },
  };
}
