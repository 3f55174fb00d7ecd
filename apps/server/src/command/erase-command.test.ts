import { join } from "node:path";
import { openAuditLog } from "@throughline/record/audit/open-audit-log";
import { readKeyFile } from "@throughline/record/key-file";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "../testing/run-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";

const folder = openFolder();
const location = { dataDirectory: join(folder.path, "data"), keyFile: join(folder.path, "data.key") };
const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const file = folder.write("river.csv", `case reference,kind,value\nR-1,wallet,${wallet}\nR-2,wallet,${wallet}\n`);
const people = ["--requested-by", "Mali", "--as", "Som"];

const run = async (words: readonly string[]): Promise<{ status: number | null; document: Record<string, unknown> }> => {
  const { status, stdout } = await runInProcess([...words, "--data", location.dataDirectory, "--json"]);
  return { status, document: stdout === "" ? {} : JSON.parse(stdout) };
};
const latest = async () => {
  const log = await openAuditLog({ dataDirectory: location.dataDirectory, key: readKeyFile(location.keyFile) });
  const [entry] = await log.read({ organisationId: "river-house", limit: 1 }).finally(() => log.close());
  return entry;
};
const similar = () => run(["similar", "River House/R-2"]);

beforeAll(async () => {
  await run(["init"]);
  await run(["import", file, "--organisation", "River House"]);
  for (const [name, organisation, role] of [
    ["Mali", "River House", "analyst"],
    ["Som", "River House", "approver"],
    ["Sok", "Hill House", "approver"],
  ] as const)
    await run(["user", "add", name, "--organisation", organisation, "--roles", role]);
});
afterAll(() => folder.remove());

describe("erasing and holding on the command line", { timeout: 60_000 }, () => {
  it.each([
    ["one person alone", ["--requested-by", "Som", "--as", "Som"], "needs-second-person"],
    ["somebody who is no approver", ["--requested-by", "Som", "--as", "Mali"], "not-allowed"],
    ["an approver of another organisation", ["--requested-by", "Mali", "--as", "Sok"], "not-allowed"],
    ["two of another organisation", ["--requested-by", "Sok", "--as", "Sok"], "no-such-case-file"],
  ])("is refused to %s, and the log tells of it", async (_, named, code) => {
    expect((await run(["erase", "River House/R-1", ...named, "--basis", "consent-withdrawn"])).status).toBe(2);
    const log = await openAuditLog({ dataDirectory: location.dataDirectory, key: readKeyFile(location.keyFile) });
    const organisationId = named[3] === "Sok" && named[1] === "Sok" ? "hill-house" : "river-house";
    const [entry] = await log.read({ organisationId, deed: "change", limit: 1 }).finally(() => log.close());
    expect(entry).toMatchObject({ action: "erase", code });
    expect((await similar()).document).toMatchObject([{ reference: "R-1" }]);
  });

  it("needs a basis that is known", async () => {
    expect((await run(["erase", "River House/R-1", ...people, "--basis", "because"])).status).toBe(2);
  });

  it("is refused under a legal hold, and done once two people have lifted it, with who it was in the log", async () => {
    const held = await run(["hold", "set", "River House/R-1", ...people, "--basis", "court-order"]);
    expect(held).toMatchObject({ status: 0, document: { isHeld: true } });
    const caseFileId = String(held.document["caseFileId"]);
    expect(await latest()).toMatchObject({ deed: "change", action: "legalHoldSet", outcome: "done", subjectTotal: 3 });
    expect((await run(["erase", "River House/R-1", ...people, "--basis", "consent-withdrawn"])).status).toBe(1);
    expect(await latest()).toMatchObject({ action: "erase", outcome: "refused", code: "under-legal-hold" });
    expect(await run(["hold", "lift", "River House/R-1", ...people, "--basis", "court-order"])).toMatchObject({
      status: 0,
      document: { caseFileId, isHeld: false },
    });
    expect(await run(["erase", "River House/R-1", ...people, "--basis", "consent-withdrawn"])).toMatchObject({
      status: 0,
      document: { caseFileId, erased: true, unreachable: [] },
    });
    expect((await latest())?.subjects).toContain(caseFileId);
    expect((await similar()).document).toEqual([]);
    expect(await run(["graph", "verify"])).toMatchObject({ status: 0, document: { isEqual: true } });
    expect((await run(["erase", "River House/R-1", ...people, "--basis", "consent-withdrawn"])).status).toBe(2);
  });
});
