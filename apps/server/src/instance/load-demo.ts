import { join } from "node:path";
import { recognise } from "@throughline/model/identifier/registry";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "@throughline/record/case-record";
import { importFile } from "../import/import-file.ts";
import { type DemoManifest, readDemoManifest } from "./demo-manifest.ts";
import type { Instance } from "./instance.ts";

const actor: Actor = { userId: "demo", purpose: "load the demo" };
/** The demo has a few hundred. */
const mostCaseFiles = 5_000;

/** Loads the invented organisations into an empty instance by real imports. `tell` hears what is being done. */
export async function loadDemo(instance: Instance, folder: string, tell: (words: string) => void): Promise<void> {
  const manifest = await readDemoManifest(folder);
  const { record } = instance;
  for (const organisation of manifest.organisations) {
    const { organisationId, name, country } = organisation;
    await record.addOrganisation(actor, { organisationId, name, country, isDemo: true });
    await listStandings(instance, organisation);
  }
  for (const user of manifest.users) await record.addUser(actor, user, null);
  for (const organisation of manifest.organisations) await importFiles(instance, folder, organisation, tell);
  await judgeSamePersons(instance, manifest);
  await recordConsents(instance, manifest);
}

type DemoOrganisation = DemoManifest["organisations"][number];

async function listStandings({ record }: Instance, { organisationId, country, standingList }: DemoOrganisation): Promise<void> {
  for (const { kind, value, standing } of standingList) {
    const recognised = recognise(value, { country }, { kindText: kind });
    if (!recognised.ok) throw new ThroughlineError("demo-unreadable", "A value of a demo organisation's own list is not recognised.");
    const { kind: kindFound, key, display } = recognised.value;
    await record.listStanding(actor, { scopeId: organisationId, identifier: { kind: kindFound, key, display }, standing });
  }
}

async function importFiles(
  instance: Instance,
  folder: string,
  { organisationId, name, country, files }: DemoOrganisation,
  tell: (words: string) => void,
): Promise<void> {
  for (const fileName of files) {
    const outcome = await importFile(instance, actor, { organisationId, file: join(folder, fileName), fileName, country });
    if (outcome.end !== "recorded")
      throw new ThroughlineError("demo-unreadable", `The demo's file ${fileName} was not taken: ${outcome.problem}`);
    tell(`${name}: ${fileName}, ${outcome.counts.accepted} rows taken, ${outcome.counts.refused} refused`);
  }
}

async function judgeSamePersons({ record }: Instance, { organisations, samePerson }: DemoManifest): Promise<void> {
  const scopes = organisations.map(({ organisationId }) => organisationId);
  for (const { scope, a, b } of samePerson) {
    const [first] = await record.caseFilesByReference(a.organisationId, a.reference, scopes);
    const [second] = await record.caseFilesByReference(b.organisationId, b.reference, scopes);
    if (first === undefined || second === undefined)
      throw new ThroughlineError("demo-unreadable", "A case file of a same-person judgement of the demo is not there.");
    await record.judgeSame(actor, { kind: "same-person", scope, a: first.caseFileId, b: second.caseFileId });
  }
}

async function recordConsents({ record }: Instance, { organisations, consents }: DemoManifest): Promise<void> {
  const scopes = organisations.map(({ organisationId }) => organisationId);
  const { rows } = await record.caseFiles(scopes, { limit: mostCaseFiles });
  const idOf = new Map(rows.map(({ organisationId, reference, caseFileId }) => [`${organisationId}/${reference}`, caseFileId]));
  const said = consents.flatMap(({ purpose, says, caseFiles }) =>
    caseFiles.map(({ organisationId, reference }) => {
      const caseFileId = idOf.get(`${organisationId}/${reference}`);
      if (caseFileId === undefined) throw new ThroughlineError("demo-unreadable", "A case file of a consent of the demo is not there.");
      return { caseFileId, purpose, says, language: "", hasInterpreter: false };
    }),
  );
  await record.recordConsents(actor, said);
}
