import { openAsBlob } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Refusal } from "@throughline/model/submission";
import { ProblemError } from "@throughline/server/contract/client";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline, startThroughline } from "../../throughline-command.ts";
import { addPerson, type Visitor, visit } from "../../visitor.ts";
import type { Claims } from "../claims.ts";
import { watchHealth } from "../health-watch.ts";
import { residentMegabytes, watchMemory } from "../process-memory.ts";
import type { Setting } from "../setting.ts";
import { type BadFile, type BadFileEnd, badFiles } from "./bad-files.ts";

const mostMegabytes = 256;
const mostMilliseconds = 1_000;
const mostRefusals = 20;

/** How a file ended and the memory it took above the baseline. */
interface Ending {
  readonly end: BadFileEnd;
  readonly megabytes: number;
}

/** Every bad file, uploaded to a running server and given to the command: refused clearly or read cleanly, in bounded memory, the server answering all along. */
export async function verifyBadInput(claims: Claims, { folder }: Setting): Promise<void> {
  const dataOfServer = ["--data", join(folder, "of-server")];
  const dataOfCommand = ["--data", join(folder, "of-command")];
  for (const data of [dataOfServer, dataOfCommand]) await askThroughline(["init", ...data]);
  const password = await addPerson(dataOfServer, { name: "worker", organisation: "Riverbank", country: "TH", roles: "intake" });
  const commandBaseline = await commandAtRest(folder, dataOfCommand);
  for (const bad of badFiles) {
    const path = join(folder, bad.fileName);
    await bad.write(path);
    const { overHttp, longest } = await serveAndUpload({ path, bad, data: dataOfServer, password });
    const byCommand = await runCommand(path, dataOfCommand, commandBaseline);
    await rm(path);
    claimOne(claims, bad, { overHttp, byCommand, longest });
  }
}

interface Uploading {
  readonly path: string;
  readonly bad: BadFile;
  readonly data: readonly string[];
  readonly password: string;
}

/** A server of its own for each file: memory that an earlier one took would hide what this one takes. */
async function serveAndUpload({ path, bad, data, password }: Uploading): Promise<{ readonly overHttp: Ending; readonly longest: number }> {
  const served = await serveThroughline({ words: ["serve", ...data] });
  try {
    const worker = await visit(served.address, "worker", password);
    const baseline = await residentMegabytes(served.pid);
    const memory = watchMemory(served.pid);
    const health = watchHealth(served.address);
    const end = await importOverHttp(worker, path, bad.fileName);
    const { longest } = await health.stop();
    return { overHttp: { end, megabytes: (await memory.stop()) - baseline }, longest };
  } finally {
    await served.stop();
  }
}

interface Endings {
  readonly overHttp: Ending;
  readonly byCommand: Ending;
  readonly longest: number;
}

function claimOne(claims: Claims, { words, end }: BadFile, { overHttp, byCommand, longest }: Endings): void {
  const wanted = JSON.stringify(end);
  const isAsWanted = JSON.stringify(overHttp.end) === wanted && JSON.stringify(byCommand.end) === wanted;
  const memory = `+${overHttp.megabytes} MB server, +${byCommand.megabytes} MB command`;
  const isWithin = overHttp.megabytes < mostMegabytes && byCommand.megabytes < mostMegabytes && longest < mostMilliseconds;
  claims.make({
    claim: words,
    figure: `${isAsWanted ? say(end) : `over HTTP ${say(overHttp.end)}, by the command ${say(byCommand.end)}`}; ${memory}; health in ${longest} ms at most`,
    isHeld: isAsWanted && isWithin,
  });
}

function say(end: BadFileEnd): string {
  if ("refusedAs" in end) return `refused as ${end.refusedAs}`;
  const told = end.refusals.length === 0 ? "" : ` (${end.refusals.join(", ")})`;
  return `${end.accepted} rows taken, ${end.refused} refused${told}`;
}

async function importOverHttp(worker: Visitor, path: string, fileName: string): Promise<BadFileEnd> {
  try {
    const { importId } = await worker.upload(await openAsBlob(path), fileName);
    await worker.client.importStart({ importId });
    const { phase, problemCode, accepted, refused, result } = await worker.settle(importId);
    if (phase !== "done") return { refusedAs: problemCode ?? phase };
    return { accepted, refused, refusals: tell(result?.refusals ?? []) };
  } catch (error) {
    if (error instanceof ProblemError) return { refusedAs: error.code };
    throw error;
  }
}

interface ImportDocument {
  readonly accepted: number;
  readonly refused: number;
  readonly refusals: readonly Refusal[];
}

async function runCommand(path: string, data: readonly string[], baseline: number): Promise<Ending> {
  const running = startThroughline(["import", path, "--organisation", "Riverbank", "--country", "TH", "--json", ...data]);
  const memory = watchMemory(running.process.pid ?? 0);
  const { stdout } = await running.end;
  const megabytes = (await memory.stop()) - baseline;
  const { accepted, refused, refusals }: ImportDocument = JSON.parse(stdout);
  const whole = refusals.find((refusal) => refusal.of === "file");
  return { end: whole === undefined ? { accepted, refused, refusals: tell(refusals) } : { refusedAs: whole.reason }, megabytes };
}

/** What the command takes for a file of one row. */
async function commandAtRest(folder: string, data: readonly string[]): Promise<number> {
  const path = join(folder, "one-row.csv");
  await writeFile(path, "case,kind,value\nA,telegram,@one_row_name\n");
  return (await runCommand(path, data, 0)).megabytes;
}

function tell(refusals: readonly Refusal[]): readonly string[] {
  return refusals.slice(0, mostRefusals).map(({ line, column, reason }) => `${line} ${column} ${reason}`);
}
