import { contractNumber } from "../contract/endpoint.ts";
import { HttpProblem } from "./problem.ts";

/** Names this server answers to on a port of the loopback interface. Anything else is DNS rebinding or a wrong proxy. */
export function loopbackHosts(port: number): ReadonlySet<string> {
  return new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
}

/**
 * Refuses a request for another host, or one that another site's page makes. Applied to every request whatsoever,
 * before any route is looked at.
 */
export function checkHostAndOrigin(request: Request, hosts: ReadonlySet<string>): void {
  const asked = new URL(request.url).host;
  const host = request.headers.get("host") ?? asked;
  if (!hosts.has(host) || !hosts.has(asked)) {
    throw new HttpProblem("wrong-host", 421, "This server answers on its own address only. Open the address it printed when it started.");
  }
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isForeign = (origin !== null && origin !== `http://${host}`) || (site !== null && site !== "same-origin" && site !== "none");
  const isNavigation = request.method === "GET" && origin === null && request.headers.get("sec-fetch-mode") === "navigate";
  if (isForeign && !isNavigation) throw new HttpProblem("wrong-origin", 403, "This request came from another site's page and was refused.");
}

/** Refuses a JSON endpoint's request of another contract, or whose body is not JSON. */
export function checkContract(request: Request): void {
  const number = Number(request.headers.get("x-throughline-contract") ?? Number.NaN);
  if (number !== contractNumber && number !== contractNumber - 1) {
    throw new HttpProblem("wrong-contract", 400, "This page and the server are of different versions. Reload the page.");
  }
  if (request.method === "GET") return;
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new HttpProblem("wrong-content-type", 415, "The body has to be application/json.");
}
