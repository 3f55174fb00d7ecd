import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mostCopied } from "@throughline/server/contract/copy-endpoints";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline, runThroughline, type Variables } from "../../throughline-command.ts";
import { addPerson, type Visitor, visit } from "../../visitor.ts";
import type { Claims } from "../claims.ts";
import { type FoundText, findInBytes, findInFiles } from "../find-texts.ts";
import { graphOn, type Setting } from "../setting.ts";
import { countFound, findInStores } from "../stores.ts";
import { findPlacesThatWrite, readWaysOut } from "./ways-out-list.ts";

/** Long addresses: Neo4j packs short texts so that their bytes are not to be seen in its files. */
const address = (name: string, at: number): string =>
  `${name}.${String(at).padStart(3, "0")}.of.an.address.that.is.too.long.to.pack@example.org`;
/** Half are claimed by the reader's own organisation, half by another one alone, which the reader may not read. */
const canaries = Array.from({ length: 200 }, (_, at) => address("canary", at));
const half = canaries.length / 2;
const ordinary = Array.from({ length: 20 }, (_, at) => address("ordinary", at));
const values = [...canaries, ...ordinary];

/** Every way out that `docs/ways-out.md` lists, and the bytes of both graph stores, without one value of a protected holder. */
export async function verifyWaysOut(claims: Claims, { folder }: Setting): Promise<void> {
  const listed = readWaysOut();
  const found = findPlacesThatWrite();
  const unlisted = found.filter((place) => !listed.some((way) => way.place === place));
  claims.make({
    claim: "places in the source that write something out, and are not in docs/ways-out.md",
    figure: `${unlisted.length} of ${found.length}`,
    isHeld: unlisted.length === 0 && found.length > 0,
  });
  await takeEveryWay(claims, join(folder, "embedded"), {});
  const dataDirectory = join(folder, "neo4j-files");
  const neo4j = await startNeo4j({ dataDirectory });
  const ids = await takeEveryWay(claims, join(folder, "beside-neo4j"), graphOn(neo4j)).finally(() => neo4j.stop());
  claimStore(claims, "Neo4j's files", { found: await findInFiles(dataDirectory, [...values, ...ids]), ids });
}

/** Takes each way beside one graph engine; gives the ids of what the reader saw, by which the graph knows the values. */
async function takeEveryWay(claims: Claims, folder: string, variables: Variables): Promise<readonly string[]> {
  await mkdir(folder);
  const dataDirectory = join(folder, "data");
  const data = ["--data", dataDirectory];
  await askThroughline(["init", ...data]);
  await importSheets(folder, data, variables);
  const roles = "intake,investigator,analyst";
  const password = await addPerson(data, { name: "reader", organisation: "River House", country: "TH", roles });
  const served = await serveThroughline({ words: ["serve", ...data], variables });
  const { ids, outputs } = await visit(served.address, "reader", password)
    .then(async (reader) => ({ ids: await idsInReach(reader), outputs: await takeAll({ reader, folder, data, variables }) }))
    .finally(() => served.stop());
  for (const { name } of readWaysOut())
    if (name !== null) claimWay(claims, { name, engine: engineOf(variables), output: outputs.get(name) });
  if (variables["NEO4J_URI"] === undefined)
    claimStore(claims, "the cells of the embedded graph", { found: await findInStores(dataDirectory, "graph", [...values, ...ids]), ids });
  return ids;
}

/** The opaque ids show that the search would have found the values. Half of the protected ones came as ordinary ones. */
function claimStore(
  claims: Claims,
  store: string,
  { found, ids }: { readonly found: readonly FoundText[]; readonly ids: readonly string[] },
): void {
  const told = found.filter(({ text }) => values.includes(text));
  const foundIds = new Set(found.map(({ text }) => text).filter((text) => ids.includes(text))).size;
  claims.make({
    claim: `values, protected or not, in ${store}`,
    figure: `${countFound(told, values.length)}, beside ${foundIds} of ${ids.length} ids`,
    isHeld: told.length === 0 && ids.length > 0 && foundIds === ids.length,
  });
}

function engineOf(variables: Variables): string {
  return variables["NEO4J_URI"] === undefined ? "embedded" : "Neo4j";
}

function claimWay(
  claims: Claims,
  { name, engine, output }: { readonly name: string; readonly engine: string; readonly output: string | undefined },
): void {
  const bytes = Buffer.from(output ?? "");
  const [kept, free] = [findInBytes(bytes, canaries).length, findInBytes(bytes, ordinary).length];
  const hasOrdinary = free === ordinary.length || (name === "refusals.csv" && free === 0);
  claims.make({
    claim: `protected values by ${name}, ${engine}`,
    figure:
      output === undefined
        ? "nobody took this way"
        : `${kept} of ${canaries.length}, beside ${free} of ${ordinary.length} ordinary ones, in ${bytes.length} bytes`,
    isHeld: output !== undefined && bytes.length > 0 && kept === 0 && hasOrdinary,
  });
}

