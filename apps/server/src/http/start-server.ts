import { join } from "node:path";
import { AttemptLimit } from "../access/attempt-limit.ts";
import { SessionStore } from "../access/session-store.ts";
import { SetUpToken } from "../access/set-up-token.ts";
import { ShortLived } from "../access/short-lived.ts";
import { handlers, rawHandlers } from "../handlers/handlers.ts";
import { openImportDesk } from "../import/import-desk.ts";
import type { Instance } from "../instance/instance.ts";
import { repositoryRoot } from "../instance/location.ts";
import { PacketsInMaking } from "../packet/packets-in-making.ts";
import { createApp, type Fetch } from "./app.ts";
import { openLimits } from "./limits.ts";
import { listenAtName } from "./listen.ts";
import { describeError, type Log, openLog } from "./log.ts";
import { loopbackHosts } from "./request-checks.ts";
import { minutesForPasskey, type RunningServer } from "./running-server.ts";
import { openStaticFiles } from "./static-files.ts";

/** How long a right password waits for its code, and a new secret for the first code that shows it arrived. */
const minutesForCode = 5;
const minutesForEnrolment = 10;
const hourMs = 60 * 60 * 1000;

export interface ServerOptions {
  readonly instance: Instance;
  /** The port people open it at. */
  readonly port: number;
  readonly logLevel: string;
  /** Parse every answer by the contract before it leaves: for tests. */
  readonly checksAnswers: boolean;
  /** Where the log goes, for tests; stderr otherwise. */
  readonly log?: Log;
}

export interface StartedServer {
  /** The token of the set-up link while nobody uses the instance, told this once. */
  readonly setUpToken: string | null;
  stop(graceMs: number): Promise<void>;
}

/** Everything that answers requests, without a socket. */
export async function buildServer(options: ServerOptions): Promise<{ fetch: Fetch; server: RunningServer; setUpToken: string | null }> {
  const { instance, port, checksAnswers } = options;
  const log = options.log ?? openLog(options.logLevel);
  const server: RunningServer = {
    instance,
    port,
    checksAnswers,
    log,
    imports: await openImportDesk(instance, log),
    sessions: new SessionStore(),
    signInLimit: new AttemptLimit(),
    signInsInMaking: new ShortLived(minutesForCode),
    enrolments: new ShortLived(minutesForEnrolment),
    passkeyChallenges: new ShortLived(minutesForPasskey),
    limits: openLimits(),
    setUpToken: new SetUpToken(),
    packetsInMaking: new PacketsInMaking(),
  };
  const hasUsers = (await instance.record.users()).length > 0;
  const staticFiles = openStaticFiles(join(repositoryRoot(), "apps", "web", "dist"));
  const fetch = createApp({ server, handlers, rawHandlers, staticFiles, hosts: loopbackHosts(port) });
  return { fetch, server, setUpToken: hasUsers ? null : server.setUpToken.issue() };
}

/** A head signed every hour shows later that nothing before it was cut; gives back how to stop. */
function signHourly({ audit }: Instance, log: Log): () => void {
  const hour = setInterval(() => {
    audit.sign().catch((error: unknown) => log.error({ endpoint: "none", ...describeError(error) }));
  }, hourMs);
  hour.unref();
  return () => clearInterval(hour);
}

/** Starts answering: on the loopback interface unless told another address. Throws `port-taken`, `address-not-here`. */
export async function startServer(options: ServerOptions & { readonly host: string }): Promise<StartedServer> {
  const { fetch, server, setUpToken } = await buildServer(options);
  const listening = await listenAtName(fetch, options);
  const stopSigning = signHourly(options.instance, server.log);
  return {
    setUpToken,
    async stop(graceMs) {
      stopSigning();
      await server.imports.close();
      await listening.stop(graceMs);
    },
  };
}
