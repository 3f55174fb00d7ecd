import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnvironment } from "../instance/environment.ts";
import { openInstance } from "../instance/open-instance.ts";
import { addOrganisationNamed } from "../instance/people.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openFolder, runCommand } from "../testing/run-command.ts";

const folder = openFolder();
const data = join(folder.path, "data");
const at = ["--data", data, "--json"];
const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const river = folder.write("river.csv", "case reference,kind,value\n");

afterAll(() => folder.remove());

async function answer(words: readonly string[]): Promise<{ status: number | null; document: never; stderr: string }> {
  const { status, stdout, stderr } = await runCommand([...words, ...at]);
  return { status, document: (stdout === "" ? null : JSON.parse(stdout)) as never, stderr };
}

/** Each command is a process of its own, which takes a while to start on a busy machine. */
describe("the command line", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    expect((await runCommand(["init", ...at])).status).toBe(0);
    const instance = await openInstance({ dataDirectory: data, keyFile: `${data}.key`, environment: readEnvironment({}) });
    const actor = { userId: "test", purpose: "test" };
    for (const name of ["River House", "Hill House"]) await addOrganisationNamed(instance, actor, { name });
    const shared = { kind: "wallet", value: wallet };
    await recordSightings(instance, "river-house", [
      { reference: "R-1", ...shared },
      { reference: "R-3", ...shared },
    ]);
    await recordSightings(instance, "hill-house", [{ reference: "R-1", ...shared }]);
    await instance.close();
  });

  it("keeps key file and recovery sheet to their owner, outside the data directory, and never makes an instance twice", async () => {
    expect(statSync(`${data}.key`).mode & 0o077).toBe(0);
    expect(readFileSync(`${data}.key.recovery-sheet.txt`, "utf8")).toContain("RECOVERY SHEET");
    const before = readFileSync(`${data}.key`, "utf8");
    expect((await runCommand(["init", ...at])).status).toBe(2);
    expect(readFileSync(`${data}.key`, "utf8")).toBe(before);
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
    const shared = [expect.objectContaining({ display: wallet })];
    const others = ["Hill House/R-1", "River House/R-3"].map((name) => {
      const [organisation, reference] = name.split("/");
      return expect.objectContaining({ organisation, reference, shared });
    });
    expect(similar.document).toHaveLength(2);
    expect(similar.document).toEqual(expect.arrayContaining(others));
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
