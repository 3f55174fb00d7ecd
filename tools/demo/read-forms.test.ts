import { openImport } from "@throughline/ingest/import-file";
import type { DraftCaseFile } from "@throughline/model/submission";
import { describe, expect, test } from "vitest";
import { defaultSeed } from "./demo.ts";
import { type DemoFolder, makeDemoFolder } from "./demo-files.ts";

async function readForms({ files, manifest }: DemoFolder): Promise<readonly DraftCaseFile[]> {
  const drafts: DraftCaseFile[] = [];
  for (const { country, files: names } of manifest.organisations) {
    for (const { name, bytes } of files.filter((file) => names.includes(file.name))) {
      for await (const { batch } of openImport({ source: bytes, fileName: name, context: { country } })) drafts.push(...batch.caseFiles);
    }
  }
  return drafts;
}

describe.each([defaultSeed, 1, 2])("the forms of seed %i, as the import reads them", (seed) => {
  test("tell every payment and every statement of the ground truth", async () => {
    const folder = makeDemoFolder(seed);
    const drafts = await readForms(folder);
    const count = (of: (draft: DraftCaseFile) => readonly unknown[]): number => drafts.reduce((sum, draft) => sum + of(draft).length, 0);
    const { payments, statements } = folder.groundTruth;
    expect({ payments: count((draft) => draft.payments), statements: count((draft) => draft.statements) }).toEqual({
      payments,
      statements,
    });
  });
});
