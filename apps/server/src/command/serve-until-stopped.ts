import { join } from "node:path";
import type { Damage } from "@throughline/record/record-keeping";
import { createDamagedApp, explainDamage } from "../http/damaged-app.ts";
import { listenAtName, type Place } from "../http/listen.ts";
import { loopbackHosts } from "../http/request-checks.ts";
import { startServer } from "../http/start-server.ts";
import { openStaticFiles } from "../http/static-files.ts";
import type { Instance } from "../instance/instance.ts";
import { type Location, repositoryRoot } from "../instance/location.ts";
import { openInstance } from "../instance/open-instance.ts";
import { verifyBeforeStart } from "../instance/verify-before-start.ts";
import type { CommandSetting } from "./command-shape.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";

const graceMs = 5_000;

/** This machine only. */
export const loopback = "127.0.0.1";

/** Serves a data directory until SIGINT or SIGTERM. A damaged record is not opened: the server says where it is damaged instead. */
export async function serveUntilStopped(location: Location, setting: CommandSetting, place: Place): Promise<ExitStatus> {
  const damage = await verifyBeforeStart(location);
  if (damage.length > 0) return serveDamage(damage, setting, place);
  const instance = await openInstance({ ...location, environment: setting.environment });
  try {
    await serve(instance, setting, place);
  } finally {
    await instance.close();
  }
  return exitStatus.done;
}

async function serve(instance: Instance, { terminal, environment }: CommandSetting, place: Place): Promise<void> {
  const { host, port } = place;
  const server = await startServer({ instance, host, port, logLevel: environment.logLevel, checksAnswers: false });
  const address = addressOf(port);
  instance.projector.wake();
  if (instance.isDemo) terminal.note("DEMO: everything in it is invented.");
  if (instance.record.isUnencrypted) terminal.note("UNENCRYPTED: whoever has the data directory can read everything in it.");
  if (host !== loopback)
    terminal.note(`Listening on ${host}: whoever reaches that address can try to sign in, and nothing is encrypted on the way.`);
  terminal.note(`Data: ${instance.dataDirectory}`);
  if (server.setUpToken !== null)
    terminal.note(`Nobody uses this instance yet. Set up the first administrator here, once: ${address}set-up#${server.setUpToken}`);
  // Whoever reads the address may end us at once: the signals are awaited before it is told.
  const signal = untilSignal();
  terminal.answer({ address, isDemo: instance.isDemo }, `Throughline is at ${address}`);
  await signal;
  terminal.note("Stopping.");
  await server.stop(graceMs);
}

async function serveDamage(damage: readonly Damage[], { terminal }: CommandSetting, place: Place): Promise<ExitStatus> {
  const { port } = place;
  const staticFiles = openStaticFiles(join(repositoryRoot(), "apps", "web", "dist"));
  const listening = await listenAtName(createDamagedApp(damage, staticFiles, loopbackHosts(port)), place);
  terminal.note(explainDamage(damage));
  const signal = untilSignal();
  terminal.answer({ address: addressOf(port), damage }, `The server at ${addressOf(port)} says so to whoever asks.`);
  await signal;
  await listening.stop(graceMs);
  return exitStatus.storeUnreachable;
}

/** By name: passkeys work at a name, and not at an IP address. */
function addressOf(port: number): string {
  return `http://localhost:${port}/`;
}

/** A second signal does not wait. */
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
