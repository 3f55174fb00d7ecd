import { type Client, createClient } from "@throughline/server/contract/client";
import type { TestServer } from "@throughline/server/testing/test-server";

/** A person who asks a server in this process, by the contract and by plain requests. */
export interface InProcessVisitor {
  readonly client: Client;
  send(path: string, init?: RequestInit): Promise<Response>;
}

/** Signs a person in, without a password, and asks as the page does. */
export async function visitInProcess(server: TestServer, name: string): Promise<InProcessVisitor> {
  const cookie = await server.signIn(name);
  const send = (path: string, { method = "GET", headers, body }: RequestInit = {}): Promise<Response> =>
    server.send(method, path, {
      cookie,
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === "string" ? { body } : {}),
    });
  return { client: createClient(send), send };
}
