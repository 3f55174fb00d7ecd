import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { openFolder, runCommand } from "../testing/run-command.ts";

const folder = openFolder();
const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const text = `They paid to ${wallet}, and wrote from telegram @silver_river88.\nHe called from phone ๐๘๑ ๒๓๔ ๕๖๗๘.\n`;
const card = "4111 1111 1111 1111";
afterAll(() => folder.remove());

interface Found {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

async function extract(
  words: readonly string[],
  input?: string,
): Promise<{ status: number | null; found: readonly Found[]; stdout: string }> {
  const { status, stdout } = await runCommand(["extract", ...words, "--json"], input === undefined ? {} : { input });
  return { status, found: stdout === "" ? [] : JSON.parse(stdout), stdout };
}

describe("throughline extract", { timeout: 60_000 }, () => {
  it("finds the identifiers of a file, with offsets that slice to what was written", async () => {
    const { status, found } = await extract([folder.write("note.txt", text), "--country", "TH"]);
    expect([status, found.map(({ kind }) => kind)]).toEqual([0, ["wallet", "handle", "phone"]]);
    expect(found[0]).toMatchObject({ key: `wallet:tron:${wallet}`, check: "passed", raw: wallet });
    for (const { start, end, raw } of found) expect(text.slice(start, end)).toBe(raw);
  });

  it("reads standard input as it reads a file, and counts a byte order mark", async () => {
    const { found } = await extract(["-", "--country", "th"], `\ufeff${text}`);
    expect(found).toHaveLength(3);
    for (const { start, end, raw } of found) expect(`\ufeff${text}`.slice(start, end)).toBe(raw);
  });

  it("prints no card's number, in the document or in words", async () => {
    const { found, stdout } = await extract([], `The card number is ${card}.`);
    expect(found).toMatchObject([{ kind: "card", key: null, isSecret: true }]);
    const { stdout: words } = await runCommand(["extract"], { input: `The card number is ${card}.` });
    for (const printed of [stdout, words]) expect(printed.replace(/\s/gu, "")).not.toContain(card.replace(/\s/gu, ""));
  });

  it("ends with 1 on a text that is not UTF-8, and with 2 without the file or with no country", async () => {
    const broken = folder.write("broken.txt", "");
    writeFileSync(broken, Uint8Array.of(0x61, 0xff, 0xfe, 0x62));
    expect((await extract([broken])).status).toBe(1);
    expect((await extract([`${broken}.missing`])).status).toBe(2);
    expect((await extract([broken, "--country", "Thailand"])).status).toBe(2);
  });

  it("answers an empty text with an empty list", async () => {
    expect((await extract(["-"], "")).stdout).toBe("[]\n");
  });
});
