import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder, runCommand } from "../testing/run-command.ts";
import { commands } from "./commands.ts";

const folder = openFolder();
const data = join(folder.path, "data");
const at = ["--data", data, "--json"];
const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const river = folder.write(
  "river.csv",
  `case reference,kind,value,date\nR-1,wallet,${wallet},2026-05-14\nR-2,phone,+66 81 234 5678,2026-05-15\nR-3,wallet,${wallet},2026-05-16\n`,
);
const hill = folder.write(
  "hill.csv",
  `case reference,kind,value,date\nR-1,wallet,${wallet},2026-05-14\nH-2,wallet,${wallet.slice(0, -1)}b,2026-05-15\n`,
);

afterAll(() => folder.remove());

async function answer(words: readonly string[]): Promise<{ status: number | null; document: never; stderr: string }> {
  const { status, stdout, stderr } = await runCommand([...words, ...at]);
  return { status, document: (stdout === "" ? null : JSON.parse(stdout)) as never, stderr };
}

describe("the command line", () => {
  beforeAll(async () => {
    expect((await runCommand(["init", ...at])).status).toBe(0);
  });

  it("explains every command with --help", async () => {
    for (const { group, name } of commands.filter(
      ({ group: one }, index, all) =>
        index === all.findIndex(({ group: other }) => one !== undefined && other === one) || one === undefined,
    )) {
      const { status, stdout } = await runCommand([...(group === undefined ? [] : [group]), name, "--help"]);
      expect([name, status, stdout.includes("--data"), stdout.includes("--json")]).toEqual([name, 0, true, true]);
    }
  });

  it("keeps key file and recovery sheet to their owner, outside the data directory, and never makes an instance twice", async () => {
    expect(statSync(`${data}.key`).mode & 0o077).toBe(0);
    expect(readFileSync(`${data}.key.recovery-sheet.txt`, "utf8")).toContain("RECOVERY SHEET");
    const before = readFileSync(`${data}.key`, "utf8");
    expect((await runCommand(["init", ...at])).status).toBe(2);
    expect(readFileSync(`${data}.key`, "utf8")).toBe(before);
  });

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

  it("answers leads with the key, the reasons and the organisations", async () => {
    const { status, document } = await answer(["leads"]);
    expect(status).toBe(0);
    expect(document).toMatchObject([
      {
        key: `wallet:tron:${wallet}`,
        kind: "wallet",
        display: wallet,
        cases: 3,
        organisations: ["Hill House", "River House"],
        standing: "ordinary",
      },
    ]);
    const [lead] = document as unknown as { strength: number; why: { factor: number; words: string }[] }[];
    expect(Math.round((lead?.why ?? []).reduce((product, { factor }) => product * factor, 1) * 100) / 100).toBe(lead?.strength);
  });

  it("answers similar and paths by reference, and refuses a reference that several have", async () => {
    const similar = await answer(["similar", "River House/R-1"]);
    expect(similar.document).toMatchObject([{ reference: "R-1", shared: [{ display: wallet }] }, { reference: "R-3" }]);
    const paths = await answer(["paths", "river-house/R-1", wallet]);
    expect(paths.document).toMatchObject({ length: 1, paths: [{ nodes: [{ label: "River House/R-1" }, { label: wallet }] }] });
    expect((await answer(["similar", "R-1"])).status).toBe(2);
    expect((await answer(["similar", "nothing"])).status).toBe(2);
  });

  it("proves that record and graph are whole", async () => {
    expect(await answer(["record", "verify"])).toMatchObject({ status: 0, document: { damage: [] } });
    expect(await answer(["graph", "verify"])).toMatchObject({ status: 0, document: { isEqual: true } });
    expect(await answer(["graph", "rebuild"])).toMatchObject({ status: 0 });
    expect(await answer(["graph", "status"])).toMatchObject({
      status: 0,
      document: { engine: "embedded", behind: 0, graph: "up-to-date" },
    });
  });

  it("makes a packet as a named person, the same twice but for its seal, and finds a changed bit", async () => {
    const added = await answer(["user", "add", "Mali", "--organisation", "River House", "--roles", "analyst"]);
    expect(added.document).toMatchObject({ organisationId: "river-house", password: expect.stringMatching(/.{12}/) });
    const out = join(folder.path, "packet");
    const built = await answer(["packet", "build", wallet, "--as", "Mali", "--title", "Ransom wallet", "--out", out]);
    expect(built).toMatchObject({ status: 0, document: { leaves: 1, withheld: [] } });
    expect((await answer(["packet", "verify", out])).status).toBe(0);
    const page = join(out, "packet.html");
    folder.write("packet/packet.html", `${readFileSync(page, "utf8")} `);
    expect(await answer(["packet", "verify", out])).toMatchObject({
      status: 1,
      document: { faults: [{ file: "packet.html", fault: "changed" }] },
    });
  });

  it.each([
    ["an unknown command", ["fly"]],
    ["an unknown option", ["leads", "--fast"]],
    ["a missing file", ["import", "nowhere.csv", "--organisation", "X"]],
    ["a missing option", ["import", river]],
    ["a number out of range", ["leads", "--limit", "0"]],
    ["a kind that is none", ["leads", "--kind", "person"]],
  ])("ends with 2 on %s", async (_, words) => {
    const { status, stdout, stderr } = await runCommand([...words, ...(words.includes("fly") ? [] : at)]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toBe("");
  });

  it("ends with 3 where there is no instance, or the key is another's", async () => {
    expect((await runCommand(["leads", "--data", join(folder.path, "nothing")])).status).toBe(3);
    const other = folder.write("other.key", `${"ab".repeat(32)}\n`);
    const { status, stderr } = await runCommand(["leads", ...at, "--key-file", other]);
    expect(status).toBe(3);
    expect(stderr).not.toContain("at Object");
  });

  it("names every wrong variable of the environment at once", async () => {
    const { status, stderr } = await runCommand(["leads", ...at], { variables: { NEO4J_URI: "http://nowhere", THROUGHLINE_LOG: "loud" } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/NEO4J_URI[\s\S]*THROUGHLINE_LOG[\s\S]*NEO4J_USER[\s\S]*NEO4J_PASSWORD/);
  });
});
