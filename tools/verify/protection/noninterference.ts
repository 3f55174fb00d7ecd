import { join } from "node:path";
import { userRoles } from "@throughline/model/vocabulary";
import { openTestServer, type TestServer } from "@throughline/server/testing/test-server";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { type SeededRandom, seededRandom } from "../../seeded-random.ts";
import type { Variables } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { compareAnswers } from "../compare-answers.ts";
import { type Answer, askEveryReadEndpoint, type Known, readEndpointCount } from "../read-endpoints.ts";
import { graphOn, type Setting } from "../setting.ts";
import { type InProcessVisitor, visitInProcess } from "./in-process-visitor.ts";
import { addHouses, addRandomPerson, closeCaseFiles, eraseAll, inventTold, type RandomPerson, tell } from "./random-houses.ts";

/** Random graphs on each engine. */
const graphs = { full: 200, small: 3 } as const;
const people = 20;
const houses = ["house-a", "house-b", "house-c", "house-d"];
const hiddenHouse = "hidden-house";
const caseFilesOfEach = 10;
/** Case files that a house keeps from its own people, and which house. */
const keptCaseFiles = 3;
const keepingHouse = "house-a";
/** Leads, and case files, that each person asks about. */
const mostKnown = 1;

/** Fifty case files and twenty people: case files that a person may not read are added and withdrawn again, and what they are answered stays the same. */
export async function verifyNoninterference(claims: Claims, setting: Setting): Promise<void> {
  await verifyOn(claims, setting, { engine: "embedded", variables: {} });
}

/** The same on Neo4j, where it takes longest. */
export async function verifyNoninterferenceOnNeo4j(claims: Claims, setting: Setting): Promise<void> {
  const neo4j = await startNeo4j({ dataDirectory: join(setting.folder, "neo4j-files") });
  await verifyOn(claims, setting, { engine: "Neo4j", variables: graphOn(neo4j) }).finally(() => neo4j.stop());
}

interface Engine {
  readonly engine: string;
  readonly variables: Variables;
}

async function verifyOn(claims: Claims, { seed, size }: Setting, { engine, variables }: Engine): Promise<void> {
  const count = graphs[size];
  const sum: Looked = { answers: 0, kept: 0, differing: new Set(), readers: 0, noticed: 0, restricted: 0 };
  for (let graph = 0; graph < count; graph += 1) {
    const server = await openTestServer({ variables });
    try {
      await lookAtOne(server, seededRandom(seed * 100_000 + graph), sum);
    } finally {
      await server.close();
    }
    claims.step(`graphs, ${engine}`, graph + 1, count);
  }
  const { answers, kept, differing, readers, noticed, restricted } = sum;
  const figure = differing.size === 0 ? "byte for byte the same" : `differing: ${[...differing].join(", ")}`;
  claims.make({
    claim: `hidden case files added and withdrawn, restricted ones erased, in random graphs, ${engine}`,
    figure: `${count} graphs of 50 case files and ${people} people, ${readers} readers, ${answers} pairs of answers of ${readEndpointCount} endpoints ${figure} but for ${kept} rows that the gate keeps back; in ${noticed} graphs somebody who may read them saw them; ${restricted} case files restricted`,
    isHeld: differing.size === 0 && answers > 0 && noticed === count && restricted === count * keptCaseFiles,
  });
}

interface Looked {
  answers: number;
  kept: number;
  readonly differing: Set<string>;
  readers: number;
  /** Graphs in which a reader of the hidden case files was answered otherwise: something was hidden. */
  noticed: number;
  /** Case files that their own house's people were kept from. */
  restricted: number;
}

