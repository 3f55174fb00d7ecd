import { join } from "node:path";
import { readKeyFile } from "@throughline/record/key-file";
import { closeStore, openStore } from "@throughline/record/store/record-store";
import { addBatch, beginSubmission, finishSubmission } from "@throughline/record/store/submissions";
import {
  encodedBatch,
  inventedActor,
  inventedCaseFile,
  inventedSighting,
  inventedSubmission,
  inventedWallet,
} from "@throughline/record/testing/invented-drafts";
import { recordDigest } from "@throughline/record/testing/record-digest";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openFolder } from "../testing/run-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";

const folder = openFolder();
const location = { dataDirectory: join(folder.path, "data"), keyFile: join(folder.path, "data.key") };
const people = ["--requested-by", "Mali", "--as", "Som"];

const run = async (words: readonly string[]) => {
  const { status, stdout, stderr } = await runInProcess([...words, "--data", location.dataDirectory, "--json"]);
  return { status, document: (stdout === "" ? {} : JSON.parse(stdout)) as Record<string, never>, stderr };
};
const digest = (): string => {
  const store = openStore({ dataDirectory: location.dataDirectory, key: readKeyFile(location.keyFile) });
  const of = recordDigest(store);
  closeStore(store);
  return of;
};
const dryRun = async (...words: string[]) => {
  const { status, document } = await run(["retention", "--dry-run", ...words]);
  expect(status).toBe(0);
  return document as unknown as {
    on: string;
    organisations: { caseFiles: number; due: unknown[]; held: unknown[]; plan: string | null }[];
  };
};
/** Records a case file that tells of one wallet, as it would have been on a day of the past. */
const tellOn = (day: string, reference: string): void => {
  const store = openStore({ dataDirectory: location.dataDirectory, key: readKeyFile(location.keyFile) });
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${day}T10:00:00.000Z`) });
  const { submissionId } = beginSubmission(store, inventedActor, inventedSubmission("river-house", `${reference}.csv`));
  addBatch(store, inventedActor, submissionId, encodedBatch([inventedCaseFile(reference, [inventedSighting(inventedWallet(1), 2)])]));
  finishSubmission(store, inventedActor, submissionId, { rows: 1, accepted: 1, refused: 0 });
  vi.useRealTimers();
  closeStore(store);
};
const references = async () => {
  const { document } = await run(["similar", "River House/R-5"]);
  return (document as unknown as { reference: string }[]).map(({ reference }) => reference).sort();
};

beforeAll(async () => {
  await run(["init"]);
  for (const [name, role] of [
    ["Mali", "analyst"],
    ["Som", "approver"],
  ] as const)
    await run(["user", "add", name, "--organisation", "River House", "--roles", role]);
  tellOn("2020-01-31", "R-1");
  tellOn("2020-01-31", "R-2");
  tellOn("2021-05-14", "R-3");
  tellOn(new Date().toISOString().slice(0, 10), "R-5");
});
afterAll(() => folder.remove());

describe("throughline retention", { timeout: 60_000 }, () => {
  it("says that nothing is due without a rule", async () => {
    expect((await dryRun()).organisations).toEqual([]);
  });

  it("lists how many case files would go from which day, what a hold keeps, and nothing of a case, and changes nothing", async () => {
    expect((await run(["retention", "set", "River House", "--months", "13"])).status).toBe(0);
    const { document: held } = await run(["hold", "set", "River House/R-2", ...people, "--basis", "court-order"]);
    const before = digest();
    const plan = await dryRun();
    expect(plan.organisations).toEqual([
      {
        organisationId: "river-house",
        organisation: "River House",
        months: 13,
        caseFiles: 2,
        due: [
          { on: "2021-02-28", caseFiles: 1 },
          { on: "2022-06-14", caseFiles: 1 },
        ],
        held: [{ caseFileId: held["caseFileId"], dueOn: "2021-02-28" }],
        plan: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
    const words = (await runInProcess(["retention", "--dry-run", "--data", location.dataDirectory])).stdout;
    expect(words).toContain(`retention apply --plan ${plan.organisations[0]?.plan}`);
    expect(words).not.toMatch(new RegExp(`R-\\d|${inventedWallet(1).display}`));
    expect(digest()).toBe(before);
  });

  it("looks ahead to a day, without a plan to carry out", async () => {
    const [ahead] = (await dryRun("--on", "2999-12-31")).organisations;
    expect(ahead).toMatchObject({ caseFiles: 3, plan: null });
    expect((await run(["retention", "--on", "2027-02-30"])).status).toBe(2);
  });

  it("erases exactly what the dry run listed, by two people, and what is under a legal hold stays", async () => {
    expect(await references()).toEqual(["R-1", "R-2", "R-3"]);
    const plan = (await dryRun()).organisations[0]?.plan ?? "";
    const before = digest();
    expect((await run(["retention", "apply", "--plan", plan, "--requested-by", "Som", "--as", "Som"])).status).toBe(2);
    expect((await run(["retention", "apply", "--plan", plan, "--requested-by", "Som", "--as", "Mali"])).status).toBe(2);
    expect((await run(["retention", "apply", "--plan", "0".repeat(16), ...people])).status).toBe(1);
    expect(digest()).toBe(before);
    const applied = await run(["retention", "apply", "--plan", plan, ...people]);
    expect(applied).toMatchObject({ status: 0, document: { erased: [expect.any(String), expect.any(String)], unreachable: [] } });
    expect(await references()).toEqual(["R-2"]);
    expect((await dryRun()).organisations).toMatchObject([{ caseFiles: 0, due: [], held: [{}], plan: null }]);
    expect(await run(["record", "verify"])).toMatchObject({ status: 0, document: { damage: [] } });
    expect(await run(["graph", "verify"])).toMatchObject({ status: 0, document: { isEqual: true } });
  });

  it("takes a rule away again, and takes no other", async () => {
    for (const words of [["--months", "0"], [], ["--months", "5", "--none"]])
      expect((await run(["retention", "set", "River House", ...words])).status).toBe(2);
    expect((await run(["retention", "set", "Nowhere", "--months", "5"])).status).toBe(2);
    expect(await run(["retention", "set", "River House", "--none"])).toMatchObject({ status: 0, document: { months: null } });
    expect((await dryRun()).organisations).toEqual([]);
  });
});
