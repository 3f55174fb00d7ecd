import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Fetch } from "./app.ts";

/** Where a server listens. */
export interface Place {
  /** An IP address: 127.0.0.1 unless somebody asked for another. */
  readonly host: string;
  readonly port: number;
}

export interface Listening {
  /** The place it has. */
  readonly place: Place;
  /** Stops taking requests and ends when those being answered are done, or after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Listens at a place. Throws `port-taken` when another process has the port, `address-not-here` for an address of another machine. */
export async function listen(fetch: Fetch, { host, port }: Place): Promise<Listening> {
  const server = createAdaptorServer({ fetch, hostname: host }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, { host, port })));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const place = bound === null || typeof bound === "string" ? { host, port } : { host: bound.address, port: bound.port };
  return { place, stop: (graceMs) => stop(server, graceMs) };
}

/**
 * Listens at a place; on this machine alone at both of its addresses, since `localhost` is either: whoever else had the other one would be
 * taken for us. A machine without the newer one has one. Throws as {@link listen} does.
 */
export async function listenAtName(fetch: Fetch, place: Place): Promise<Listening> {
  const first = await listen(fetch, place);
  if (place.host !== "127.0.0.1") return first;
  try {
    const second = await listen(fetch, { ...first.place, host: "::1" });
    return { place: first.place, stop: async (graceMs) => void (await Promise.all([first.stop(graceMs), second.stop(graceMs)])) };
  } catch (error) {
    if (error instanceof ThroughlineError && error.code === "address-not-here") return first;
    await first.stop(0);
    throw error;
  }
}

function explain(error: NodeJS.ErrnoException, { host, port }: Place): Error {
  if (error.code === "EADDRINUSE" || error.code === "EACCES")
    return new ThroughlineError(
      "port-taken",
      `Port ${port} on ${host} cannot be had: another program has it. Stop that one, or choose another with --port.`,
    );
  if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT")
    return new ThroughlineError("address-not-here", `This machine has no address ${host}.`);
  return error;
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
