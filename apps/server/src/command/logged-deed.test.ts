import { userInfo } from "node:os";
import { join } from "node:path";
import { everyOrganisation } from "@throughline/model/audit-event";
import { type AuditLog, openAuditLog } from "@throughline/record/audit/open-audit-log";
import { verifyAuditInChild } from "@throughline/record/audit/verify-audit-in-child";
import { readKeyFile } from "@throughline/record/key-file";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deedOf } from "../audit/deed-of.ts";
import { deedOfCommand } from "../audit/deed-of-command.ts";
import { openFolder, runCommand } from "../testing/run-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";
import { allCommands } from "./commands.ts";

const folder = openFolder();
const location = { dataDirectory: join(folder.path, "data"), keyFile: join(folder.path, "data.key") };
const at = ["--data", location.dataDirectory, "--json"];
const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const river = folder.write("river.csv", `case reference,kind,value\nR-1,wallet,${wallet}\nR-2,wallet,${wallet}\n`);

/** Commands whose deeds nobody asks after: they see nothing of a case, or make, serve and check an instance. */
const unlogged = [
  "init",
  "serve",
  "demo",
  "extract",
  "graph status",
  "graph verify",
  "record verify",
  "audit verify",
  "audit head",
  "user list",
  "packet verify",
];

const run = async (words: readonly string[]): Promise<{ status: number | null; document: Record<string, never> | null }> => {
  const { status, stdout } = await runInProcess([...words, ...at]);
  return { status, document: stdout === "" ? null : JSON.parse(stdout) };
};
const openLog = (): Promise<AuditLog> => openAuditLog({ dataDirectory: location.dataDirectory, key: readKeyFile(location.keyFile) });
/** The latest that an organisation's auditor reads. */
const latest = async (organisationId: string, limit = 1) => {
  const log = await openLog();
  return log.read({ organisationId, limit }).finally(() => log.close());
};

beforeAll(async () => {
  expect((await run(["init"])).status).toBe(0);
});
afterAll(() => folder.remove());

