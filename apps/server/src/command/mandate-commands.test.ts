import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "../testing/run-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";

const folder = openFolder();
const data = join(folder.path, "data");
afterAll(() => folder.remove());

async function answer(...words: string[]): Promise<{ status: number | null; document: unknown }> {
  const { status, stdout } = await runInProcess([...words, "--data", data, "--json"]);
  return { status, document: stdout === "" ? null : JSON.parse(stdout) };
}

describe("throughline mandate", { timeout: 30_000 }, () => {
  beforeAll(async () => {
    await answer("init");
    for (const [name, organisation, roles] of [
      ["Dao", "Hill House", "administrator"],
      ["Mali", "River House", "data-officer"],
    ] as const)
      expect((await answer("user", "add", name, "--organisation", organisation, "--roles", roles)).status).toBe(0);
  });

  it("gives, lists and ends one as an administrator of the organisation that is imported for", async () => {
    expect(await answer("mandate", "give", "River House", "--as", "Dao")).toMatchObject({ status: 0 });
    expect(await answer("mandate", "list")).toMatchObject({ document: [{ giverId: "hill-house", holderId: "river-house", by: "Dao" }] });
    expect(await answer("mandate", "end", "river-house", "--as", "Dao")).toMatchObject({ status: 0 });
    expect(await answer("mandate", "list")).toMatchObject({ document: [] });
  });

  it.each([
    ["somebody who is no administrator", ["mandate", "give", "Hill House", "--as", "Mali"]],
    ["an organisation that is not there", ["mandate", "give", "Nowhere", "--as", "Dao"]],
    ["one's own organisation", ["mandate", "give", "Hill House", "--as", "Dao"]],
    ["an end where none is in force", ["mandate", "end", "River House", "--as", "Dao"]],
  ])("refuses %s, and records nothing", async (_, words) => {
    expect(await answer(...words)).toMatchObject({ status: 2, document: null });
    expect(await answer("mandate", "list")).toMatchObject({ document: [] });
  });
});
