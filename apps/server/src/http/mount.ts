import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import type { z } from "zod";
import { isAllowed } from "../access/permissions.ts";
import { findPrincipal, nobody, type Principal } from "../access/principal.ts";
import { proofBy } from "../access/proof-by.ts";
import { credentialMark } from "../access/session-store.ts";
import { type AnsweredRequest, describeRequest } from "../audit/describe-request.ts";
import type { Endpoint, LimitName, Permission } from "../contract/endpoint.ts";
import type { Instance } from "../instance/instance.ts";
import type { Call, RawHandler } from "./handler.ts";
import { readIdempotencyKey } from "./idempotency-key.ts";
import { isKeepable } from "./keepable-text.ts";
import { countRequest } from "./limits.ts";
import { describeError } from "./log.ts";
import { openOwnSessions } from "./own-sessions.ts";
import { answerProblem, HttpProblem, notAllowed, toProblem } from "./problem.ts";
import { readJsonObject } from "./read-body.ts";
import { checkContract } from "./request-checks.ts";
import type { RunningServer } from "./running-server.ts";
import { readSessionToken } from "./session-cookie.ts";

export type HttpApp = Hono<{ Bindings: Partial<HttpBindings> }>;
type HttpContext = Context<{ Bindings: Partial<HttpBindings> }>;

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly permission: Permission;
  readonly input: z.ZodType;
  readonly isAskedByItself?: boolean;
  readonly limit?: LimitName;
  readonly needsProof?: boolean;
}

/** Mounts one JSON endpoint. Everything a request must pass is in {@link answer}; there is no other way in. */
export function mount(
  app: HttpApp,
  server: RunningServer,
  name: string,
  endpoint: Endpoint,
  handler: (call: Call<never>) => Promise<unknown>,
): void {
  app.on(endpoint.method, endpoint.path, (context) =>
    answer(
      context,
      server,
      { ...endpoint, name },
      async (call) => {
        const answered = await handler(call as Call<never>);
        const body = server.checksAnswers ? endpoint.output.parse(answered) : answered;
        return new Response(JSON.stringify(body), { headers: { "content-type": "application/json", "cache-control": "no-store" } });
      },
      readJsonInput,
    ),
  );
}

/** Mounts an endpoint whose body or answer is not JSON, behind the same checks; its input is the path and the query. */
export function mountRaw(app: HttpApp, server: RunningServer, route: Route, handler: RawHandler<never>): void {
  app.on(route.method, route.path, (context) =>
    answer(context, server, route, (call) => handler({ ...(call as Call<never>), request: context.req.raw }), readQueryInput),
  );
}

async function answer(
  context: HttpContext,
  server: RunningServer,
  route: Route,
  respond: (call: Call<unknown>) => Promise<Response>,
  readInput: (context: HttpContext) => Promise<Record<string, unknown>>,
): Promise<Response> {
  const startedAt = performance.now();
  let principal: Principal = nobody;
  let input: unknown = null;
  let concerned: AnsweredRequest["concerned"] = null;
  let code = "";
  let response: Response;
  try {
    const token = readSessionToken(context.req.raw, server.port);
    principal = await principalOfToken(server, token);
    if (route.isAskedByItself !== true) server.sessions.touch(token);
    if (!isAllowed(principal, route.permission)) throw denied(principal, token);
    const address = context.env?.incoming?.socket.remoteAddress ?? "local";
    if (route.limit !== undefined) countRequest(server.limits, route.limit, { userId: principal.userId, address });
    if (route.needsProof === true && !server.sessions.isProven(token)) throw await proofNeeded(server.instance, principal);
    input = parseInput(route.input, await readInput(context));
    const sessions = openOwnSessions(server, context.req.raw);
    response = await respond({
      input,
      principal,
      server,
      actor: { userId: principal.userId, purpose: route.name },
      idempotencyKey: readIdempotencyKey(context.req.raw),
      address,
      concerns: (subjects, total) => {
        concerned = { subjects, total };
      },
      session: sessions.own,
    });
    /* Whoever has just signed in did it as themselves. */
    if (sessions.signedIn() !== "") principal = await findPrincipal(server.instance.record, sessions.signedIn());
    for (const cookie of sessions.cookies) response.headers.append("set-cookie", cookie);
  } catch (error) {
    code = toProblem(error).problem.code;
    response = answerError(server, route.name, error);
  }
  response = await audited(server, response, { name: route.name as AnsweredRequest["name"], principal, input, concerned, code });
  server.log.info({
    endpoint: route.name,
    status: response.status,
    ms: Math.round(performance.now() - startedAt),
    userId: principal.userId,
  });
  return response;
}

