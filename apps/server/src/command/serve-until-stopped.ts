import { startServer } from "../http/start-server.ts";
import type { Instance } from "../instance/instance.ts";
import type { CommandSetting } from "./command-shape.ts";

const graceMs = 5_000;

/** Serves until SIGINT or SIGTERM; requests under way are answered first. A second signal does not wait. */
export async function serveUntilStopped(instance: Instance, { terminal, environment }: CommandSetting, port: number): Promise<void> {
  const server = await startServer({ instance, port, logLevel: environment.logLevel, checksAnswers: false });
  const address = `http://127.0.0.1:${port}/`;
  if (instance.isDemo) terminal.note("DEMO: everything in it is invented.");
  if (instance.record.isUnencrypted) terminal.note("UNENCRYPTED: whoever has the data directory can read everything in it.");
  terminal.note(`Data: ${instance.dataDirectory}`);
  if (server.setUpToken !== null) terminal.note(`Nobody uses this instance yet. Set up the first administrator here, once: ${address}set-up#${server.setUpToken}`);
  terminal.answer({ address, isDemo: instance.isDemo }, `Throughline is at ${address}`);
  await untilSignal();
  terminal.note("Stopping.");
  await server.stop(graceMs);
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.once("SIGINT", () => process.exit(130));
      process.once("SIGTERM", () => process.exit(143));
      resolve();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}
