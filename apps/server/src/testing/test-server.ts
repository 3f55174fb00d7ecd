import { randomBytes } from "node:crypto";
import { type UserRole, userRoles } from "@throughline/model/vocabulary";
import type { z } from "zod";
import { credentialMark } from "../access/session-store.ts";
import { contractNumber } from "../contract/endpoint.ts";
import { type Endpoints, endpoints } from "../contract/endpoints.ts";
import { rawEndpoints } from "../contract/raw-endpoints.ts";
import type { Fetch } from "../http/app.ts";
import { type Log, openLog } from "../http/log.ts";
import type { RunningServer } from "../http/running-server.ts";
import { sessionCookieName } from "../http/session-cookie.ts";
import { buildServer } from "../http/start-server.ts";
import type { FileReader } from "../import/file-reader.ts";
import type { Instance } from "../instance/instance.ts";
import { addOrganisationNamed, addPerson } from "../instance/people.ts";
import { openTemporaryInstance } from "./temporary-instance.ts";

const actor = { userId: "test", purpose: "test" };
const port = 4177;

interface Sending {
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** A server on a real temporary instance, without a socket; every answer is held to the contract. */
export class TestServer {
  readonly #cookies = new Map<string, string>();
  readonly instance: Instance;
  readonly running: RunningServer;
  readonly #fetch: Fetch;
  readonly #remove: () => Promise<void>;

  constructor(parts: { instance: Instance; running: RunningServer; fetch: Fetch; remove: () => Promise<void> }) {
    this.instance = parts.instance;
    this.running = parts.running;
    this.#fetch = parts.fetch;
    this.#remove = parts.remove;
  }

  /** Signs a person in by name, as if they had just proved that it is them, and returns the cookie. */
  async signIn(name: string): Promise<string> {
    const { record } = this.instance;
    const user = (await record.users()).find((one) => one.name === name);
    if (user === undefined) throw new Error("No such person in the test.");
    const credential = credentialMark(await record.passwordHashOf(user.userId));
    const token = this.running.sessions.start({ userId: user.userId, credential, browser: "A test" });
    this.running.sessions.prove(token);
    return `${sessionCookieName(port)}=${token}`;
  }

  send(method: string, path: string, { cookie, headers = {}, body }: Sending): Promise<Response> {
    return this.#fetch(
      new Request(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { host: `127.0.0.1:${port}`, ...(cookie === undefined ? {} : { cookie }), ...headers },
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
      }),
    );
  }

  get(path: string, cookie?: string): Promise<Response> {
    return this.send("GET", path, {
      ...(cookie === undefined ? {} : { cookie }),
      headers: { "x-throughline-contract": String(contractNumber) },
    });
  }

  /** Calls an endpoint of the contract by name, as a person or as nobody. */
  async call(
    name: string | null,
    endpoint: string,
    input: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const { method, path } = { ...endpoints, ...rawEndpoints }[endpoint as keyof Endpoints];
    const rest = new Map(Object.entries(input));
    const filled = path.replace(/:([A-Za-z]+)/g, (_: string, field: string) => {
      const value = String(rest.get(field));
      rest.delete(field);
      return encodeURIComponent(value);
    });
    const query = method === "GET" && rest.size > 0 ? `?${new URLSearchParams([...rest].map(([key, value]) => [key, String(value)]))}` : "";
    const cookie = name === null ? {} : { cookie: await this.#cookieOf(name) };
    if (endpoint === "signOut" && name !== null) this.#cookies.delete(name);
    return this.send(method, filled + query, {
      ...cookie,
      headers: { "x-throughline-contract": String(contractNumber), "content-type": "application/json", ...headers },
      ...(method === "GET" ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
    });
  }

  /** Calls a JSON endpoint and gives its parsed answer. Throws when it is a problem. */
  async ask<Name extends keyof Endpoints>(
    name: string,
    endpoint: Name,
    input: Record<string, unknown>,
  ): Promise<z.output<Endpoints[Name]["output"]>> {
    const response = await this.call(name, endpoint, input);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${endpoint} answered ${JSON.stringify(body)}`);
    return endpoints[endpoint].output.parse(body) as never;
  }

  async removeUser(name: string): Promise<void> {
    const user = (await this.instance.record.users()).find((one) => one.name === name);
    if (user !== undefined) await this.instance.record.removeUser(actor, user.userId);
  }

  async close(): Promise<void> {
    await this.running.imports.close();
    await this.instance.close();
    await this.#remove();
  }

  async #cookieOf(name: string): Promise<string> {
    const cookie = this.#cookies.get(name) ?? (await this.signIn(name));
    this.#cookies.set(name, cookie);
    return cookie;
  }
}

/** Opens one with two organisations: in River House a person for each role, named after it; in Hill House the analyst `stranger`. */
export async function openTestServer(
  options: {
    readonly log?: Log;
    readonly isDemo?: boolean;
    readonly reader?: FileReader;
    readonly variables?: Readonly<Record<string, string>>;
  } = {},
): Promise<TestServer> {
  const { log: _, ...ofInstance } = options;
  const { instance, remove } = await openTemporaryInstance(ofInstance);
  await addPeople(instance);
  const log = options.log ?? openLog("silent");
  const { fetch, server } = await buildServer({ instance, port, logLevel: "silent", checksAnswers: true, log });
  return new TestServer({ instance, running: server, fetch, remove });
}

async function addPeople(instance: Instance): Promise<void> {
  const river = await addOrganisationNamed(instance, actor, { name: "River House", country: "TH" });
  const hill = await addOrganisationNamed(instance, actor, { name: "Hill House", country: "KH" });
  const people: readonly (readonly [string, UserRole, string])[] = [
    ...userRoles.map((role) => [role, role, river.organisationId] as const),
    ["leaver", "analyst", river.organisationId],
    ["stranger", "analyst", hill.organisationId],
  ];
  for (const [name, role, organisationId] of people) {
    const { isDemo } = instance;
    await addPerson(instance.record, actor, { name, organisationId, roles: [role], scopes: [organisationId], isDemo, passwordHash: null });
  }
}

/** A text no other test and no list has, to look for where it must not be. */
export function makeToken(): string {
  return `TOKEN${randomBytes(9).toString("hex")}`;
}
