import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fillHtcdsTemplate } from "../../htcds/htcds-template.ts";
import { askThroughline, runThroughline } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { findInBytes, findInFiles } from "../find-texts.ts";
import type { Setting } from "./setting.ts";
import { countFound, findInStores } from "./stores.ts";

/** The HTCDS template with 200 invented persons, imported with defaults: its identifiers come in, nothing about the persons does. */
export async function verifyPersonColumns(claims: Claims, { seed, folder }: Setting): Promise<void> {
  const { csv, tokens, keys, rows } = fillHtcdsTemplate(seed);
  const file = join(folder, "htcds.csv");
  const dataDirectory = join(folder, "data");
  const data = ["--data", dataDirectory];
  await writeFile(file, csv);
  await askThroughline(["init", ...data]);
  const { status, stdout, stderr } = await runThroughline([
    "import",
    file,
    "--organisation",
    "Riverbank",
    "--country",
    "TH",
    "--json",
    ...data,
  ]);
  const { accepted, refused, identifiers } = JSON.parse(stdout);
  claims.make({
    claim: "HTCDS rows and identifiers taken",
    figure: `${accepted} of ${rows} rows, ${identifiers} of ${keys.length} identifiers, exit status ${status}`,
    isHeld: accepted + refused === rows && accepted === rows && identifiers === keys.length,
  });
  const leads = await runThroughline(["leads", "--json", ...data]);
  const printed = findInBytes(Buffer.from(stdout + stderr + leads.stdout + leads.stderr), tokens).map((text) => ({
    text,
    where: "output",
  }));
  const places = [
    ["record", await findInStores(dataDirectory, ".", tokens)],
    ["graph", await findInStores(dataDirectory, "graph", tokens)],
    ["files of the data directory, logs among them", await findInFiles(dataDirectory, tokens)],
    ["what the commands printed", printed],
  ] as const;
  for (const [place, found] of places) {
    claims.make({ claim: `persons' texts in the ${place}`, figure: countFound(found, tokens.length), isHeld: found.length === 0 });
  }
}
