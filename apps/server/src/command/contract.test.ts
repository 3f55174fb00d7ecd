import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "../testing/run-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";
import { allCommands } from "./commands.ts";

const folder = openFolder();
const data = join(folder.path, "data");
const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const river = folder.write("river.csv", `case reference,kind,value\nR-1,wallet,${wallet}\nR-2,wallet,${wallet}\nR-2,wallet,${wallet}x\n`);

/** What each command needs besides where the data is, so that only the store can be wrong. */
const operandsOf: Readonly<Record<string, readonly string[]>> = {
  import: [river, "--organisation", "River House"],
  extract: [river],
  similar: ["River House/R-1"],
  paths: ["River House/R-1", wallet],
  "record backup": [join(folder.path, "copy")],
  "user add": ["Mali", "--organisation", "River House", "--roles", "analyst"],
  "user remove": ["Mali"],
  "user password": ["Mali"],
  "user forget-second-step": ["Mali"],
  "sharing agree": ["River House", "--as", "Mali", "--learns", "hit", "--roles", "analyst", "--contact", "x"],
  "sharing end": ["River House", "--as", "Mali"],
  "mandate give": ["River House", "--as", "Mali"],
  "mandate end": ["River House", "--as", "Mali"],
  "packet build": [wallet, "--as", "Mali", "--title", "T", "--out", join(folder.path, "packet")],
  export: ["--format", "csv", "--as", "Mali"],
  erase: ["River House/R-1", "--requested-by", "Mali", "--as", "Som", "--basis", "court-order"],
  "retention set": ["River House", "--months", "60"],
  "retention apply": ["--plan", "0".repeat(16), "--requested-by", "Mali", "--as", "Som"],
  "hold set": ["River House/R-1", "--requested-by", "Mali", "--as", "Som", "--basis", "court-order"],
  "hold lift": ["River House/R-1", "--requested-by", "Mali", "--as", "Som", "--basis", "court-order"],
};
const names = (await allCommands()).map(({ group, name }) => (group === undefined ? name : `${group} ${name}`));
/** Commands that make what they work on, or work on a folder they are given. */
const needNoStore = ["init", "demo", "extract", "record restore", "packet verify"];

const ask = async (name: string, more: readonly string[] = operandsOf[name] ?? []): Promise<{ status: number | null; document: never }> => {
  const { status, stdout } = await runInProcess([...name.split(" "), ...more, "--data", data, "--json"]);
  return { status, document: (stdout === "" ? null : JSON.parse(stdout)) as never };
};

beforeAll(async () => {
  expect((await ask("init")).status).toBe(0);
  expect((await ask("import")).status).toBe(1);
});
afterAll(() => folder.remove());

