import { Hono } from "hono";
import type { Endpoint } from "../contract/endpoint.ts";
import { endpoints } from "../contract/endpoints.ts";
import { rawEndpoints } from "../contract/raw-endpoints.ts";
import type { Call, Handlers, RawHandler, RawHandlers } from "./handler.ts";
import { answerError, type HttpApp, mount, mountRaw } from "./mount.ts";
import { HttpProblem } from "./problem.ts";
import { rawInputs } from "./raw-inputs.ts";
import { checkHostAndOrigin } from "./request-checks.ts";
import type { RunningServer } from "./running-server.ts";
import { secure } from "./security-headers.ts";
import type { StaticFiles } from "./static-files.ts";

export interface AppParts {
  readonly server: RunningServer;
  readonly handlers: Handlers;
  readonly rawHandlers: RawHandlers;
  readonly staticFiles: StaticFiles;
  /** `host:port` names this server answers to. */
  readonly hosts: ReadonlySet<string>;
}

/** Answers a request. The second argument is what @hono/node-server hands over. */
export type Fetch = (request: Request, env?: unknown) => Promise<Response>;

/**
 * The whole server as one function: host and origin are checked before anything, every endpoint of the contract is mounted,
 * and every answer, whatever it is, leaves with the security headers.
 */
export function createApp(parts: AppParts): Fetch {
  const app: HttpApp = new Hono();
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const handler = parts.handlers[name as keyof Handlers] as (call: Call<never>) => Promise<unknown>;
    mount(app, parts.server, name, endpoint as Endpoint, handler);
  }
  for (const name of Object.keys(rawEndpoints) as (keyof RawHandlers)[]) {
    mountRaw(app, parts.server, { ...rawEndpoints[name], name, input: rawInputs[name] }, parts.rawHandlers[name] as RawHandler<never>);
  }
  app.notFound((context) => answerRest(parts, context.req.raw));
  app.onError((error) => answerError(parts.server, "none", error));
  return async (request, env) => {
    try {
      checkHostAndOrigin(request, parts.hosts);
      return secure(await app.fetch(request, env as never));
    } catch (error) {
      return secure(answerError(parts.server, "none", error));
    }
  };
}

async function answerRest(parts: AppParts, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const isPage = (request.method === "GET" || request.method === "HEAD") && pathname !== "/api" && !pathname.startsWith("/api/");
  if (isPage) return parts.staticFiles.answer(pathname);
  return answerError(parts.server, "none", new HttpProblem("no-such-endpoint", 404, "This server has nothing at this address."));
}
