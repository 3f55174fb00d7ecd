import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { CaseRecord } from "@throughline/record/case-record";
import { createRecord, openRecord } from "@throughline/record/open-record";
import {
  encodedBatch,
  inventedActor,
  inventedCaseFile,
  inventedSighting,
  inventedSubmission,
  inventedWallet,
} from "@throughline/record/testing/invented-drafts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedGraph } from "../embedded/embedded-graph.ts";
import { openNeo4jGraph } from "../neo4j/neo4j-graph.ts";
import { visibleCounts } from "../questions/visible-counts.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { openProjector, type Projector } from "./projector.ts";
import type { ProjectorEngine } from "./projector-messages.ts";

const address = {
  uri: process.env["NEO4J_URI"] ?? "",
  user: process.env["NEO4J_USER"] ?? "",
  password: process.env["NEO4J_PASSWORD"] ?? "",
};
const engines: readonly (readonly [string, ProjectorEngine])[] = [
  ["embedded", { type: "embedded" }],
  ["neo4j", { type: "neo4j", ...address }],
];
const key = randomBytes(32);
let folder: ReturnType<typeof scratchFolder>;
let record: CaseRecord;
let projector: Projector | null = null;

beforeEach(async () => {
  folder = scratchFolder();
  const dataDirectory = join(folder.directory, "data");
  createRecord({ dataDirectory, key });
  record = await openRecord({ dataDirectory, key });
  await record.addOrganisation(inventedActor, { organisationId: "riverbank", name: "Riverbank", isDemo: false });
});
afterEach(async () => {
  await projector?.close();
  projector = null;
  await record.close();
  folder.remove();
});

function open(engine: ProjectorEngine): Projector {
  projector = openProjector({ dataDirectory: record.dataDirectory, key, engine });
  return projector;
}

/** Case files that all name the shared wallet 1, and one of their own. */
async function submit(fileName: string, caseFiles: number): Promise<void> {
  const writer = await record.beginSubmission(inventedActor, inventedSubmission("riverbank", fileName));
  if (!("add" in writer)) throw new Error("the submission was there already");
  const drafts = Array.from({ length: caseFiles }, (_, place) =>
    inventedCaseFile(`${fileName} ${place}`, [
      inventedSighting(inventedWallet(1), place + 2),
      inventedSighting(inventedWallet(100 + place), place + 2),
    ]),
  );
  await writer.add(encodedBatch(drafts));
  await writer.finish({ rows: caseFiles, accepted: caseFiles, refused: 0 });
}

async function peopleOfWallet(engine: ProjectorEngine): Promise<number> {
  const graph =
    engine.type === "embedded" ? openEmbeddedGraph({ directory: join(record.dataDirectory, "graph"), key }) : openNeo4jGraph(address);
  const identifierIds = [...(await record.identifierIdOf([inventedWallet(1).key]))];
  const rows = await graph.ask(visibleCounts, { scopes: ["riverbank"], identifierIds, minPeople: 1 });
  await graph.close();
  return rows[0]?.people ?? 0;
}

describe.each(engines)("the projector on %s", (_name, engine) => {
  it("brings what was recorded into the graph, withdrawals too, and the graph equals a fresh replay", async () => {
    const projecting = open(engine);
    await submit("first.csv", 5);
    const heard: number[] = [];
    projecting.onProgress(({ seq }) => heard.push(seq));
    const { seq } = await record.head();
    expect(await projecting.catchUp()).toEqual({ seq, head: seq, behind: 0, problem: null });
    expect(heard.at(-1)).toBe(seq);
    expect(await peopleOfWallet(engine)).toBe(5);
    await submit("second.csv", 3);
    await projecting.catchUp();
    expect(await peopleOfWallet(engine)).toBe(8);
    const [submission] = (await record.submissions(["riverbank"])).filter(({ fileName }) => fileName === "first.csv");
    await record.withdrawSubmission(inventedActor, submission?.submissionId ?? "");
    expect(await projecting.verify()).toMatchObject({ isEqual: true });
    expect(await peopleOfWallet(engine)).toBe(3);
  });

  it("makes the graph again after an erasure, with nothing left of what was erased", async () => {
    const projecting = open(engine);
    await submit("first.csv", 5);
    await projecting.catchUp();
    const [caseFile] = (await record.caseFiles(["riverbank"], { limit: 1 })).rows;
    const approver = { ...inventedActor, userId: "00000000-0000-4000-8000-000000000002" };
    await record.erase(approver, {
      caseFileId: caseFile?.caseFileId ?? "",
      requestedBy: inventedActor.userId,
      basis: "consent-withdrawn",
    });
    expect(await projecting.catchUp()).toMatchObject({ behind: 0, problem: null });
    expect(await peopleOfWallet(engine)).toBe(4);
    expect(await projecting.verify()).toMatchObject({ isEqual: true });
    expect((await record.verify()).damage).toEqual([]);
  });

  it("moves a case file that only a few read into its own scope, and back, and the graph equals a fresh replay", async () => {
    const steward = "00000000-0000-4000-8000-000000000003";
    const roles = ["steward"] as const;
    const person = { userId: steward, name: "Steward", organisationId: "riverbank", roles, scopes: ["riverbank"], isDemo: false };
    await record.addUser(inventedActor, person, null);
    const projecting = open(engine);
    await submit("first.csv", 5);
    await projecting.catchUp();
    const [caseFile] = (await record.caseFiles(["riverbank"], { limit: 1 })).rows;
    const set = (access: "open" | "sealed"): Promise<void> =>
      record.setCaseFileAccess(
        { ...inventedActor, userId: steward },
        { caseFileId: caseFile?.caseFileId ?? "", access, stewardId: steward, members: [], reason: "" },
      );
    await set("sealed");
    expect(await projecting.verify()).toMatchObject({ isEqual: true });
    expect(await peopleOfWallet(engine)).toBe(4);
    await set("open");
    expect(await projecting.verify()).toMatchObject({ isEqual: true });
    expect(await peopleOfWallet(engine)).toBe(5);
  });

  it("rebuilds the graph from the record", async () => {
    const projecting = open(engine);
    await submit("first.csv", 4);
    await projecting.catchUp();
    const before = (await projecting.verify()).live;
    const { seq } = await record.head();
    expect(await projecting.rebuild()).toMatchObject({ seq, behind: 0, problem: null });
    expect((await projecting.verify()).live).toBe(before);
  });
});

describe("the projector without its Neo4j", () => {
  it("says how far behind the graph is, and goes on", async () => {
    const projecting = open({ type: "neo4j", ...address, uri: "bolt://127.0.0.1:9" });
    await submit("first.csv", 4);
    const { seq } = await record.head();
    expect(await projecting.catchUp()).toEqual({ seq: 0, head: seq, behind: seq, problem: "graph-unreachable" });
    expect(projecting.status().behind).toBe(seq);
    await expect(projecting.rebuild()).rejects.toMatchObject({ code: "graph-unreachable" });
  });
});
