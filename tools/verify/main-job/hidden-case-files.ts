import { join } from "node:path";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline, runThroughline, type Variables } from "../../throughline-command.ts";
import { addPerson, type Visitor, visit } from "../../visitor.ts";
import type { Claims } from "../claims.ts";
import { compareAnswers } from "../compare-answers.ts";
import { askEveryReadEndpoint, type Known, readEndpointCount } from "../read-endpoints.ts";
import { graphOn, type Setting } from "../setting.ts";
import { writeHiddenFiles } from "./hidden-files.ts";

const mostKnown = 25;

/** Over HTTP, on each engine: what a reader of one organisation is answered, before and after two others record their case files. */
export async function verifyHiddenCaseFiles(claims: Claims, setting: Setting): Promise<void> {
  await compareBeforeAndAfter(claims, setting, { engine: "embedded", variables: {} });
  const neo4j = await startNeo4j({ dataDirectory: join(setting.folder, "neo4j-files") });
  await compareBeforeAndAfter(claims, setting, { engine: "Neo4j", variables: graphOn(neo4j) }).finally(() => neo4j.stop());
}

interface Engine {
  readonly engine: string;
  readonly variables: Variables;
}

async function compareBeforeAndAfter(claims: Claims, { seed, folder }: Setting, { engine, variables }: Engine): Promise<void> {
  const files = await writeHiddenFiles(seed, join(folder, engine));
  const data = ["--data", join(folder, engine, "data")];
  await askThroughline(["init", ...data]);
  await importAll(files.own, { organisation: "Riverbank", data, variables });
  const roles = "intake,investigator,analyst";
  const password = await addPerson(data, { name: "reader", organisation: "Riverbank", country: "TH", roles });
  const served = await serveThroughline({ words: ["serve", ...data], variables });
  try {
    const reader = await visit(served.address, "reader", password);
    const known = await getToKnow(reader);
    await untilUpToDate(reader);
    const before = await askEveryReadEndpoint(reader, known);
    const leadsBefore = await allLeads(data, variables);
    const lookAgain = async (words: string, hiddenFiles: readonly string[]): Promise<void> => {
      await importAll(hiddenFiles, { organisation: "Hidden", data, variables });
      await untilUpToDate(reader);
      const { differing, kept } = compareAnswers(before, await askEveryReadEndpoint(reader, known));
      const same = kept === 0 ? "byte for byte the same" : `byte for byte the same but for ${kept} rows that the gate keeps back`;
      const figure = differing.length === 0 ? same : `differing: ${differing.join(", ")}`;
      claims.make({
        claim: `every read endpoint, before and after ${words}, ${engine}`,
        figure: `${before.length} answers of ${readEndpointCount} endpoints, ${figure}`,
        isHeld: differing.length === 0 && before.length > readEndpointCount && (await allLeads(data, variables)) !== leadsBefore,
      });
    };
    await lookAgain("hidden case files", [files.hidden]);
    await lookAgain("hidden case files whose protected holders hold what the reader's tell of", files.hiddenForms);
  } finally {
    await served.stop();
  }
}

/** The server hears of what another process recorded a moment later. */
async function untilUpToDate(reader: Visitor): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 1_000));
  while ((await reader.client.status({})).graph !== "up-to-date");
}

interface Importing {
  readonly organisation: string;
  readonly data: readonly string[];
  readonly variables: Variables;
}

/** Imports files in which some values are refused: status 1. */
async function importAll(files: readonly string[], { organisation, data, variables }: Importing): Promise<void> {
  const words = ["import", ...files, "--organisation", organisation, "--country", "TH", "--json", ...data];
  const { status } = await runThroughline(words, variables);
  if (status !== 0 && status !== 1) throw new Error(`the import of ${organisation} ended with ${status}`);
}

/** What the operator sees, who sees all: it must have changed, or nothing was hidden. */
async function allLeads(data: readonly string[], variables: Variables): Promise<string> {
  return JSON.stringify(await askThroughline(["leads", "--limit", "1000", ...data], variables));
}

/** Imports a file and makes a packet as the reader, and gathers ids to ask about. */
async function getToKnow(reader: Visitor): Promise<Known> {
  const { leads, usedAgainstHolder } = await reader.client.leads({ limit: 500 });
  const { caseFiles } = await reader.client.caseFiles({ limit: 500 });
  const own = `case,kind,value\nRB-NEW,wallet,${leads.find(({ kind }) => kind === "wallet")?.display ?? ""}\nRB-NEW,wallet,unreadable\n`;
  const { importId } = await reader.upload(new Blob([own]), "own.csv");
  await reader.client.importStart({ importId });
  await reader.settle(importId);
  const identifierIds = [...leads.slice(0, mostKnown), ...usedAgainstHolder].map(({ id }) => id);
  const packet = await reader.client.packetMake({ identifiers: identifierIds.slice(0, 5), title: "Before" });
  return {
    identifierIds,
    caseFileIds: caseFiles.slice(0, mostKnown).map(({ caseFileId }) => caseFileId),
    displays: leads.slice(0, mostKnown).flatMap(({ display }) => display ?? []),
    importId,
    packetId: packet.packetId,
    packetFiles: packet.files.map(({ name }) => name),
  };
}
