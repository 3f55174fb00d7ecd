import { createHash } from "node:crypto";
import { join } from "node:path";
import { askLeads } from "@throughline/graph/analysis/rank-leads";
import { explainStrength, formatStrength, weighIdentifier } from "@throughline/graph/analysis/strength";
import { openEmbeddedGraph } from "@throughline/graph/embedded/embedded-graph";
import type { GraphEngine } from "@throughline/graph/graph-engine";
import { noCaseFileAsked, noChildBehind } from "@throughline/model/person";
import { type DraftBatch, encodeDraftBatch } from "@throughline/model/submission";
import type { Actor, CaseRecord, IdentifierRow, SightingRow } from "@throughline/record/case-record";
import type { ProjectionBatch } from "@throughline/record/change-feed";
import { createRecord, openRecord } from "@throughline/record/open-record";
import { assemblePacket } from "@throughline/referral/packet/assemble-packet";
import type { Selection } from "@throughline/referral/selection";
import { walkFile } from "./read-stages.ts";
import { StableNames } from "./stable-names.ts";

const organisation = { organisationId: "riverbank", name: "Riverbank (invented)", country: "TH", isDemo: true };
const actor: Actor = { userId: "00000000-0000-4000-8000-000000000001", purpose: "assistance" };
const scopes = [organisation.organisationId];
const most = 1000;

/** Stages 5 to 8 as they would be written: what the record keeps, what projection reads, what a question answers, what leaves. */
export interface LaterStages {
  readonly record: string;
  readonly projection: string;
  readonly leads: string;
  readonly packet: string;
}

/** Records a draft in a new record under the folder, projects it into a new graph, asks for leads, and assembles a packet of them all. */
export async function walkTheRecord(folder: string, file: string, draft: DraftBatch): Promise<LaterStages> {
  const options = { dataDirectory: join(folder, "data"), key: createHash("sha256").update("the walk's key").digest() };
  createRecord(options);
  const record = await openRecord(options);
  const graph = openEmbeddedGraph({ directory: join(folder, "graph"), key: options.key, readers: 1 });
  try {
    return await walk({ record, graph, file, draft });
  } finally {
    await graph.close();
    await record.close();
  }
}

async function walk({
  record,
  graph,
  file,
  draft,
}: {
  record: CaseRecord;
  graph: GraphEngine;
  file: string;
  draft: DraftBatch;
}): Promise<LaterStages> {
  await recordDraft(record, file, draft);
  const names = await nameEverything(record, draft);
  const identifiers = await readIdentifiers(record, draft);
  const sightings = (await Promise.all(identifiers.map(({ id }) => record.sightingsOf(id, scopes, most)))).flatMap(({ rows }) => rows);
  const { rows: caseFiles } = await record.caseFiles(scopes, { limit: most });
  const projected: ProjectionBatch[] = [];
  for (let batch = await record.readBatch(0, most); batch !== null; batch = await record.readBatch(batch.to, most)) {
    await graph.apply(batch);
    projected.push(batch);
  }
  const { leads } = await askLeads(graph, { scopes, limit: most });
  const shown = leads.map(({ id, facts }) => {
    const weighed = weighIdentifier(facts);
    return {
      id,
      people: facts.people,
      strength: formatStrength(weighed.strength),
      words: explainStrength(facts, weighed),
      factors: weighed.factors,
    };
  });
  const { seq } = await record.head();
  const selection = names.rename(selectEverything(identifiers, sightings));
  const packet = assemblePacket({
    title: "The invented wallet",
    profile: "general",
    roles: ["analyst"],
    recordSequence: seq,
    selection,
    consent: noCaseFileAsked,
    children: noChildBehind,
    hasChildProtection: false,
  });
  return {
    record: names.writeUnordered({ caseFiles, identifiers, sightings }),
    projection: names.writeUnordered(projected),
    leads: names.write(shown),
    packet: names.write({ content: packetContent(packet.files), withheld: packet.decision.withheld }),
  };
}

async function recordDraft(record: CaseRecord, file: string, draft: DraftBatch): Promise<void> {
  await record.addOrganisation(actor, organisation);
  const fileSha256 = createHash("sha256").update(file, "utf8").digest("hex");
  const begun = await record.beginSubmission(actor, {
    organisationId: organisation.organisationId,
    fileName: walkFile,
    fileSha256,
    mapping: "{}",
  });
  if (!("add" in begun)) return;
  await begun.add(encodeDraftBatch(draft));
  await begun.finish({ rows: 7, accepted: 5, refused: 2 });
}

async function readIdentifiers(record: CaseRecord, draft: DraftBatch): Promise<readonly IdentifierRow[]> {
  const keys = draft.caseFiles.flatMap(({ sightings }) => sightings.flatMap(({ identifier }) => identifier?.key ?? []));
  const ids = await record.identifierIdOf([...new Set(keys)]);
  return record.identifiersById(ids);
}

async function nameEverything(record: CaseRecord, draft: DraftBatch): Promise<StableNames> {
  const names = new StableNames();
  for (const { id, key } of await readIdentifiers(record, draft)) names.name(id, `id of ${key}`);
  const { rows } = await record.caseFiles(scopes, { limit: most });
  for (const { caseFileId, reference } of rows) names.name(caseFileId, `case file ${reference}`);
  names.name((await record.head()).recordId, "record");
  return names;
}

function selectEverything(identifiers: readonly IdentifierRow[], sightings: readonly SightingRow[]): Selection {
  return { identifiers, sightings: sightings.map((row) => ({ ...row, organisation: organisation.name })), payments: [], statements: [] };
}

function packetContent(files: ReadonlyMap<string, Uint8Array>): unknown {
  return JSON.parse(new TextDecoder().decode(files.get("packet.json")));
}