/** Two case files of the reader's organisation tell of each value; the other organisation's claims protect half of the canaries. */
async function importSheets(folder: string, data: readonly string[], variables: Variables): Promise<void> {
  const header = "case,kind,value,held by";
  const lines = (prefix: string, told: readonly string[], heldBy: string): string[] =>
    told.flatMap((value, at) => ["a", "b"].map((half) => `${prefix}-${at % 50}${half},email,${value},${heldBy}`));
  const ownHalf = canaries.slice(0, half);
  const otherHalf = canaries.slice(half);
  const sheets = {
    "River House": [...lines("R", ownHalf, "survivor"), ...lines("R", otherHalf, "unknown"), ...lines("R", ordinary, "syndicate")],
    "Hill House": lines("H", otherHalf, "family"),
  };
  for (const [organisation, rows] of Object.entries(sheets)) {
    const file = join(folder, `${organisation}.csv`);
    await writeFile(file, `${[header, ...rows].join("\n")}\n`);
    await askThroughline(["import", file, "--organisation", organisation, "--country", "TH", ...data], variables);
  }
}

interface Taking {
  readonly reader: Visitor;
  readonly folder: string;
  readonly data: readonly string[];
  readonly variables: Variables;
}

/** What came out by each way, all files of it as one text. */
async function takeAll({ reader, folder, data, variables }: Taking): Promise<ReadonlyMap<string, string>> {
  const ids = await idsInReach(reader);
  const packet = await reader.client.packetMake({ identifiers: ids, title: "Everything" });
  const files = packet.files.map(({ name }) => `/api/packets/${packet.packetId}/files/${encodeURIComponent(name)}`);
  const [table, built] = [join(folder, "leads.csv"), join(folder, "packet")];
  await mustEnd(["export", "--format", "csv", "--as", "reader", "--limit", "500", "--out", table, ...data], variables);
  await mustEnd(["packet", "build", ...ids, "--as", "reader", "--title", "Everything", "--out", built, ...data], variables);
  return new Map([
    ["leads.csv", await readAll(reader, ["/api/leads.csv?limit=500"])],
    ["leads.json", await readAll(reader, ["/api/leads.json?limit=500"])],
    ["leads.html", await readAll(reader, ["/api/leads.html?limit=500"])],
    ["picture", await picture(reader, ids)],
    ["copied", await copyEach(reader, ids)],
    ["packet", await readAll(reader, files)],
    ["refusals.csv", await readAll(reader, [await refusalsOf(reader)])],
    ["check", await copyChecked(reader)],
    ["export", await readFile(table, "utf8")],
    ["packet build", await readFolder(built)],
  ]);
}

/** All that the reader sees, in one picture. */
async function picture(reader: Visitor, ids: readonly string[]): Promise<string> {
  const { text } = await reader.client.pictureMake({
    nodes: ids.map((id, at) => ({ node: `i:${id}`, x: at % 20, y: Math.floor(at / 20) })),
  });
  return text;
}

/** What is put on the clipboard of identifiers on a screen: of each by itself, and of as many as may be copied at once. */
async function copyEach(reader: Visitor, ids: readonly string[]): Promise<string> {
  const chunks = Array.from({ length: Math.ceil(ids.length / mostCopied) }, (_, at) => ids.slice(at * mostCopied, (at + 1) * mostCopied));
  const alone = ids.slice(0, 40).map((id) => [id]);
  const copies = await Promise.all([...chunks, ...alone].map((some) => reader.client.identifiersCopy({ ids: some })));
  return copies.map(({ text }) => text).join("\n");
}

/** What is put on the clipboard of a text that tells of every value. */
async function copyChecked(reader: Visitor): Promise<string> {
  const text = values.join("\n");
  const copies = await Promise.all((["csv", "json"] as const).map((form) => reader.client.checkCopy({ text, wanted: { form } })));
  return copies.map((copy) => copy.text).join("\n");
}

/** A command that leaves rows behind ends with 1. */
async function mustEnd(words: readonly string[], variables: Variables): Promise<void> {
  const { status, stderr } = await runThroughline(words, variables);
  if (status !== 0 && status !== 1)
    throw new Error(`throughline ${words[0] ?? ""} ended with ${status}: ${stderr.trim().split("\n").at(-1) ?? ""}`);
}

/** Every identifier that the reader may see: those of the leads, and those used against their holder. */
async function idsInReach(reader: Visitor): Promise<string[]> {
  const { leads, usedAgainstHolder } = await reader.client.leads({ limit: 500 });
  return [...leads, ...usedAgainstHolder].map(({ id }) => id);
}

/** Imports a sheet in which every protected value stands in a row that is refused. */
async function refusalsOf(reader: Visitor): Promise<string> {
  const rows = canaries.map((value) => `,email,${value},survivor`);
  const { importId } = await reader.upload(
    new Blob([`case,kind,value,held by\n${rows.join("\n")}\nR-0a,wallet,no wallet,\n`]),
    "refused.csv",
  );
  await reader.client.importStart({ importId });
  await reader.settle(importId);
  return `/api/imports/${importId}/refusals.csv`;
}

async function readAll(reader: Visitor, paths: readonly string[]): Promise<string> {
  const texts = await Promise.all(paths.map(async (path) => (await reader.send(path)).text()));
  return texts.join("\n");
}

async function readFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")),
  );
  return texts.join("\n");
}
