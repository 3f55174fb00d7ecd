import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openIngestReader } from "../import/ingest-reader.ts";
import { addPerson } from "../instance/people.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const actor = { userId: "test", purpose: "test" };
const sheet = "reference,kind,value\nH-1,telegram,@officerone\nH-2,telegram,@officerone\n";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ reader: openIngestReader() });
  const people = [
    ["hill administrator", "administrator"],
    ["hill intake", "intake"],
    ["hill auditor", "auditor"],
  ] as const;
  for (const [name, role] of people) {
    const person = { name, organisationId: "hill-house", roles: [role], scopes: ["hill-house"], isDemo: false, passwordHash: null };
    await addPerson(server.instance.record, actor, person);
  }
});
afterAll(() => server.close());

const officer = "data-officer";
const give = () => server.ask("hill administrator", "mandateGive", { holderId: "river-house" });
const end = () => server.call("hill administrator", "mandateEnd", { holderId: "river-house" });

async function upload(name: string, organisation: string | null, body = sheet): Promise<Response> {
  return server.send("POST", "/api/imports", {
    cookie: await server.signIn(name),
    headers: { "x-file-name": "sheet.csv", ...(organisation === null ? {} : { "x-organisation": organisation }) },
    body,
  });
}

async function importFor(organisation: string | null, body?: string, name = officer): Promise<string> {
  const { importId } = (await (await upload(name, organisation, body)).json()) as { importId: string };
  await server.ask(name, "importStart", { importId });
  for (;;) {
    const { phase } = await server.ask(name, "importState", { importId });
    if (phase === "done") return importId;
    if (phase === "failed") throw new Error("the import failed");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("importing for another organisation", () => {
  beforeEach(async () => void (await end()));

  it("takes a mandate of that organisation, and the role", async () => {
    expect([(await upload(officer, "hill-house")).status, (await upload(officer, "nowhere")).status]).toEqual([403, 403]);
    expect((await upload(officer, null)).status).toBe(200);
    await give();
    expect((await upload(officer, "hill-house")).status).toBe(200);
    for (const other of ["analyst", "intake"]) expect((await upload(other, "hill-house")).status).toBe(403);
  });

  it("records its case files as that organisation's, by the officer's name, and its auditor reads who began it", async () => {
    await give();
    const importId = await importFor("hill-house");
    const { caseFiles } = await server.ask("stranger", "caseFiles", { limit: 100 });
    expect(caseFiles.map(({ reference, organisation }) => [reference, organisation])).toEqual([
      ["H-1", "Hill House"],
      ["H-2", "Hill House"],
    ]);
    expect((await server.ask("analyst", "caseFiles", { limit: 100 })).caseFiles).toEqual([]);
    expect((await server.ask("stranger", "submissions", {})).submissions).toMatchObject([{ by: officer, organisation: "Hill House" }]);
    const { entries } = await server.ask("hill auditor", "audit", { subject: importId });
    expect(entries).toMatchObject([{ action: "importStart" }]);
  });

  it("tells the officer of nothing but their own imports: not what they touch, nor what was recorded before", async () => {
    await give();
    const importId = await importFor("hill-house", "reference,kind,value\nH-9,telegram,@officerone\n");
    const { result } = await server.ask(officer, "importState", { importId });
    expect(result).toMatchObject({ touches: null, newIdentifiers: null, newSightings: null, caseFiles: 1 });
    const { submissions } = await server.ask(officer, "submissions", {});
    expect(submissions.map(({ organisation, by }) => [organisation, by])).toEqual([
      ["Hill House", officer],
      ["Hill House", officer],
    ]);
    for (const route of ["leads", "find", "caseFiles", "check"] as const)
      expect((await server.call(officer, route, { text: "x" })).status, route).toBe(403);
  });

  it("lets the officer undo their own import, and nobody's else", async () => {
    await give();
    const [latest] = (await server.ask(officer, "submissions", {})).submissions;
    expect(await server.ask(officer, "withdraw", { submissionId: latest?.submissionId ?? "" })).toEqual({ done: true });
    const { entries } = await server.ask("hill auditor", "audit", { subject: latest?.submissionId ?? "" });
    expect(entries).toMatchObject([{ action: "withdraw" }]);
    await importFor(null, "reference,kind,value\nH-20,telegram,@intakeone\n", "hill intake");
    const others = (await server.ask("stranger", "submissions", {})).submissions.filter(({ by }) => by === "hill intake");
    expect(others).toHaveLength(1);
    expect((await server.call(officer, "withdraw", { submissionId: others[0]?.submissionId ?? "" })).status).toBe(404);
  });

  it("offers and saves mappings of the officer's own organisation, and touches none of the other's", async () => {
    await give();
    const { importId } = (await (await upload(officer, "hill-house")).json()) as { importId: string };
    const saved = await server.ask(officer, "mappingSave", { importId, name: "Officer's" });
    expect(saved.savedMappings.map(({ name }) => name)).toEqual(["Officer's"]);
    const theirs = (await (await upload("hill intake", null)).json()) as { savedMappings: readonly unknown[] };
    expect(theirs.savedMappings).toEqual([]);
  });

  it("tells a data officer nothing more who is an administrator too", async () => {
    const both = { name: "both", organisationId: "river-house", roles: ["data-officer", "administrator"] as const };
    await addPerson(server.instance.record, actor, {
      ...both,
      roles: [...both.roles],
      scopes: ["river-house"],
      isDemo: false,
      passwordHash: null,
    });
    await importFor(null, "reference,kind,value\nR-1,telegram,@rivertold\n", "intake");
    const importId = await importFor(null, "reference,kind,value\nR-2,telegram,@rivertold\n", "both");
    expect((await server.ask("both", "importState", { importId })).result).toMatchObject({ touches: null, newIdentifiers: null });
    expect((await server.ask("both", "submissions", {})).submissions.map(({ by }) => by)).toEqual(["both"]);
  });

  it("ends on the next request: what was previewed is unknown, and nothing of theirs is listed", async () => {
    await give();
    const { importId } = (await (await upload(officer, "hill-house")).json()) as { importId: string };
    await end();
    for (const route of ["importPreviewed", "importState", "importStart", "importCancel"] as const)
      expect((await server.call(officer, route, { importId })).status, route).toBe(404);
    expect((await server.ask(officer, "submissions", {})).submissions).toEqual([]);
    expect((await server.get("/api/session", await server.signIn(officer))).status).toBe(200);
  });

  it("is given and ended by an administrator of the organisation alone, and told to both", async () => {
    await give();
    expect((await server.ask("hill administrator", "mandates", {})).given).toMatchObject([
      { organisation: "River House", by: "hill administrator" },
    ]);
    expect((await server.ask("administrator", "mandates", {})).held).toMatchObject([{ organisation: "Hill House" }]);
    expect((await server.call("administrator", "mandateEnd", { holderId: "hill-house" })).status).toBe(404);
    expect((await server.call("hill administrator", "mandateGive", { holderId: "hill-house" })).status).toBe(422);
    expect((await server.call("hill administrator", "mandateGive", { holderId: "nowhere" })).status).toBe(404);
  });
});
