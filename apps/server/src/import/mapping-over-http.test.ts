import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImportPreview } from "../contract/import-views.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";
import { openIngestReader } from "./ingest-reader.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const sheet = (reference: string): string => `case,Full name,Own phone,seen thing\n${reference},Canary Name,+66812345678,${wallet}\n`;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ reader: openIngestReader() });
});
afterAll(() => server.close());

async function upload(text: string): Promise<ImportPreview> {
  const cookie = await server.signIn("analyst");
  const response = await server.send("POST", "/api/imports", {
    cookie,
    headers: { "x-file-name": "a.csv", "x-country": "TH" },
    body: text,
  });
  return ImportPreview.parse(await response.json());
}

const useOf = (preview: ImportPreview, header: string): string | undefined =>
  preview.columns.find((column) => column.header === header)?.use;

describe("the mapping of an import", () => {
  it("is guessed, changed column by column, saved under a name, and applied to the next file", async () => {
    const { importId, mappedBy, columns } = await upload(sheet("M-1"));
    expect(mappedBy).toEqual({ way: "guess", name: "" });
    expect(columns.find(({ header }) => header === "Full name")).toMatchObject({ state: "crossed-out", takes: "nothing" });
    const change = (header: string, use: string) =>
      server.ask("analyst", "importPreview", { importId, change: { by: "column", header, use } });
    await change("seen thing", "identifier:tron");
    const changed = await change("Own phone", "survivor-held");
    expect(changed.mappedBy.way).toBe("changed");
    expect([useOf(changed, "seen thing"), useOf(changed, "Own phone")]).toEqual(["identifier:tron", "survivor-held"]);
    expect(changed.sample).toEqual({ rows: 1, accepted: 1, refused: 0 });
    const saved = await server.ask("analyst", "mappingSave", { importId, name: "River form" });
    expect(saved.savedMappings).toEqual([{ name: "River form", columns: 4, found: 4 }]);

    const next = await upload(sheet("M-2"));
    const applied = await server.ask("analyst", "importPreview", { importId: next.importId, change: { by: "saved", name: "River form" } });
    expect(applied.mappedBy).toEqual({ way: "saved", name: "River form" });
    expect(useOf(applied, "seen thing")).toBe("identifier:tron");
    expect(await server.ask("analyst", "importPreviewed", { importId: next.importId })).toEqual(applied);
    const again = await server.ask("analyst", "importPreview", { importId: next.importId, change: { by: "guess" } });
    expect(again.mappedBy.way).toBe("guess");
  });

  it("is replaced when it is saved under a name that is taken", async () => {
    const { importId } = await upload(sheet("M-3"));
    await server.ask("analyst", "mappingSave", { importId, name: "Twice" });
    await server.ask("analyst", "importPreview", { importId, change: { by: "column", header: "seen thing", use: "ignored" } });
    const { savedMappings } = await server.ask("analyst", "mappingSave", { importId, name: "Twice" });
    expect(savedMappings.filter(({ name }) => name === "Twice")).toHaveLength(1);
  });

  it("lets in no column about the person, whatever is asked", async () => {
    const { importId } = await upload(sheet("M-4"));
    for (const [header, use] of [
      ["Full name", "value"],
      ["Full name", "identifier:telegram"],
      ["Own phone", "identifier:phone"],
    ]) {
      const answer = await server.call("analyst", "importPreview", { importId, change: { by: "column", header, use } });
      expect([answer.status, await answer.json()]).toMatchObject([422, { code: "about-the-person" }]);
    }
  });

  it("is not changed to a use, by a column or a name that there is not", async () => {
    const { importId } = await upload(sheet("M-5"));
    for (const [change, code] of [
      [{ by: "column", header: "seen thing", use: "suspect" }, "no-such-use"],
      [{ by: "column", header: "elsewhere", use: "value" }, "no-such-use"],
      [{ by: "saved", name: "nothing" }, "no-such-mapping"],
    ] as const) {
      const answer = await server.call("analyst", "importPreview", { importId, change });
      expect(await answer.json()).toMatchObject({ code });
    }
  });
});