describe("the audit log of the command line", { timeout: 60_000 }, () => {
  it("knows what sort of deed every command is, but for those that nobody asks after", async () => {
    const names = (await allCommands()).map(({ group, name }) => (group === undefined ? name : `${group} ${name}`));
    const logged = Object.keys(deedOfCommand).filter((name) => !name.includes("--"));
    expect([...logged, ...unlogged].sort()).toEqual(names.sort());
  });

  it("calls a deed as the screen does that does the same", () => {
    const deedOfScreen: Readonly<Record<string, string | null>> = deedOf;
    const shared = Object.values(deedOfCommand).filter(({ action }) => action in deedOf);
    expect(shared).toHaveLength(13);
    for (const { action, deed } of shared) expect([action, deed]).toEqual([action, deedOfScreen[action]]);
  });

  it("tells of an import who ran it on this machine, and what was imported", async () => {
    const { document } = await run(["import", river, "--organisation", "River House"]);
    const [entry] = await latest("river-house");
    expect(entry).toMatchObject({
      deed: "change",
      action: "importStart",
      userId: `command line (${userInfo().username})`,
      organisationId: "river-house",
      purpose: "command",
      outcome: "done",
      code: "",
      subjects: [document?.["submission"]],
    });
    expect(await latest("hill-house")).toEqual([]);
  });

  it("tells of people who were added, given a password and removed, by their ids", async () => {
    const { document } = await run(["user", "add", "Mali", "--organisation", "River House", "--roles", "analyst"]);
    await run(["user", "password", "Mali"]);
    await run(["user", "remove", "Mali"]);
    const entries = await latest("river-house", 3);
    expect(entries.map(({ deed, action, subjects }) => [deed, action, subjects])).toEqual(
      ["userRemove", "userPassword", "userAdd"].map((action) => ["administration", action, [document?.["userId"]]]),
    );
  });

  it("tells of what leaves, with whoever it was made as among what it is about", async () => {
    const { document } = await run(["user", "add", "Som", "--organisation", "River House", "--roles", "analyst"]);
    const packet = await run(["packet", "build", wallet, "--as", "Som", "--title", "T", "--out", join(folder.path, "packet")]);
    await run(["export", "--format", "csv", "--as", "Som"]);
    await run(["export", "--format", "csv", "--as", "Nobody of that name"]);
    const [made] = await latest("river-house", 3).then((entries) => entries.filter(({ action }) => action === "packetMake"));
    const exports = (await latest("river-house", 3)).filter(({ action }) => action === "leadsCsv");
    expect(made).toMatchObject({
      deed: "export",
      subjects: expect.arrayContaining([document?.["userId"], packet.document?.["packetId"]]),
      subjectTotal: 3,
    });
    expect(exports.map(({ deed, outcome, code, subjectTotal }) => [deed, outcome, code, subjectTotal])).toEqual([
      ["export", "refused", "no-such-user", 0],
      ["export", "done", "", 2],
    ]);
  });

  it("tells of the child-protection flag, and denies it to whoever is no approver", async () => {
    const flagged = (name: string, roles: string) =>
      run(["user", "add", name, "--organisation", "River House", "--roles", roles]).then(() =>
        run(["packet", "build", wallet, "--as", name, "--title", "T", "--out", join(folder.path, name), "--child-protection"]),
      );
    expect((await flagged("Lek", "analyst")).status).toBe(2);
    expect((await flagged("Nok", "approver")).status).toBe(0);
    const made = (await latest("river-house", 4)).filter(({ action }) => action === "packetMake");
    expect(made.map(({ outcome, code, purpose }) => [outcome, code, purpose])).toEqual([
      ["done", "", "child-protection"],
      ["denied", "not-allowed", "child-protection"],
    ]);
  });

  it("denies a person's role aloud", async () => {
    await run(["user", "add", "Sok", "--organisation", "River House", "--roles", "intake"]);
    expect((await run(["export", "--format", "csv", "--as", "Sok"])).status).toBe(2);
    expect(await latest("river-house")).toMatchObject([{ action: "leadsCsv", outcome: "denied", code: "not-allowed" }]);
  });

  it("tells the auditors of every organisation of what was done to the instance, a restore that was refused among it", async () => {
    const copy = join(folder.path, "copy");
    for (const words of [
      ["graph", "rebuild"],
      ["record", "rebuild"],
      ["record", "backup", copy],
      ["record", "restore", copy],
    ])
      expect((await run(words)).status).toBe(0);
    expect((await run(["record", "restore", join(folder.path, "nothing")])).status).toBe(2);
    const entries = await latest("an organisation without an entry of its own", 5);
    expect(entries.map(({ organisationId, deed, action, outcome, code }) => [organisationId, deed, action, outcome, code])).toEqual(
      [
        ["recordRestore", "refused", "backup-missing"],
        ["recordRestore", "done", ""],
        ["recordBackup", "done", ""],
        ["recordRebuild", "done", ""],
        ["graphRebuild", "done", ""],
      ].map((words) => [everyOrganisation, "system", ...words]),
    );
  });

  it("tells of what the command line looked at by ids and not by what was typed, and each organisation of its own alone", async () => {
    await run(["import", folder.write("hill.csv", `case reference,kind,value\nH-1,wallet,${wallet}\n`), "--organisation", "Hill House"]);
    for (const words of [
      ["leads"],
      ["similar", "River House/R-1"],
      ["paths", "River House/R-1", wallet],
      ["paths", "Hill House/H-1", "River House/R-1"],
    ])
      await run(words);
    const told = async (organisationId: string) =>
      (await latest(organisationId, 100))
        .filter(({ deed }) => deed === "view")
        .map((entry) => [entry.action, entry.organisationId, entry.subjectTotal]);
    const leads = ["leads", everyOrganisation, 0];
    const own = [
      ["paths", "river-house", 1],
      ["paths", "river-house", 1],
      ["similar", "river-house", 1],
    ];
    expect(await told("river-house")).toEqual([...own, leads]);
    expect(await told("hill-house")).toEqual([["paths", "hill-house", 1], leads]);
    expect(JSON.stringify(await latest("river-house", 100))).not.toMatch(new RegExp(`R-1|${wallet}`));
  });

  it("is one chain that is whole when several processes write to it at once", async () => {
    const log = await openLog();
    const before = (await log.position()).seq;
    const commands = ["A", "B", "C", "D"].map((name) =>
      runCommand(["user", "add", name, "--organisation", "River House", "--roles", "intake", ...at]),
    );
    const told = Array.from({ length: 40 }, (_, n) =>
      log.tell({
        deed: "view",
        action: "leads",
        userId: "u1",
        organisationId: "river-house",
        purpose: `${n}`,
        outcome: "done",
        code: "",
        subjects: [],
        subjectTotal: 0,
      }),
    );
    expect((await Promise.all(commands)).map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    await Promise.all(told);
    const { seq } = await log.position();
    await log.close();
    expect(seq).toBe(before + 44);
    const verified = await verifyAuditInChild({ dataDirectory: location.dataDirectory, key: readKeyFile(location.keyFile) }, null);
    expect(verified).toEqual({ entries: seq, damage: [] });
  });
});
