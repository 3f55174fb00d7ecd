import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnvironment } from "../instance/environment.ts";
import { openInstance } from "../instance/open-instance.ts";
import { addOrganisationNamed } from "../instance/people.ts";
import { recordSightings } from "../testing/record-sightings.ts";
import { openFolder, runCommand } from "../testing/run-command.ts";
import { runServer } from "../testing/run-server.ts";

const folder = openFolder();
const data = join(folder.path, "data");
const pageBytes = 4096;
const port = String(43_000 + (process.pid % 1000));
const words = ["serve", "--data", data, "--port", port];

beforeAll(async () => {
  expect((await runCommand(["init", "--data", data])).status).toBe(0);
  const instance = await openInstance({ dataDirectory: data, keyFile: `${data}.key`, environment: readEnvironment({}) });
  await addOrganisationNamed(instance, { userId: "test", purpose: "test" }, { name: "River House" });
  const many = Array.from({ length: 300 }, (_, n) => ({ reference: `R-${n}`, kind: "telegram", value: `@boss_number_${n}` }));
  await recordSightings(instance, "river-house", many);
  await instance.close();
});
afterAll(() => folder.remove());

describe("throughline serve", { timeout: 60_000 }, () => {
  it("prints a set-up link once, refuses a taken port, and stops cleanly on a signal", async () => {
    const server = await runServer(words);
    expect(server.stderr()).toMatch(/set-up#[\w-]{32}/);
    expect((await fetch(`${server.document.address}health`)).status).toBe(200);
    expect((await fetch(`${server.document.address}ready`)).status).toBe(200);
    const second = await runCommand(words);
    expect([second.status, second.stderr.includes("--port")]).toEqual([2, true]);
    expect(await server.stop("SIGTERM")).toBe(0);
  });

  it("makes its set-up link useless once somebody uses the instance", async () => {
    await runCommand(["user", "add", "Mali", "--organisation", "River House", "--roles", "analyst", "--data", data]);
    const server = await runServer(words);
    expect(server.stderr()).not.toContain("set-up#");
    expect(await server.stop("SIGINT")).toBe(0);
  });

  it("says that the record is damaged, and where, instead of dying", async () => {
    const file = join(data, "record.db");
    const bytes = readFileSync(file);
    /* Later pages are full, and a page fills from its end: a bit there is in use. */
    const at = Math.floor((statSync(file).size / pageBytes) * 0.7) * pageBytes + pageBytes - 200;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const verified = await runCommand(["record", "verify", "--data", data, "--json"]);
    const { damage } = JSON.parse(verified.stdout) as { damage: unknown[] };
    expect([verified.status, damage.length > 0]).toEqual([1, true]);
    const server = await runServer(words);
    const answer = await fetch(`${server.document.address}api/session`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: "record-damaged", words: expect.stringContaining("restore") });
    expect((await fetch(`${server.document.address}ready`)).status).toBe(503);
    expect(await server.stop("SIGTERM")).toBe(3);
  });
});
