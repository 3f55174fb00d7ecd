import { contractNumber } from "../contract/endpoint.ts";
import { endpoints } from "../contract/endpoints.ts";
import { fillPlaces } from "./access-matrix.ts";
import type { AccessStage } from "./access-stage.ts";
import type { AccessRow } from "./access-table.ts";
import type { TestServer } from "./test-server.ts";

/** How many bodies were sent that hold what does not belong there, and those that were not refused or changed something, in words. */
export interface BodiesFound {
  readonly bodies: number;
  readonly wrong: readonly string[];
}

/** Sends a route's body, else as it should be, with fields that are too many, given twice, or named after what objects inherit. */
export async function checkBodies(server: TestServer, stage: AccessStage, row: AccessRow): Promise<BodiesFound> {
  const endpoint = Object.entries(endpoints).find(([name]) => name === row.route)?.[1];
  if (endpoint === undefined || endpoint.method === "GET") return { bodies: 0, wrong: [] };
  const { method, path, body } = requestOf(endpoint, fillPlaces(row.asked, [stage.own.open]));
  const caller = row.who.find((role) => role !== "anonymous");
  const cookie = caller === undefined ? {} : { cookie: await server.signIn(stage.nameOf(caller, "member")) };
  const headers = { "content-type": "application/json", "x-throughline-contract": String(contractNumber) };
  const wrong: string[] = [];
  const bodies = spoil(body);
  for (const [what, spoilt] of bodies) {
    const before = await stateOf(server);
    const response = await server.send(method, path, { ...cookie, headers, body: spoilt });
    const { code = "" } = (await response.json()) as { code?: string };
    if (response.status !== 400 || !["wrong-input", "wrong-body"].includes(code))
      wrong.push(`${row.route}, ${what}: ${response.status} ${code}`);
    if ((await stateOf(server)) !== before) wrong.push(`${row.route}, ${what}: something changed`);
  }
  return { bodies: bodies.length, wrong };
}

function requestOf(
  { method, path }: { readonly method: string; readonly path: string },
  input: string,
): { method: string; path: string; body: string } {
  const fields = new Map(Object.entries(JSON.parse(input) as Record<string, unknown>));
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = String(fields.get(name));
    fields.delete(name);
    return value;
  });
  return { method, path: filled, body: JSON.stringify(Object.fromEntries(fields)) };
}

/** Names that no body has, the last ones those of what every object inherits. */
const strangers = [
  "isAdministrator",
  "roles",
  "scopes",
  "userId",
  "organisationId",
  "",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
];

function spoil(body: string): readonly (readonly [what: string, body: string])[] {
  const inner = body.slice(1, -1);
  const beside = (field: string): string => (inner === "" ? `{${field}}` : `{${inner},${field}}`);
  const added = strangers.map(
    (name) => [`with ${name === "" ? "an empty name" : name}`, beside(`${JSON.stringify(name)}:{"isAdministrator":true}`)] as const,
  );
  const twice = Object.entries(JSON.parse(body) as Record<string, unknown>).flatMap(([name, value]) => {
    const escaped = [...name].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
    return [
      [`${name} twice`, beside(`"${name}":${JSON.stringify(value)}`)],
      [`${name} twice, once in escapes`, beside(`"${escaped}":${JSON.stringify(value)}`)],
    ] as const;
  });
  const nested = body.includes(":{") ? [["a nested stranger", body.replace(":{", ':{"isAdministrator":true,')] as const] : [];
  const nothing = inner === "" ? [] : [["nothing", ""] as const];
  return [...added, ...twice, ...nested, ["an array", `[${body}]`], ...nothing];
}

/** What a request could have changed: the record's head, and who uses the system. */
async function stateOf({ instance: { record } }: TestServer): Promise<string> {
  return JSON.stringify([await record.head(), await record.users()]);
}
