import { seededRandom } from "../seeded-random.ts";
import type { DemoCaseFile, OrganisationId } from "./case-files.ts";
import { makeDemo } from "./demo.ts";
import { type DemoFile, encodeText, type Filling } from "./forms/form.ts";
import { fillLotusForms } from "./forms/lotus.ts";
import { fillMekongAidForms } from "./forms/mekong-aid.ts";
import { inventPersonColumns } from "./forms/person-columns.ts";
import { fillRiverbankForms } from "./forms/riverbank.ts";
import { type GroundTruth, tellGroundTruth } from "./ground-truth.ts";
import { type DemoManifest, writeManifest } from "./manifest.ts";

/** All that lies in `fixtures/demo/`: the organisations' files, the manifest, and what is true. */
export interface DemoFolder {
  readonly files: readonly DemoFile[];
  readonly manifest: DemoManifest;
  readonly groundTruth: GroundTruth;
}

const fillForms: Readonly<Record<OrganisationId, (filling: Filling) => readonly DemoFile[]>> = {
  riverbank: fillRiverbankForms,
  "mekong-aid": fillMekongAidForms,
  lotus: fillLotusForms,
};

/** Makes the demo of a seed and fills every organisation's forms. The same seed gives the same bytes. */
export function makeDemoFolder(seed: number): DemoFolder {
  const demo = makeDemo(seed);
  const random = seededRandom(seed + 1);
  const persons = new Map(demo.caseFiles.map((caseFile) => [caseFile, inventPersonColumns(random)]));
  const personOf = (caseFile: DemoCaseFile) => persons.get(caseFile) ?? inventPersonColumns(random);
  const filesOf = (organisationId: OrganisationId): readonly DemoFile[] => {
    const caseFiles = demo.caseFiles.filter((caseFile) => caseFile.organisationId === organisationId);
    // An organisation that has nothing to say of a kind sends no file of it.
    return fillForms[organisationId]({ organisationId, caseFiles, personOf, random }).filter(({ rows }) => rows > 0);
  };
  const files = { riverbank: filesOf("riverbank"), "mekong-aid": filesOf("mekong-aid"), lotus: filesOf("lotus") };
  return {
    files: Object.values(files).flat(),
    manifest: writeManifest(demo, (organisationId) => files[organisationId]),
    groundTruth: tellGroundTruth(demo, personOf),
  };
}

/** Every file of the folder by name, as bytes. */
export function encodeDemoFolder({ files, manifest, groundTruth }: DemoFolder): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...files.map(({ name, bytes }) => [name, bytes] as const),
    ["organisations.json", encodeJson(manifest)],
    ["ground-truth.json", encodeJson(groundTruth)],
  ]);
}

function encodeJson(value: object): Uint8Array {
  return encodeText(`${JSON.stringify(value, null, 1)}\n`);
}
