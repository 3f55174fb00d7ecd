import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Fetch } from "./app.ts";

export interface Listening {
  /** Stops taking requests and ends when those being answered are done, or after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Listens on the loopback interface. Throws `port-taken` when another process has the port. */
export async function listen(fetch: Fetch, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch, hostname: "127.0.0.1" }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE" || error.code === "EACCES"
          ? new ThroughlineError(
              "port-taken",
              `Port ${port} on 127.0.0.1 cannot be had: another program has it. Stop that one, or choose another with --port.`,
            )
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  return { stop: (graceMs) => stop(server, graceMs) };
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
