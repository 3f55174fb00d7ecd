import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "../testing/run-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";

const folder = openFolder();
const data = join(folder.path, "data");
afterAll(() => folder.remove());

async function answer(...words: string[]): Promise<{ status: number | null; document: unknown; stderr: string }> {
  const { status, stdout, stderr } = await runInProcess([...words, "--data", data, "--json"]);
  return { status, document: stdout === "" ? null : JSON.parse(stdout), stderr };
}

describe("throughline sharing", { timeout: 30_000 }, () => {
  const terms = ["--learns", "hit", "--roles", "investigator,analyst", "--contact", "Hill desk"];

  beforeAll(async () => {
    await answer("init");
    for (const [name, organisation, roles] of [
      ["Dao", "Hill House", "administrator"],
      ["Mali", "River House", "analyst"],
    ] as const)
      expect((await answer("user", "add", name, "--organisation", organisation, "--roles", roles)).status).toBe(0);
  });

  it("makes, lists and ends an agreement as an administrator of the organisation that gives", async () => {
    expect(await answer("sharing", "agree", "River House", "--as", "Dao", ...terms)).toMatchObject({ status: 0 });
    expect(await answer("sharing", "list")).toMatchObject({
      document: [{ giverId: "hill-house", takerId: "river-house", learns: "hit", roles: ["analyst", "investigator"], by: "Dao" }],
    });
    expect(await answer("sharing", "end", "river-house", "--as", "Dao")).toMatchObject({ status: 0 });
    expect(await answer("sharing", "list")).toMatchObject({ document: [] });
  });

  it.each([
    ["somebody who is no administrator", ["sharing", "agree", "Hill House", "--as", "Mali", ...terms]],
    ["an organisation that is not there", ["sharing", "agree", "Nowhere", "--as", "Dao", ...terms]],
    ["one's own organisation", ["sharing", "agree", "Hill House", "--as", "Dao", ...terms]],
    ["a role that learns nothing", ["sharing", "agree", "River House", "--as", "Dao", ...terms, "--roles", "auditor"]],
    ["an end where nothing is in force", ["sharing", "end", "River House", "--as", "Dao"]],
  ])("refuses %s, and says so", async (_, words) => {
    expect(await answer(...words)).toMatchObject({ status: 2, document: null, stderr: expect.stringMatching(/\w/) });
  });

  it("records nothing of what it refuses", async () => {
    expect(await answer("sharing", "list")).toMatchObject({ document: [] });
  });
});
