import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultSeed } from "../../demo/demo.ts";
import { encodeDemoFolder, makeDemoFolder } from "../../demo/demo-files.ts";
import { askThroughline } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";

const nearMisses = 1000;
const caseFiles = 80;

interface Lead {
  readonly key: string;
  readonly display: string;
}

/** A thousand near misses taken from suggestions: leads are what they were, to the byte, until somebody confirms one from its source. */
export async function verifySuggestions(claims: Claims): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-suggestions-"));
  try {
    const data = ["--data", join(folder, "data")];
    await loadDemo(folder, data);
    const before = await tellLeads(data);
    const values = before.leads.filter(({ key }) => /^(?:wallet|phone|email):/u.test(key)).map(({ display }) => display);
    await importRows(folder, data, { name: "suggested.csv", basis: "suggested", pairs: pairsOf(values, nearMisses) });
    const suggested = await tellLeads(data);
    claims.make({
      claim: `${nearMisses} rows taken from suggestions`,
      figure: `${values.length * caseFiles} pairs of a value and a case file, leads ${suggested.text === before.text ? "unchanged" : "changed"} (${before.leads.length} of them)`,
      isHeld: values.length > 0 && suggested.text === before.text,
    });
    await importRows(folder, data, { name: "confirmed.csv", basis: "document", pairs: pairsOf(values, values.length) });
    const confirmed = await tellLeads(data);
    claims.make({
      claim: `${values.length} of them confirmed from their source`,
      figure: `leads ${confirmed.text === before.text ? "unchanged" : "changed"}`,
      isHeld: confirmed.text !== before.text,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function loadDemo(folder: string, data: readonly string[]): Promise<void> {
  const files = join(folder, "files");
  await mkdir(files);
  for (const [name, bytes] of encodeDemoFolder(makeDemoFolder(defaultSeed))) await writeFile(join(files, name), bytes);
  await askThroughline(["demo", "--no-serve", "--from", files, ...data]);
}

/** Case files that are there already, so that nobody new is counted. */
function pairsOf(values: readonly string[], count: number): readonly (readonly [reference: string, value: string])[] {
  return Array.from({ length: count }, (_, place) => {
    const reference = `RB-${String(1 + (Math.floor(place / Math.max(1, values.length)) % caseFiles)).padStart(4, "0")}`;
    return [reference, values[place % values.length] ?? ""] as const;
  });
}

async function importRows(
  folder: string,
  data: readonly string[],
  { name, basis, pairs }: { name: string; basis: string; pairs: ReturnType<typeof pairsOf> },
): Promise<void> {
  const file = join(folder, name);
  const rows = pairs.map(([reference, value]) => `${reference},contact,${value},${basis}`);
  await writeFile(file, `Case no.,Kind,Value,Source\n${rows.join("\n")}\n`);
  await askThroughline(["import", file, "--organisation", "Riverbank", ...data]);
}

async function tellLeads(data: readonly string[]): Promise<{ readonly leads: readonly Lead[]; readonly text: string }> {
  const leads = await askThroughline<readonly Lead[]>(["leads", "--limit", "10000", ...data]);
  return { leads, text: JSON.stringify(leads) };
}
