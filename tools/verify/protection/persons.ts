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

/**
 * A text in each field that is kept of persons: in nothing that leaves, in no log, in no graph, and nowhere once its case file is erased.
 * And what only children tell of: in nothing that leaves without the child-protection flag, whoever takes it.
 */
export async function verifyPersons(claims: Claims, { seed, folder, size }: Setting): Promise<void> {
  await mkdir(folder, { recursive: true });
  const count = caseFiles[size];
  const canaries = makeCanaries(seed, count);
  const dataDirectory = join(folder, "data");
  const data = ["--data", dataDirectory];
  await importSheet(join(folder, "persons.csv"), data, count);
  const { left, flagged, log } = await plantAndTake(data, canaries);
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
  claimOfChildren(claims, childrenValues(count), { left, flagged });
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
  const rows = Array.from({ length: count }, (_, at) => {
    const values = [`shared${at % 3}`, `own${at}`, ...(isChild(at) ? [kid(at)] : [])];
    return values.map((value) => `P-${at},email,${value}@example.org`).join("\n");
  });
  await writeFile(file, `case,kind,value\n${rows.join("\n")}\n`);
  await askThroughline(["init", ...data]);
  await askThroughline(["import", file, "--organisation", "River House", "--country", "TH", ...data]);
}

/** Every other case file is a child's. */
function isChild(caseFile: number): boolean {
  return caseFile % 2 === 0;
}

/** What two children tell of, and nobody else. */
function kid(caseFile: number): string {
  return `kid${Math.floor(caseFile / 4)}of`;
}

function childrenValues(count: number): readonly string[] {
  return [
    ...new Set(
      Array.from({ length: count }, (_, at) => at)
        .filter(isChild)
        .map(kid),
    ),
  ];
}

interface Taken {
  /** Everything that left once the texts were planted. */
  readonly left: string;
  /** The same by an approver with the child-protection flag. */
  readonly flagged: string;
}

async function plantAndTake(data: readonly string[], canaries: Canaries): Promise<Taken & { readonly log: string }> {
  const roles = "intake,investigator,analyst,approver";
  const password = await addPerson(data, { name: "keeper", organisation: "River House", country: "TH", roles });
  const served = await serveThroughline({ words: ["serve", ...data], variables: { THROUGHLINE_LOG: "debug" } });
  try {
    const keeper = await visit(served.address, "keeper", password);
    await plant(keeper, canaries);
    const left = await takeAll(keeper);
    return { left, flagged: await takePacket(keeper, true), log: served.log() };
  } finally {
    await served.stop();
  }
}

/** Sets the standing and the age of each person, names somebody in each case file, and takes another name back. */
async function plant({ client }: Visitor, { of }: Canaries): Promise<void> {
  const files = (await client.caseFiles({ limit: 500 })).caseFiles;
  for (const [at, { caseFileId, reference }] of files.entries()) {
    const text = (field: string): string => of(at, field);
    await client.personStandingSet({ caseFileId, standing: "witness", basis: text("person-standing-set basis") });
    await client.personAgeSet({ caseFileId, ageBand: "unknown", minor: isChild(numberOf(reference)) ? "yes" : "no" });
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
async function takeAll(keeper: Visitor): Promise<string> {
  const { client, send } = keeper;
  const texts = [await takePacket(keeper, false), await (await send("/api/leads.csv?limit=500")).text()];
  const names = (await client.controllers({})).controllers.map(({ name }) => name);
  const copies = await Promise.all(
    (["csv", "json"] as const).map((form) => client.checkCopy({ text: `shared0@example.org\n${names.join("\n")}`, wanted: { form } })),
  );
  return [...texts, ...copies.map(({ text }) => text)].join("\n");
}

/** Every file of a packet of all leads, as one text. */
async function takePacket({ client, send }: Visitor, childProtection: boolean): Promise<string> {
  const { leads } = await client.leads({ limit: 500 });
  const packet = await client.packetMake({ identifiers: leads.map(({ id }) => id), title: "Everything", childProtection });
  const texts = packet.files.map(async ({ name }) => (await send(pathOf(packet.packetId, name))).text());
  return (await Promise.all(texts)).join("\n");
}

/** P-12 is the twelfth. */
function numberOf(reference: string): number {
  return Number(reference.replace("P-", ""));
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

function claimOfChildren(claims: Claims, values: readonly string[], { left, flagged }: Taken): void {
  const [without, within] = [left, flagged].map((text) => findInBytes(Buffer.from(text), values).length);
  claims.make({
    claim: "what only children tell of, in what leaves without the child-protection flag",
    figure: `${without} of ${values.length}; ${within} in a packet with it`,
    isHeld: without === 0 && within === values.length && flagged.includes("Child protection") && !left.includes("Child protection"),
  });
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
