import { randomBytes } from "node:crypto";
import { type UserRole, userRoles } from "@throughline/model/vocabulary";
import type { z } from "zod";
import { principalOf } from "../access/principal.ts";
import { contractNumber } from "../contract/endpoint.ts";
import { type Endpoints, endpoints, rawEndpoints } from "../contract/endpoints.ts";
import { type Log, openLog } from "../http/log.ts";
import type { RunningServer } from "../http/running-server.ts";
import { sessionCookieName } from "../http/session-cookie.ts";
import { buildServer } from "../http/start-server.ts";
import type { Instance } from "../instance/instance.ts";
import { addOrganisationNamed, addPerson } from "../instance/people.ts";
import { openTemporaryInstance } from "./temporary-instance.ts";

const actor = { userId: "test", purpose: "test" };
const port = 4177;

/** A server on a real temporary instance, without a socket. Two organisations; in the first a person for each role, named after it. */
export interface TestServer {
  readonly instance: Instance;
  readonly running: RunningServer;
  /** Signs a person in by name (a role's name; `stranger` is an analyst of the other organisation) and returns the cookie. */
  signIn(name: string): Promise<string>;
  get(path: string, cookie?: string, headers?: Record<string, string>): Promise<Response>;
  send(method: string, path: string, options: { readonly cookie?: string; readonly headers?: Record<string, string>; readonly body?: string | Uint8Array }): Promise<Response>;
  /** Calls an endpoint of the contract by name, as a person or as nobody. */
  call(name: string | null, endpoint: string, input: Record<string, unknown>): Promise<Response>;
  /** Calls a JSON endpoint and gives its parsed answer. Throws when it is a problem. */
  ask<Name extends keyof Endpoints>(name: string, endpoint: Name, input: Record<string, unknown>): Promise<z.output<Endpoints[Name]["output"]>>;
  removeUser(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens one; `log` catches what it logs. */
export async function openTestServer(options: { readonly log?: Log; readonly isDemo?: boolean } = {}): Promise<TestServer> {
  const { instance, remove } = await openTemporaryInstance(options.isDemo === true ? { isDemo: true } : {});
  await addPeople(instance);
  const { fetch, server } = await buildServer({ instance, port, logLevel: "silent", checksAnswers: true, log: options.log ?? openLog("silent") });
  const cookies = new Map<string, string>();
  const send: TestServer["send"] = (method, path, { cookie, headers = {}, body }) =>
    fetch(new Request(`http://127.0.0.1:${port}${path}`, {
      method, headers: { host: `127.0.0.1:${port}`, ...(cookie === undefined ? {} : { cookie }), ...headers }, ...(body === undefined ? {} : { body: Buffer.from(body) }),
    }));
  const signIn = async (name: string): Promise<string> => {
    const user = (await instance.record.users()).find((one) => one.name === name);
    if (user === undefined) throw new Error("No such person in the test.");
    return `${sessionCookieName(port)}=${server.sessions.start(principalOf(user).userId)}`;
  };
  const cookieOf = async (name: string): Promise<string> => {
    const cookie = cookies.get(name) ?? (await signIn(name));
    cookies.set(name, cookie);
    return cookie;
  };
  const call: TestServer["call"] = async (name, endpoint, input) => {
    const { method, path } = { ...endpoints, ...rawEndpoints }[endpoint as keyof Endpoints];
    const rest = new Map(Object.entries(input));
    const filled = path.replace(/:([A-Za-z]+)/g, (_: string, field: string) => {
      const value = String(rest.get(field));
      rest.delete(field);
      return encodeURIComponent(value);
    });
    const query = method === "GET" && rest.size > 0 ? `?${new URLSearchParams([...rest].map(([key, value]) => [key, String(value)]))}` : "";
    const cookie = name === null ? {} : { cookie: await cookieOf(name) };
    if (endpoint === "signOut" && name !== null) cookies.delete(name);
    return send(method, filled + query, {
      ...cookie,
      headers: { "x-throughline-contract": String(contractNumber), "content-type": "application/json" },
      ...(method === "GET" ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
    });
  };
  return {
    instance, running: server, signIn, send, call,
    get: (path, cookie, headers = {}) => send("GET", path, { ...(cookie === undefined ? {} : { cookie }), headers: { "x-throughline-contract": String(contractNumber), ...headers } }),
    async ask(name, endpoint, input) {
      const response = await call(name, endpoint, input);
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(`${endpoint} answered ${JSON.stringify(body)}`);
      return endpoints[endpoint].output.parse(body) as never;
    },
    async removeUser(name) {
      const user = (await instance.record.users()).find((one) => one.name === name);
      if (user !== undefined) await instance.record.removeUser(actor, user.userId);
    },
    async close() {
      await server.imports.close();
      await instance.close();
      await remove();
    },
  };
}

async function addPeople(instance: Instance): Promise<void> {
  const river = await addOrganisationNamed(instance, actor, { name: "River House", country: "TH" });
  const hill = await addOrganisationNamed(instance, actor, { name: "Hill House", country: "KH" });
  const people: readonly (readonly [string, UserRole, string])[] = [
    ...userRoles.map((role) => [role, role, river.organisationId] as const), ["leaver", "analyst", river.organisationId], ["stranger", "analyst", hill.organisationId],
  ];
  for (const [name, role, organisationId] of people) {
    await addPerson(instance.record, actor, { name, organisationId, roles: [role], scopes: [organisationId], isDemo: instance.isDemo, passwordHash: null });
  }
}

/** A text no other test and no list has, to look for where it must not be. */
export function makeToken(): string {
  return `TOKEN${randomBytes(9).toString("hex")}`;
}
