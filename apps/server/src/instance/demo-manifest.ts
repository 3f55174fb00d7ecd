import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConsentPurpose, ConsentWord } from "@throughline/model/person";
import { Standing, UserRole } from "@throughline/model/vocabulary";
import { z } from "zod";

const CaseName = z.strictObject({ organisationId: z.string(), reference: z.string() });

/** `fixtures/demo/organisations.json`: what the demo loads beside the files. Everybody in it is invented. */
const DemoManifest = z.strictObject({
  isDemo: z.literal(true),
  organisations: z.array(
    z.strictObject({
      organisationId: z.string(),
      name: z.string(),
      country: z.string(),
      /** In the order in which they are imported; mappings are guessed from the headers. */
      files: z.array(z.string().regex(/^[a-z0-9.-]+$/)),
      standingList: z.array(z.strictObject({ kind: z.string(), value: z.string(), standing: Standing, note: z.string() })),
    }),
  ),
  users: z.array(
    z.strictObject({
      userId: z.string(),
      name: z.string(),
      organisationId: z.string(),
      roles: z.array(UserRole),
      scopes: z.array(z.string()),
      isDemo: z.literal(true),
    }),
  ),
  samePerson: z.array(z.strictObject({ scope: z.string(), a: CaseName, b: CaseName })),
  consents: z.array(z.strictObject({ purpose: ConsentPurpose, says: ConsentWord, caseFiles: z.array(CaseName) })),
});
export type DemoManifest = z.infer<typeof DemoManifest>;

export async function readDemoManifest(folder: string): Promise<DemoManifest> {
  return DemoManifest.parse(JSON.parse(await readFile(join(folder, "organisations.json"), "utf8")));
}