async function lookAtOne(server: TestServer, random: SeededRandom, sum: Looked): Promise<void> {
  await addHouses(server, [...houses, hiddenHouse]);
  const persons = Array.from({ length: people }, (_, at) => inventPerson(random, at));
  for (const person of persons) await addRandomPerson(server, person);
  const telling = { caseFiles: caseFilesOfEach, identifiers: 30, name: "handle", protectedPercent: 5 };
  for (const house of houses) await tell(server, house, inventTold(random, { ...telling, prefix: house }));
  const readers = await Promise.all(persons.map(async (person) => ({ person, ...(await getToKnow(server, person)) })));
  await server.instance.projector.catchUp();
  const askAll = (): Promise<readonly (readonly Answer[])[]> =>
    Promise.all(readers.map(({ visitor, known }) => askEveryReadEndpoint(visitor, known)));
  const without = await askAll();
  const submissionId = await tell(server, hiddenHouse, inventTold(random, { ...telling, prefix: "hidden", protectedPercent: 20 }));
  const withHidden = await askAll();
  await server.instance.record.withdrawSubmission({ userId: "test", purpose: "test" }, submissionId);
  await server.instance.projector.catchUp();
  const withdrawn = await askAll();
  /* Of one of the houses, kept from its own people: the same as when they are erased, and had never been. */
  await tell(server, keepingHouse, inventTold(random, { ...telling, caseFiles: keptCaseFiles, prefix: "kept", protectedPercent: 20 }));
  const restricted = await closeCaseFiles(server, { organisationId: keepingHouse, prefix: "kept", access: "restricted" });
  sum.restricted += restricted.length;
  await server.instance.projector.catchUp();
  const withKept = await askAll();
  await eraseAll(server, restricted);
  await server.instance.projector.catchUp();
  const withoutKept = await askAll();
  const comparedAt = (at: number): readonly ReturnType<typeof compareAnswers>[] => [
    ...[withHidden, withdrawn].map((later) => compareAnswers(without[at] ?? [], later[at] ?? [])),
    compareAnswers(withoutKept[at] ?? [], withKept[at] ?? []),
  ];
  if (comparedAt(0)[0]?.differing.includes("caseFiles") === true) sum.noticed += 1;
  for (const [at, { person }] of readers.entries()) {
    if (person.scopes.includes(hiddenHouse)) continue;
    sum.readers += 1;
    sum.answers += 3 * (without[at]?.length ?? 0);
    for (const { differing, kept } of comparedAt(at)) {
      sum.kept += kept;
      for (const endpoint of differing) sum.differing.add(endpoint);
    }
  }
}

/** The first may read what is hidden from most, and shows that there was something; of the others, one in ten may. */
function inventPerson(random: SeededRandom, at: number): RandomPerson {
  const organisationId = random.pick(houses);
  const others = houses.filter((house) => house !== organisationId && random.fraction() < 0.3);
  const roles = at === 0 ? (["analyst"] as const) : [random.pick(userRoles), random.pick(["investigator", "analyst", "intake"] as const)];
  const hidden = at === 0 || random.fraction() < 0.1 ? [hiddenHouse] : [];
  return { name: `person-${at}`, organisationId, roles: [...new Set(roles)], scopes: [organisationId, ...others, ...hidden] };
}

/** What a person who may read anything knows to ask about; the others ask about what never was. */
async function getToKnow(server: TestServer, { name }: RandomPerson): Promise<{ visitor: InProcessVisitor; known: Known }> {
  const visitor = await visitInProcess(server, name);
  const never = "00000000-0000-4000-8000-000000000000";
  const leads = await visitor.client.leads({ limit: 500 }).catch(() => null);
  const caseFiles = await visitor.client.caseFiles({ limit: 500 }).catch(() => null);
  const chosen = [...(leads?.leads ?? []).slice(0, mostKnown), ...(leads?.usedAgainstHolder ?? []).slice(0, 1)];
  const identifierIds = chosen.length === 0 ? ["a".repeat(26)] : chosen.map(({ id }) => id);
  const packet = await visitor.client.packetMake({ identifiers: identifierIds, title: "Before" }).catch(() => null);
  return {
    visitor,
    known: {
      identifierIds,
      caseFileIds: (caseFiles?.caseFiles ?? []).slice(0, mostKnown).map(({ caseFileId }) => caseFileId),
      displays: (leads?.leads ?? []).slice(0, mostKnown).flatMap(({ display }) => display ?? []),
      importId: never,
      packetId: packet?.packetId ?? never,
      packetFiles: packet?.files.map(({ name: file }) => file) ?? ["packet.html"],
    },
  };
}
