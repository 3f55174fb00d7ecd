import { type Client, createClient, ProblemError, readProofNeeded } from "@throughline/server/contract/client";
import { ImportPreview, type ImportState } from "@throughline/server/contract/import-views";
import { Problem } from "@throughline/server/contract/views";
import { askThroughline } from "./throughline-command.ts";

/** Milliseconds between two looks at an import under way. */
const lookMilliseconds = 200;

export interface PersonToAdd {
  readonly name: string;
  readonly organisation: string;
  readonly country: string;
  /** With commas, as the command takes them. */
  readonly roles: string;
}

/** A person who signed in at a server, and asks as the page does. */
export interface Visitor {
  readonly client: Client;
  /** A request with the person's session. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** Uploads a file and answers its preview. Throws ProblemError when it is refused as a whole. */
  upload(bytes: Uint8Array<ArrayBuffer> | Blob, fileName: string): Promise<ImportPreview>;
  /** Waits until an import has ended. */
  settle(importId: string): Promise<ImportState>;
}

/** Adds a person with the command and answers the password it made. */
export async function addPerson(data: readonly string[], { name, organisation, country, roles }: PersonToAdd): Promise<string> {
  const words = ["user", "add", name, "--organisation", organisation, "--country", country, "--roles", roles];
  const { password } = await askThroughline<{ readonly password: string }>([...words, ...data]);
  return password;
}

/** Signs a person in with name and password, which is given again whenever something asks for a proof. */
export async function visit(address: string, name: string, password: string): Promise<Visitor> {
  let cookie = "";
  const sendOnce = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    return fetch(new URL(path, address), { ...init, headers });
  };
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await sendOnce(path, init);
    if ((await readProofNeeded(response)) === null) return response;
    await createClient(sendOnce).prove({ proof: password });
    return sendOnce(path, init);
  };
  const signingIn = createClient(async (path, init) => {
    const response = await sendOnce(path, init);
    cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    return response;
  });
  await signingIn.signIn({ name, password });
  const client = createClient(send);
  return {
    client,
    send,
    upload: async (bytes, fileName) => {
      const headers = { "x-file-name": encodeURIComponent(fileName), "x-country": "TH" };
      const response = await send("/api/imports", { method: "POST", headers, body: bytes });
      const body: unknown = await response.json();
      if (!response.ok) throw new ProblemError(Problem.parse(body));
      return ImportPreview.parse(body);
    },
    settle: async (importId) => {
      for (;;) {
        const state = await client.importState({ importId });
        if (state.phase === "done" || state.phase === "failed" || state.phase === "cancelled") return state;
        await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
      }
    },
  };
}
