import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder, runCommand } from "../testing/run-command.ts";

const folder = openFolder();
const at = ["--data", join(folder.path, "data"), "--json"];
const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const river = folder.write(
  "river.csv",
  `case reference,kind,value,date\nR-1,wallet,${wallet},2026-05-14\nR-2,phone,+66 81 234 5678,2026-05-15\nR-3,wallet,${wallet},2026-05-16\n`,
);
const hill = folder.write(
  "hill.csv",
  `case reference,kind,value,date\nR-1,wallet,${wallet},2026-05-14\nH-2,wallet,${wallet.slice(0, -1)}b,2026-05-15\n`,
);

beforeAll(async () => {
  expect((await runCommand(["init", ...at])).status).toBe(0);
});
afterAll(() => folder.remove());

async function answer(words: readonly string[]): Promise<{ status: number | null; document: never; stderr: string }> {
  const { status, stdout, stderr } = await runCommand([...words, ...at]);
  return { status, document: (stdout === "" ? null : JSON.parse(stdout)) as never, stderr };
}

describe("throughline import", { timeout: 60_000 }, () => {
  it("imports a file, and knows it again", async () => {
    const first = await answer(["import", river, "--organisation", "River House", "--country", "TH"]);
    expect(first.document).toMatchObject({
      rows: 3,
      accepted: 3,
      refused: 0,
      identifiers: 2,
      newIdentifiers: 2,
      refusals: [],
      isRepeat: false,
    });
    expect(first.status).toBe(0);
    const again = await answer(["import", river, "--organisation", "River House", "--country", "TH"]);
    expect(again.document).toMatchObject({ submission: (first.document as { submission: string }).submission, isRepeat: true });
    expect(again.status).toBe(0);
  });

  it("ends with 1 when something was refused, and says what, where and why", async () => {
    const { status, document } = await answer(["import", hill, "--organisation", "Hill House"]);
    expect(status).toBe(1);
    expect(document).toMatchObject({
      rows: 2,
      accepted: 1,
      refused: 1,
      refusals: expect.arrayContaining([expect.objectContaining({ file: "hill.csv", line: 3, reason: "bad-checksum" })]),
    });
    expect(JSON.stringify(document)).not.toContain(wallet.slice(0, -1));
  });
});
