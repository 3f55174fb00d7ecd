import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../../browser/launch-browser.ts";
import { type FilledTemplate, fillHtcdsTemplate } from "../../htcds/htcds-template.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline, runThroughline } from "../../throughline-command.ts";
import { addPerson, type Visitor, visit } from "../../visitor.ts";
import type { Claims } from "../claims.ts";
import { type FoundText, findInBytes, findInFiles } from "../find-texts.ts";
import type { Setting } from "../setting.ts";
import { countFound, findInStores } from "../stores.ts";
import { lookAtEveryScreen } from "./person-screens.ts";

/** Screens on which identifiers have to stand, or nothing was looked at. */
const fewestTelling = 5;

interface Stage {
  readonly filled: FilledTemplate;
  readonly folder: string;
  readonly dataDirectory: string;
  readonly data: readonly string[];
}

/** The HTCDS template with 200 invented persons, imported with defaults: its identifiers come in, nothing about the persons does. */
export async function verifyPersonColumns(claims: Claims, { seed, folder }: Setting): Promise<void> {
  const dataDirectory = join(folder, "data");
  const stage = { filled: fillHtcdsTemplate(seed), folder, dataDirectory, data: ["--data", dataDirectory] };
  await askThroughline(["init", ...stage.data]);
  const printed = await importByCommand(claims, stage);
  const served = await serveAndLook(claims, stage);
  const { tokens } = stage.filled;
  const places = [
    ["files of the data directory", await findInFiles(dataDirectory, tokens)],
    ["record", await findInStores(dataDirectory, ".", tokens)],
    ["graph", await findInStores(dataDirectory, "graph", tokens)],
    ["what the commands printed", findIn(tokens, [["output", printed]])],
    ["server's log at its most talkative", findIn(tokens, [["log", served.log]])],
    [`${served.screens.size} screens`, findIn(tokens, served.screens)],
    [`${served.exports.size} exported files`, findIn(tokens, served.exports)],
  ] as const;
  for (const [place, found] of places) {
    claims.make({ claim: `persons' texts, ${place}`, figure: countFound(found, tokens.length), isHeld: found.length === 0 });
  }
}

/** Imports the file twice, the second time under other references, so that every identifier is a lead; gives what was printed. */
async function importByCommand(claims: Claims, { filled, folder, data }: Stage): Promise<string> {
  const { csv, keys, rows } = filled;
  const file = join(folder, "htcds.csv");
  await writeFile(file, csv);
  await writeFile(join(folder, "again.csv"), csv.replaceAll("HT-", "HU-"));
  const words = ["import", file, "--organisation", "Riverbank", "--country", "TH", "--json", ...data];
  const { status, stdout, stderr } = await runThroughline(words);
  const { accepted, refused, identifiers } = JSON.parse(stdout);
  claims.make({
    claim: "HTCDS rows and identifiers taken",
    figure: `${accepted} of ${rows} rows, ${identifiers} of ${keys.length} identifiers, exit status ${status}`,
    isHeld: accepted + refused === rows && accepted === rows && identifiers === keys.length,
  });
  const leads = await runThroughline(["leads", "--json", ...data]);
  return stdout + stderr + leads.stdout + leads.stderr;
}

interface Served {
  readonly log: string;
  readonly screens: ReadonlyMap<string, string>;
  readonly exports: ReadonlyMap<string, string>;
}

async function serveAndLook(claims: Claims, { folder, data }: Stage): Promise<Served> {
  const [name, roles] = ["Worker", "intake,investigator,analyst"];
  const password = await addPerson(data, { name, organisation: "Riverbank", country: "TH", roles });
  const served = await serveThroughline({ words: ["serve", ...data], variables: { THROUGHLINE_LOG: "debug" } });
  const browser = await launchBrowser();
  try {
    const visitor = await visit(served.address, name, password);
    const caseFileId = (await visitor.client.caseFiles({ limit: 1 })).caseFiles[0]?.caseFileId ?? "";
    const told = (await visitor.client.caseFile({ caseFileId })).sightings.map(({ identifier }) => identifier);
    const where = { browser, address: served.address, name, password };
    const screens = await lookAtEveryScreen({ ...where, file: join(folder, "again.csv"), nodeId: `i:${told[0]?.id ?? ""}`, caseFileId });
    const exports = await exportEverything(visitor);
    const { leads, total } = await visitor.client.leads({ limit: 500 });
    const displays = [...leads, ...told].flatMap(({ display }) => display ?? []);
    const telling = [...screens].filter(([, text]) => displays.some((display) => text.includes(display))).map(([screen]) => screen);
    claims.make({
      claim: "what is looked for them among",
      figure: `${total} leads; identifiers stand on ${telling.join(", ")}`,
      isHeld: total > 500 && telling.length >= fewestTelling,
    });
    return { log: served.log(), screens, exports };
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** The table of leads and a packet of the strongest, every file of it. */
async function exportEverything({ client, send }: Visitor): Promise<ReadonlyMap<string, string>> {
  const { leads } = await client.leads({ limit: 500 });
  const { packetId, files } = await client.packetMake({ identifiers: leads.map(({ id }) => id), title: "Everything" });
  const paths = ["/api/leads.csv?limit=500", ...files.map((file) => `/api/packets/${packetId}/files/${encodeURIComponent(file.name)}`)];
  const texts = paths.map(async (path) => [path, await (await send(path)).text()] as const);
  return new Map(await Promise.all(texts));
}

function findIn(tokens: readonly string[], texts: Iterable<readonly [string, string]>): readonly FoundText[] {
  return [...texts].flatMap(([where, text]) => findInBytes(Buffer.from(text), tokens).map((token) => ({ text: token, where })));
}
