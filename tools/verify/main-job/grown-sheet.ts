import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inventSightings } from "../../bench/invented-sightings.ts";
import { writeSightingsFile } from "../../bench/sightings-file.ts";
import { askThroughline } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";

const rows = { full: 20_000, small: 1_000 } as const;
const laterRows = { full: 600, small: 60 } as const;

interface ImportDocument {
  readonly rows: number;
  readonly newSightings: number;
  readonly newIdentifiers: number;
}

/** The same sheet a month later with more rows adds only what is new: as if the later sheet had been the only one. */
export async function verifyGrownSheet(claims: Claims, { seed, folder, size }: Setting): Promise<void> {
  const sheet = join(folder, "sheet.csv");
  const later = join(folder, "later.csv");
  const added = join(folder, "added.csv");
  await writeSightingsFile(sheet, inventSightings({ sightings: rows[size], seed }));
  await writeSightingsFile(added, inventSightings({ sightings: laterRows[size], seed: seed + 1 }));
  await appendFile(later, await readFile(sheet));
  await appendFile(later, (await readFile(added, "utf8")).replace(/^.*\n/, "").replaceAll("BX-", "BY-"));

  const grown = ["--data", join(folder, "grown")];
  const whole = ["--data", join(folder, "whole")];
  for (const data of [grown, whole]) await askThroughline(["init", ...data]);
  const first = await importSheet(sheet, grown);
  const month = await importSheet(later, grown);
  const again = await importSheet(later, grown);
  const atOnce = await importSheet(later, whole);
  const leads = [await tellLeads(grown), await tellLeads(whole)];
  claims.make({
    claim: "the same sheet a month later with more rows",
    figure: `${month.newSightings} new sightings of ${month.rows} rows, ${month.newIdentifiers} new identifiers; a third time ${again.newSightings}`,
    isHeld:
      month.newSightings > 0 &&
      month.newSightings <= laterRows[size] &&
      first.newSightings + month.newSightings === atOnce.newSightings &&
      first.newIdentifiers + month.newIdentifiers === atOnce.newIdentifiers &&
      again.newSightings === 0 &&
      leads[0] === leads[1],
  });
}

function importSheet(file: string, data: readonly string[]): Promise<ImportDocument> {
  return askThroughline<ImportDocument>(["import", file, "--organisation", "Riverbank", ...data]);
}

/** Leads but for their ids, which differ from installation to installation, in an order of their own. */
async function tellLeads(data: readonly string[]): Promise<string> {
  const leads = await askThroughline<readonly { readonly key: string; readonly id: string }[]>(["leads", "--limit", "10000", ...data]);
  return JSON.stringify(leads.map((lead) => ({ ...lead, id: "" })).sort((a, b) => (a.key < b.key ? -1 : 1)));
}
