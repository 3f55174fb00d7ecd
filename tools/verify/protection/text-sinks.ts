import { contractNumber } from "@throughline/server/contract/endpoint";
import type { TestServer } from "@throughline/server/testing/test-server";

/** What a text is typed, pasted, uploaded or put into an address as: one request each. */
export type TextSink = (text: string) => Promise<Response>;

/** Places of the contract that take a text, by their names, but those about persons. `import` is one that waits; `identifier` one that the analyst may read. */
export function textSinks(
  server: TestServer,
  { cookie, importId, identifier }: { cookie: string; importId: string; identifier: string },
): Readonly<Record<string, TextSink>> {
  const headers = { "content-type": "application/json", "x-throughline-contract": String(contractNumber) };
  const call = (method: string, path: string, body: unknown): Promise<Response> =>
    server.send(method, path, { cookie, headers, ...(method === "GET" ? {} : { body: JSON.stringify(body) }) });
  const get = (path: string): Promise<Response> => call("GET", path, null);
  const encoded = (text: string): string => encodeURIComponent(text);
  const sheet = (rows: readonly string[][]): string =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
  return {
    "a name to sign in": (text) => call("POST", "/api/session", { name: text, password: text }),
    "a name to set up": (text) =>
      call("POST", "/api/set-up", { token: text, name: text, password: `${text} long enough`, organisation: text }),
    "a code": (text) => call("POST", "/api/session/code", { ticket: text, code: text }),
    "an invitation's token": (text) => call("POST", "/api/invitation", { token: text }),
    "a text to find": (text) => call("POST", "/api/find", { text }),
    "a lead's note": (text) =>
      call("PUT", `/api/leads/${identifier}/state`, { id: identifier, state: "looking", reason: text, note: text }),
    "a title to preview": (text) => call("POST", "/api/packets/preview", { identifiers: [identifier], title: text }),
    "a packet's title": (text) => call("POST", "/api/packets", { identifiers: [identifier], title: text }),
    "a mapping's name": (text) => call("PUT", `/api/imports/${importId}/mapping`, { name: text }),
    "a column": (text) => call("POST", `/api/imports/${importId}/mapping`, { change: { by: "column", header: text, use: text } }),
    "a saved mapping": (text) => call("POST", `/api/imports/${importId}/mapping`, { change: { by: "saved", name: text } }),
    "a reference typed to erase": (text) =>
      server.call("approver", "proposalMake", { deed: "erase", reference: text, basis: "consent-withdrawn" }),
    "a day to look ahead to": (text) => server.call("approver", "retention", { on: text }),
    "an id in the path": (text) => get(`/api/identifiers/${encoded(text)}`),
    "a file of a packet": (text) => get(`/api/packets/${importId}/files/${encoded(text)}`),
    "a filter": (text) => get(`/api/leads?kinds=${encoded(text)}&states=${encoded(text)}`),
    "a field of a query": (text) => get(`/api/leads?${encoded(text)}=1`),
    "a page": (text) => get(`/${encoded(text)}`),
    "a file and its name": (text) =>
      server.send("POST", "/api/imports", {
        cookie,
        headers: { "x-file-name": encoded(text) },
        body: sheet([
          ["case", "kind", "value", text],
          [text, text, text, text],
        ]),
      }),
    "a file's whole": (text) => server.send("POST", "/api/imports", { cookie, headers: { "x-file-name": "whole.csv" }, body: text }),
    "a header": (text) =>
      server.send("GET", "/api/status", { cookie, headers: { "x-throughline-contract": encoded(text), "idempotency-key": encoded(text) } }),
  };
}

/** Places where something is written about persons: of a case file that the approver, whose `cookie` it is, may read. */
export function personSinks(
  server: TestServer,
  { cookie, caseFile }: { cookie: string; caseFile: string },
): Readonly<Record<string, TextSink>> {
  const headers = { "content-type": "application/json", "x-throughline-contract": String(contractNumber) };
  const call = (method: string, rest: string, body: unknown): Promise<Response> =>
    server.send(method, `/api/case-files/${caseFile}/${rest}`, { cookie, headers, body: JSON.stringify(body) });
  return {
    "why a person stands so": (text) => call("PUT", "person/standing", { standing: "witness", basis: text }),
    "a name of somebody who controls": (text) =>
      call("POST", "controllers", { name: text, role: text, standing: "convicted", basis: text, source: text }),
    "another case file of the person": (text) => call("POST", "same-person", { reference: text, organisation: text }),
  };
}
