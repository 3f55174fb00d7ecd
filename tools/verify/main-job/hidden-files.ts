import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isProtectedHolder } from "@throughline/model/vocabulary";
import type { DemoCaseFile } from "../../demo/case-files.ts";
import { makeDemo } from "../../demo/demo.ts";
import { makeDemoFolder } from "../../demo/demo-files.ts";
import { writeDelimited } from "../../demo/forms/delimited.ts";
import { kindOf } from "../../demo/forms/form.ts";
import { keyOf } from "../../demo/key-of.ts";
import { writeBank } from "../../demo/ways-of-writing.ts";
import { seededRandom } from "../../seeded-random.ts";

/** The demo's files, parted by who may read them. */
export interface HiddenFiles {
  /** The reader's own organisation's. */
  readonly own: readonly string[];
  /** What the other two organisations tell, but for what a protected holder holds: it shares identifiers with the reader's. */
  readonly hidden: string;
  /** All that they tell: their own forms. */
  readonly hiddenForms: readonly string[];
}

/** Writes the demo of a seed with Riverbank as the reader's organisation. */
export async function writeHiddenFiles(seed: number, folder: string): Promise<HiddenFiles> {
  await mkdir(folder, { recursive: true });
  const { files, manifest } = makeDemoFolder(seed);
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
  const [own, ...others] = manifest.organisations.map((organisation) => organisation.files.map((name) => join(folder, name)));
  const hidden = join(folder, "hidden.csv");
  await writeFile(hidden, writeUnprotected(seed));
  return { own: own ?? [], hidden, hiddenForms: others.flat() };
}

function writeUnprotected(seed: number): string {
  const { caseFiles } = makeDemo(seed);
  const claims = caseFiles.flatMap(({ sightings }) => sightings.filter(({ heldBy }) => isProtectedHolder(heldBy)));
  const protectedKeys = new Set(claims.map(({ value }) => keyOf(value)));
  const random = seededRandom(seed);
  const rows = caseFiles
    .filter(({ organisationId }) => organisationId !== "riverbank")
    .flatMap(({ reference, openedOn, sightings }: DemoCaseFile) =>
      sightings
        .filter(({ value }) => !protectedKeys.has(keyOf(value)))
        .map(({ value, role, heldBy }) => {
          const bank = value.kind === "bank-account" ? writeBank(value, { random, country: "TH" }) : "";
          return [reference, kindOf(value), value.value, bank, role, heldBy, openedOn];
        }),
    );
  return writeDelimited([["case", "kind", "value", "bank", "role", "held by", "date"], ...rows], ",");
}
