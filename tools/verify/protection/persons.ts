import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keptOfPersons } from "@throughline/model/person-fields";
import { readKeyFile } from "@throughline/record/key-file";
import { openRecord } from "@throughline/record/open-record";
import { seededRandom } from "../../seeded-random.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline } from "../../throughline-command.ts";
import { addPerson, type Visitor, visit } from "../../visitor.ts";
import type { Claims } from "../claims.ts";
import { type FoundText, findInBytes, findInFiles } from "../find-texts.ts";
import type { Setting } from "../setting.ts";
import { countFound, findInStores } from "../stores.ts";

const caseFiles = { full: 40, small: 4 } as const;
const riverHouse = "river-house";
/** Fields of what is kept of persons that somebody writes, each with the entry it stands in. */
const written = Object.entries(keptOfPersons).flatMap(([entry, fields]) =>
  Object.entries(fields).flatMap(([field, sort]) => (sort === "text" ? [`${entry} ${field}`] : [])),
);

interface Canaries {
  readonly all: readonly string[];
  /** The text planted in a field of what is kept of a case file's person. */
  of(caseFile: number, field: string): string;
}

/** A text in each field that is kept of persons: in nothing that leaves, in no log, in no graph, and nowhere once its case file is erased. */
export async function verifyPersons(claims: Claims, { seed, folder, size }: Setting): Promise<void> {
  await mkdir(folder, { recursive: true });
  const count = caseFiles[size];
  const canaries = makeCanaries(seed, count);
  const dataDirectory = join(folder, "data");
  const data = ["--data", dataDirectory];
  await importSheet(join(folder, "persons.csv"), data, count);
  const { left, log } = await plantAndTake(data, canaries);
  const kept = await findInStores(dataDirectory, ".", canaries.all);
  const isAudit = ({ where }: FoundText): boolean => where.endsWith("audit.db");
  claim(claims, canaries, "what leaves", findIn(canaries, left));
  claim(claims, canaries, "the server's log at its most talkative", findIn(canaries, log));
  claim(claims, canaries, "the audit log", kept.filter(isAudit));
  claim(claims, canaries, "the graph", await findInStores(dataDirectory, "graph", canaries.all));
  claim(claims, canaries, "the bytes of the data directory", await findInFiles(dataDirectory, canaries.all));
  const inRecord = new Set(kept.filter((one) => !isAudit(one)).map(({ text }) => text)).size;
  const standing = written.filter((field) => !field.startsWith("controller-withdrawn")).length * count;
  const ordinary = findInBytes(Buffer.from(left), ["shared0@example.org"]).length;
  claims.make({
    claim: "what they are looked for beside",
    figure: `${inRecord} of ${standing} in the record's tables; ${ordinary} of 1 ordinary values in what leaves`,
    isHeld: inRecord === standing && ordinary === 1,
  });
  await eraseAll(dataDirectory);
  claim(claims, canaries, "the record once their case files are erased", await findInStores(dataDirectory, ".", canaries.all));
}

function makeCanaries(seed: number, count: number): Canaries {
  const random = seededRandom(seed);
  const mark = Array.from({ length: 12 }, () => random.pick([..."bcdfghjkmnpqrstvwxz"])).join("");
  const of = (caseFile: number, field: string): string => `${mark}${field.replaceAll(/[^a-z]/g, "")}${caseFile}x`;
  return { all: Array.from({ length: count }, (_, at) => written.map((field) => of(at, field))).flat(), of };
}

async function importSheet(file: string, data: readonly string[], count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => `P-${at},email,shared${at % 3}@example.org\nP-${at},email,own${at}@example.org`);
  await writeFile(file, `case,kind,value\n${rows.join("\n")}\n`);
  await askThroughline(["init", ...data]);
  await askThroughline(["import", file, "--organisation", "River House", "--country", "TH", ...data]);
}

/** Everything that left once the texts were planted, and what the server logged meanwhile. */
async function plantAndTake(data: readonly string[], canaries: Canaries): Promise<{ readonly left: string; readonly log: string }> {
  const roles = "intake,investigator,analyst,approver";
  const password = await addPerson(data, { name: "keeper", organisation: "River House", country: "TH", roles });
  const served = await serveThroughline({ words: ["serve", ...data], variables: { THROUGHLINE_LOG: "debug" } });
  try {
    const keeper = await visit(served.address, "keeper", password);
    await plant(keeper, canaries);
    return { left: await takeAll(keeper), log: served.log() };
  } finally {
    await served.stop();
  }
}

/** Sets the standing of each person, names somebody in each case file, and takes another name back. */
async function plant({ client }: Visitor, { of }: Canaries): Promise<void> {
  const files = (await client.caseFiles({ limit: 500 })).caseFiles;
  for (const [at, { caseFileId }] of files.entries()) {
    const text = (field: string): string => of(at, field);
    await client.personStandingSet({ caseFileId, standing: "witness", basis: text("person-standing-set basis") });
    const named = ["name", "role", "basis", "source"].map((field) => [field, text(`controller-named ${field}`)]);
    const draft = Object.fromEntries(named) as { name: string; role: string; basis: string; source: string };
    await client.controllerName({ caseFileId, standing: "convicted", ...draft });
    await client.controllerName({ caseFileId, standing: "convicted", name: "Taken back", role: "", basis: "x", source: "x" });
    const { controllers } = await client.controllers({ caseFileId });
    const controllerId = controllers.find(({ name }) => name === "Taken back")?.controllerId ?? "";
    await client.controllerWithdraw({ controllerId, basis: text("controller-withdrawn basis") });
  }
}

/** Everything that a person can take along, as one text. */
async function takeAll({ client, send }: Visitor): Promise<string> {
  const { leads } = await client.leads({ limit: 500 });
  const packet = await client.packetMake({ identifiers: leads.map(({ id }) => id), title: "Everything" });
  const paths = ["/api/leads.csv?limit=500", ...packet.files.map(({ name }) => pathOf(packet.packetId, name))];
  const texts = await Promise.all(paths.map(async (path) => (await send(path)).text()));
  const names = (await client.controllers({})).controllers.map(({ name }) => name);
  const copies = await Promise.all(
    (["csv", "json"] as const).map((form) => client.checkCopy({ text: `shared0@example.org\n${names.join("\n")}`, wanted: { form } })),
  );
  return [...texts, ...copies.map(({ text }) => text)].join("\n");
}

function pathOf(packetId: string, name: string): string {
  return `/api/packets/${packetId}/files/${encodeURIComponent(name)}`;
}

function findIn({ all }: Canaries, text: string): readonly FoundText[] {
  return findInBytes(Buffer.from(text), all).map((found) => ({ text: found, where: "text" }));
}

function claim(claims: Claims, { all }: Canaries, place: string, found: readonly FoundText[]): void {
  claims.make({ claim: `texts kept of persons, in ${place}`, figure: countFound(found, all.length), isHeld: found.length === 0 });
}

async function eraseAll(dataDirectory: string): Promise<void> {
  const record = await openRecord({ dataDirectory, key: readKeyFile(`${dataDirectory}.key`) });
  try {
    const { rows } = await record.caseFiles([riverHouse], { limit: 500 });
    for (const { caseFileId } of rows)
      await record.erase({ userId: "the second person", purpose: "erasure" }, { caseFileId, requestedBy: "the first", basis: "retention" });
  } finally {
    await record.close();
  }
}