/** Tells the audit log before the answer leaves: what cannot be logged is not shown. */
async function audited(server: RunningServer, response: Response, asked: Omit<AnsweredRequest, "status">): Promise<Response> {
  const event = describeRequest({ ...asked, status: response.status });
  if (event === null) return response;
  try {
    await server.instance.audit.tell(event);
    return response;
  } catch (error) {
    await response.body?.cancel();
    return answerError(server, asked.name, error);
  }
}

/** Whose session it is: nobody's once the person was removed, their password was set anew, or they owe a second step. */
async function principalOfToken(server: RunningServer, token: string): Promise<Principal> {
  const session = token === "" ? null : server.sessions.find(token);
  if (session === null) return nobody;
  const { record } = server.instance;
  const { userId } = session;
  const [principal, passwordHash, owes] = await Promise.all([
    findPrincipal(record, userId),
    record.passwordHashOf(userId),
    record.owesSecondStep(userId),
  ]);
  if (principal.userId !== "" && credentialMark(passwordHash) === session.credential && !owes) return principal;
  server.sessions.end(token);
  return nobody;
}

/** Sessions live in memory: after a restart a token is nobody's, and the answer says what to do. */
function denied(principal: Principal, token: string): HttpProblem {
  if (principal.userId === "" && token === "")
    return new HttpProblem("not-signed-in", 401, "You are not signed in. Sign in.", { session: "none" });
  return principal.userId === ""
    ? new HttpProblem(
        "not-signed-in",
        401,
        "Your session has ended: it does after a quarter of an hour without use, after eight hours, when the password is set anew, when your organisation begins to ask for a second step, and when the server was started again. Sign in again.",
        { session: "ended" },
      )
    : notAllowed();
}

/** The machine may have been left unlocked: what takes something out asks whether it is still them. */
async function proofNeeded(instance: Instance, principal: Principal): Promise<HttpProblem> {
  const by = await proofBy(instance, principal);
  return new HttpProblem("proof-needed", 403, "Before anything leaves, prove that it is still you. Nothing was done.", { by });
}

function parseInput(schema: z.ZodType, input: Record<string, unknown>): unknown {
  if (!isKeepable(input)) throw new HttpProblem("wrong-input", 400, "A field holds a character that cannot be kept.");
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field =
    issue === undefined || issue.code === "unrecognized_keys" ? "" : issue.path.filter((part) => typeof part === "string").join(".");
  throw new HttpProblem(
    "wrong-input",
    400,
    field === "" ? "The request holds a field that does not belong there." : `The field "${field}" is missing or not as expected.`,
    { field },
  );
}

async function readJsonInput(context: HttpContext): Promise<Record<string, unknown>> {
  checkContract(context.req.raw);
  const rest = context.req.method === "GET" ? readQuery(context) : await readJsonObject(context.req.raw);
  return withPath(context, rest);
}

async function readQueryInput(context: HttpContext): Promise<Record<string, unknown>> {
  return withPath(context, readQuery(context));
}

/** A parameter given twice is refused: two readers of one request must not see two values. */
function readQuery(context: HttpContext): Record<string, unknown> {
  const entries = [...new URL(context.req.url).searchParams];
  const query = Object.fromEntries(entries);
  if (Object.keys(query).length !== entries.length) throw new HttpProblem("wrong-input", 400, "A field is given twice.");
  return query;
}

/** A path parameter also given in the query or body is refused: the id that was checked must be the id that is used. */
function withPath(context: HttpContext, rest: Record<string, unknown>): Record<string, unknown> {
  const path = context.req.param() as Record<string, string>;
  if (Object.keys(path).some((name) => Object.hasOwn(rest, name))) throw new HttpProblem("wrong-input", 400, "A field is given twice.");
  return { ...rest, ...path };
}

/** Answers an error; what was not expected goes to the log without any value. */
export function answerError(server: Pick<RunningServer, "log">, endpoint: string, error: unknown): Response {
  const { problem, isExpected } = toProblem(error);
  if (!isExpected) server.log.error({ endpoint, ...describeError(error) });
  return answerProblem(problem);
}