describe("the command line's contract", { timeout: 60_000 }, () => {
  it("names the commands that scripts know", () => {
    const first = new Set(names.map((name) => name.split(" ")[0]));
    for (const name of "init serve demo import extract leads similar paths packet export graph record user".split(" "))
      expect(first).toContain(name);
    expect(names).toEqual(expect.arrayContaining(["graph rebuild", "graph verify", "graph status", "record verify", "record backup"]));
    expect(names).toEqual(expect.arrayContaining(["record restore", "packet build", "packet verify"]));
  });

  it.each(names)("ends `%s` with 0 on --help, which names --data and --json, and with 2 on an option it does not have", async (name) => {
    const help = await runInProcess([...name.split(" "), "--help"]);
    expect([help.status, help.stdout.includes("--data <DIR>"), help.stdout.includes("--json")]).toEqual([0, true, true]);
    const wrong = await runInProcess([...name.split(" "), ...(operandsOf[name] ?? []), "--no-such-option"]);
    expect([wrong.status, wrong.stdout, wrong.stderr === ""]).toEqual([2, "", false]);
  });

  it.each(names.filter((name) => !needNoStore.includes(name)))(
    "ends `%s` with 3 where there is no store, and stdout stays empty",
    async (name) => {
      const nowhere = join(folder.path, "nowhere");
      const { status, stdout, stderr } = await runInProcess([...name.split(" "), ...(operandsOf[name] ?? []), "--data", nowhere, "--json"]);
      expect([status, stdout, stderr === ""]).toEqual([3, "", false]);
      expect(stderr).not.toMatch(/\bat .*\.(js|ts):/);
    },
  );

  it.each(["leads", "similar", "paths", "graph status", "graph rebuild", "graph verify", "packet build", "export"])(
    "ends `%s` with 3 when the graph cannot be reached",
    async (name) => {
      const words = [...name.split(" "), ...(operandsOf[name] ?? []), "--data", data, "--json"];
      const nowhere = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_USER: "neo4j", NEO4J_PASSWORD: "nothing" };
      expect((await runInProcess(words, nowhere)).status).toBe(3);
    },
  );

  it("answers import with counts that add up and every refusal with its place, and ends with 1 when there is one", async () => {
    const { status, document } = await ask("import");
    expect(status).toBe(1);
    expect(document).toMatchObject({
      submission: expect.stringMatching(/^[0-9a-f]{64}$/),
      rows: 3,
      identifiers: 1,
      newIdentifiers: expect.any(Number),
      refusals: [{ file: "river.csv", line: 4, column: expect.any(String), reason: expect.any(String), words: expect.any(String) }],
    });
    const { accepted, refused, rows } = document as { accepted: number; refused: number; rows: number };
    expect(accepted + refused).toBe(rows);
  });

  it("answers leads, similar and paths with ids, numbers, and reasons as codes with parameters", async () => {
    const factor = { code: "kind", params: { kind: "wallet", namespace: "tron" }, factor: expect.any(Number), words: expect.any(String) };
    const id = expect.stringMatching(/^[a-z2-7]{26}$/);
    expect(await ask("leads")).toMatchObject({
      status: 0,
      document: [
        {
          id,
          key: `wallet:tron:${wallet}`,
          kind: "wallet",
          display: wallet,
          cases: 2,
          organisations: ["River House"],
          standing: "ordinary",
        },
      ],
    });
    expect((await ask("leads")).document).toMatchObject([{ strength: expect.any(Number), why: expect.arrayContaining([factor]) }]);
    const shared = [{ id, display: wallet, weight: expect.any(Number), why: expect.arrayContaining([factor]) }];
    expect(await ask("similar")).toMatchObject({
      status: 0,
      document: [{ caseFileId: expect.stringMatching(/^[0-9a-f-]{36}$/), reference: "R-2", strength: expect.any(Number), shared }],
    });
    expect(await ask("paths")).toMatchObject({
      status: 0,
      document: { length: 1, hubsLeftOut: 0, paths: [{ nodes: [{}, {}], edges: [{}] }] },
    });
  });

  it("answers graph and record in their forms", async () => {
    expect(await ask("graph status")).toMatchObject({ status: 0, document: { engine: "embedded", behind: 0, graph: "up-to-date" } });
    expect(await ask("graph rebuild")).toMatchObject({ status: 0, document: { sequence: expect.any(Number) } });
    expect(await ask("graph verify")).toMatchObject({ status: 0, document: { isEqual: true } });
    expect(await ask("record verify")).toMatchObject({ status: 0, document: { entries: expect.any(Number), damage: [] } });
    expect(await ask("record rebuild")).toMatchObject({ status: 0, document: { entries: expect.any(Number) } });
  });

  it("answers user in its forms, and takes nobody's name twice", async () => {
    const added = { userId: expect.any(String), organisationId: "river-house", roles: ["analyst"], password: expect.any(String) };
    expect(await ask("user add")).toMatchObject({ status: 0, document: added });
    expect(await ask("user add")).toMatchObject({ status: 2, document: null });
    expect(await ask("user list")).toMatchObject({ status: 0, document: [{ name: "Mali", roles: ["analyst"], scopes: ["river-house"] }] });
    expect(await ask("user password")).toMatchObject({ status: 0, document: { userId: expect.any(String) } });
    expect(await ask("user forget-second-step")).toMatchObject({ status: 0, document: { hasSecondStep: false } });
  });

  it("backs up and restores, never over a file, and keeps what was there", async () => {
    const copy = join(folder.path, "copy");
    expect(await ask("record backup")).toMatchObject({
      status: 0,
      document: { file: copy, entries: expect.any(Number), auditEntries: expect.any(Number) },
    });
    expect(await ask("record backup")).toMatchObject({ status: 2, document: null });
    expect(await ask("record restore", [copy])).toMatchObject({
      status: 0,
      document: { kept: expect.stringContaining("replaced-"), auditLog: "kept" },
    });
    expect(await ask("record restore", [`${copy}-that-is-not`])).toMatchObject({ status: 2, document: null });
    expect(await ask("graph verify")).toMatchObject({ status: 0, document: { isEqual: true } });
  });

  it("exports leads as a person through the gate: to stdout or a new file, in the formats there are", async () => {
    const { status, document } = await ask("export");
    expect([status, (document as { content: string }).content]).toEqual([0, expect.stringContaining("WORKING COPY")]);
    const out = join(folder.path, "leads.csv");
    expect(await ask("export", ["--format", "csv", "--as", "Mali", "--out", out])).toMatchObject({
      status: 0,
      document: { file: out, identifiers: 1 },
    });
    expect(readFileSync(out, "utf8")).toContain(wallet);
    expect((await ask("export", ["--format", "csv", "--as", "Mali", "--out", out])).status).toBe(2);
    expect((await ask("export", ["--format", "stix", "--as", "Mali"])).status).toBe(2);
    await ask("user add", ["Sok", "--organisation", "River House", "--roles", "intake"]);
    expect((await ask("export", ["--format", "csv", "--as", "Sok"])).status).toBe(2);
  });

  it("answers packet build with what leaves and what stays, and packet verify with what differs", async () => {
    expect(await ask("packet build")).toMatchObject({
      status: 0,
      document: {
        packetId: expect.any(String),
        leaves: 1,
        withheld: [],
        warnings: [{ code: "consent-not-recorded" }, { code: "age-not-recorded" }],
      },
    });
    expect(await ask("packet verify", [join(folder.path, "packet")])).toMatchObject({ status: 0, document: { faults: [] } });
    expect((await ask("packet verify", [join(folder.path, "no-packet")])).status).toBe(2);
  });
});
