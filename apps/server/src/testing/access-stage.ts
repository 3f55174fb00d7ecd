import { type UserRole, userRoles } from "@throughline/model/vocabulary";
import { addOrganisationNamed, addPerson } from "../instance/people.ts";
import { type Relation, relations, type State, states } from "./access-table.ts";
import { recordSightings } from "./record-sightings.ts";
import type { TestServer } from "./test-server.ts";

const actor = { userId: "test", purpose: "test" };

/** Everything a route can be asked about of one case file, by the name of its place in the table: `identifier` for `$identifier`. */
export interface Subject {
  readonly places: ReadonlyMap<string, string>;
  /** The text that must not be where the table does not say `shows`. */
  readonly value: string;
}

/** A server with a person for each role and relation, and a case file in each state, with all that hangs on it. */
export interface AccessStage {
  /** The person of a role who stands so to River House's case files. */
  nameOf(role: UserRole, relation: Relation): string;
  readonly own: Readonly<Record<State, Subject>>;
  /** The same of Hill House, which no member of River House may read. */
  readonly foreign: Readonly<Record<State, Subject>>;
  /** Ids of the right shape that never were. */
  readonly unknown: Subject;
}

const unknown: Subject = {
  value: "neverrecorded",
  places: new Map([
    ["identifier", "a".repeat(26)],
    ["caseFile", "00000000-0000-4000-8000-000000000000"],
    ["reference", "never-1"],
    ["submission", "0".repeat(64)],
    ["import", "00000000-0000-4000-8000-000000000000"],
    ["packet", "00000000-0000-4000-8000-000000000000"],
    ["part", "neverrec"],
  ]),
};

/** Sets the stage on a server of two organisations. */
export async function setAccessStage(server: TestServer): Promise<AccessStage> {
  const { instance } = server;
  await addOrganisationNamed(instance, actor, { name: "Empty House", country: "TH" });
  for (const relation of relations) for (const role of userRoles) await addRelated(server, role, relation);
  for (const name of ["river-keeper", "hill-keeper"]) {
    const organisationId = name.replace("keeper", "house");
    const roles: UserRole[] = ["investigator", "analyst"];
    await addPerson(instance.record, actor, { name, organisationId, roles, scopes: [organisationId], isDemo: false, passwordHash: null });
  }
  for (const organisationId of ["river-house", "hill-house"]) {
    const steward = { name: sealerOf(organisationId), organisationId, roles: ["steward"] as const, scopes: [organisationId] };
    await addPerson(instance.record, actor, { ...steward, roles: [...steward.roles], isDemo: false, passwordHash: null });
  }
  const [own, foreign] = [await makeSubjects(server, "river"), await makeSubjects(server, "hill")];
  return { nameOf, own, foreign, unknown };
}

function nameOf(role: UserRole, relation: Relation): string {
  return `${role}, ${relation}`;
}

async function addRelated({ instance }: TestServer, role: UserRole, relation: Relation): Promise<void> {
  const organisationId = {
    member: "river-house",
    named: "river-house",
    colleague: "river-house",
    stranger: "hill-house",
    nobody: "empty-house",
  }[relation];
  const scopes = relation === "colleague" || relation === "nobody" ? [] : [organisationId];
  await addPerson(instance.record, actor, {
    name: nameOf(role, relation),
    organisationId,
    roles: [role],
    scopes,
    isDemo: false,
    passwordHash: null,
  });
}

async function makeSubjects(server: TestServer, house: "river" | "hill"): Promise<Record<State, Subject>> {
  const entries: [State, Subject][] = [];
  for (const state of states) entries.push([state, await makeSubject(server, house, state)]);
  for (const number of ["1", "2"]) {
    await eraseCaseFile(server, `${house}-house`, `${house}-erased-${number}`);
    await sealCaseFile(server, `${house}-house`, `${house}-sealed-${number}`);
  }
  await server.instance.projector.catchUp();
  return Object.fromEntries(entries) as Record<State, Subject>;
}

/** Two case files that share one handle, a packet of it, an import that waits, and a proposal to hold the first. */
async function makeSubject(server: TestServer, house: "river" | "hill", state: State): Promise<Subject> {
  const value = `${house}${state}canary`;
  const keeper = `${house}-keeper`;
  const seen = ["1", "2"].map((number) => ({
    reference: `${house}-${state}-${number}`,
    kind: "telegram",
    value: `@${value}`,
    ...(state === "protected" ? { heldBy: "survivor" as const } : {}),
  }));
  const submission = await recordSightings(server.instance, `${house}-house`, seen);
  const { caseFiles } = await server.ask(keeper, "caseFiles", { limit: 500 });
  const caseFile = caseFiles.find(({ reference }) => reference === seen[0]?.reference)?.caseFileId ?? "";
  await proposeHold(server, `${house}-house`, caseFile);
  const [sighting] = (await server.ask(keeper, "caseFile", { caseFileId: caseFile })).sightings;
  const identifier = sighting?.identifier?.id ?? "";
  const packet = await server.ask(keeper, "packetMake", { identifiers: [identifier], title: "Staged" });
  const upload = await server.send("POST", "/api/imports", {
    cookie: await server.signIn(keeper),
    headers: { "x-file-name": "staged.csv" },
    body: `reference,kind,value\nS-1,telegram,@${value}\n`,
  });
  const { importId } = (await upload.json()) as { importId: string };
  const places = new Map([
    ["identifier", identifier],
    ["caseFile", caseFile],
    ["reference", `${house}-${state}-1`],
    ["submission", submission],
    ["import", importId],
    ["packet", packet.packetId],
    ["part", value.slice(0, -4)],
  ]);
  return { value, places };
}

async function proposeHold({ instance: { record } }: TestServer, organisationId: string, caseFileId: string): Promise<void> {
  const steward = (await record.users()).find((user) => user.organisationId === organisationId && user.roles.includes("steward"));
  const proposed = { deed: "hold-set", caseFileId, basis: "court-order" } as const;
  await record.propose({ userId: steward?.userId ?? "", purpose: "test" }, { organisationId, proposed });
}

async function eraseCaseFile({ instance: { record } }: TestServer, organisationId: string, reference: string): Promise<void> {
  const [row] = await record.caseFilesByReference(organisationId, reference, [organisationId]);
  if (row !== undefined) await record.erase(actor, { caseFileId: row.caseFileId, requestedBy: "another", basis: "consent-withdrawn" });
}

/** Whoever seals a house's case files, and reads nothing else in the table. */
function sealerOf(organisationId: string): string {
  return `sealer of ${organisationId}`;
}

/** Seals a case file; of River House's everybody who stands so to it is named. */
async function sealCaseFile({ instance: { record } }: TestServer, organisationId: string, reference: string): Promise<void> {
  const [row] = await record.caseFilesByReference(organisationId, reference, [organisationId]);
  const users = await record.users();
  const stewardId = users.find(({ name }) => name === sealerOf(organisationId))?.userId ?? "";
  const named = users.filter(
    (user) => user.organisationId === organisationId && userRoles.some((role) => user.name === nameOf(role, "named")),
  );
  const terms = { access: "sealed", stewardId, members: named.map(({ userId }) => userId), reason: "staged" } as const;
  if (row !== undefined) await record.setCaseFileAccess({ ...actor, userId: stewardId }, { ...terms, caseFileId: row.caseFileId });
}
