import type { ConsentPurpose, ConsentWord } from "@throughline/model/person";
import type { Instance } from "../instance/instance.ts";

const actor = { userId: "test", purpose: "test" };

/** Records that the people of case files of an organisation said so; those of all its case files when none is named. */
export async function recordConsent(
  { record }: Pick<Instance, "record">,
  organisationId: string,
  said: { readonly purpose: ConsentPurpose; readonly says: ConsentWord; readonly references?: readonly string[] },
): Promise<void> {
  const { purpose, says, references } = said;
  const { rows } = await record.caseFiles([organisationId], { limit: 500 });
  const asked = rows.filter(({ reference }) => references === undefined || references.includes(reference));
  await record.recordConsents(
    actor,
    asked.map(({ caseFileId }) => ({ caseFileId, purpose, says, language: "", hasInterpreter: false })),
  );
}
