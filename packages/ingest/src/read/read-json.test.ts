import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText, keysOf, reasonsOf } from "../testing/import-text.ts";
import { openTable } from "./open-table.ts";
import { openSource } from "./source.ts";

const wallet = "TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF";
const json = { fileName: "export.json" };
const lines = { fileName: "export.jsonl" };

async function rowsOf(text: string, fileName: string): Promise<readonly (readonly [number, ...string[]])[]> {
  const { rows } = await openTable({ source: await openSource(new TextEncoder().encode(text)), fileName });
  const gathered: (readonly [number, ...string[]])[] = [];
  for await (const { line, cells } of rows) gathered.push([line, ...cells]);
  return gathered;
}

describe("JSON and JSON Lines", () => {
  it("reads a list of objects, with the line where each begins", async () => {
    const text = `[\n  {"case": "A-1", "kind": "wallet", "value": "${wallet}"},\n  {"case": "A-2", "kind": "telegram", "value": "@some_name"}\n]\n`;
    const { caseFiles, rows, accepted } = await importText(text, json);
    expect([rows, accepted]).toEqual([2, 2]);
    expect(caseFiles.map(({ reference, sightings }) => [reference, sightings[0]?.place.line])).toEqual([
      ["A-1", 2],
      ["A-2", 3],
    ]);
  });

  it("reads case files with lists of identifiers and payments within", async () => {
    const text = JSON.stringify({
      exportedBy: { program: "x", lists: [1, 2, "]"] },
      caseFiles: [
        {
          reference: "C-1",
          country: "KH",
          identifiers: [
            { kind: "wallet", value: wallet, heldBy: "syndicate" },
            { kind: "phone", value: "012 345 678" },
          ],
          payments: [{ from: "family", to: wallet, amount: "2,400 USDT", purpose: "ransom" }],
        },
        { reference: "C-2", identifiers: [] },
      ],
    });
    const gathered = await importText(text, json);
    expect(keysOf(gathered)).toEqual([`wallet:tron:${wallet}`, "phone:e164:+85512345678", `wallet:tron:${wallet}`]);
    expect(gathered.caseFiles[0]).toMatchObject({
      country: "KH",
      payments: [{ from: { side: "family" }, paid: { amount: "2400", currency: "USDT" }, purpose: "ransom" }],
    });
    expect(gathered).toMatchObject({ rows: 4, accepted: 4, refused: 0 });
    expect(gathered.caseFiles.map(({ reference }) => reference)).toEqual(["C-1", "C-2"]);
  });

  it("takes texts in a list as values of one cell", async () => {
    const gathered = await importText(
      JSON.stringify([{ case: "A", wallets: [wallet, "0xfd4831436c245da7ca68a80fb443cfa48013970b", null] }]),
      json,
    );
    expect(keysOf(gathered)).toHaveLength(2);
  });

  it("treats __proto__ and constructor as names like any other", async () => {
    const text = `{"case":"A","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"wallet":"${wallet}"}\n{"__proto__":"x","case":"B","wallet":"N/A"}\n`;
    const gathered = await importText(text, lines);
    expect(gathered).toMatchObject({ rows: 2, accepted: 2, fileRefusal: null });
    expect(Object.getOwnPropertyDescriptor(Object.prototype, "polluted")).toBeUndefined();
    expect((await rowsOf(text, "x.jsonl"))[0]).toContain("__proto__");
  });

  it("refuses a broken line and goes on, but a broken list as a whole", async () => {
    const gathered = await importText(`{"case":"A","wallet":"${wallet}"}\n{"case":\n[1]\n{"case":"B","wallet":"${wallet}"}\n`, lines);
    expect(gathered).toMatchObject({ rows: 4, accepted: 2, refused: 2 });
    expect(reasonsOf(gathered)).toEqual(["2 broken-json-row", "3 broken-json-row"]);
    for (const text of ['[{"case":"A"}', '[{"case":"A" "b":1}]', '[{"case":"A"}}]', "[1,,2"])
      expect([text, (await importText(text, json)).fileRefusal]).toEqual([text, "broken-json"]);
    expect((await importText('{\n"a":{"b":1}\n}', json)).fileRefusal).toBe("no-list-in-json");
  });

  it("tells that a number lost its digits, instead of taking what is left", async () => {
    const gathered = await importText('[{"case":"A","kind":"bank account","bank":"KBank","value":12345678901234567890}]', json);
    expect(reasonsOf(gathered)).toEqual(["1 value damaged-by-spreadsheet"]);
  });

  it("refuses lone surrogates written as escapes, as values", async () => {
    const gathered = await importText(
      String.raw`[{"case":"A","kind":"telegram","value":"@name\ud800x"},{"case":"B\udc00","kind":"telegram","value":"@other_name"}]`,
      json,
    );
    expect(reasonsOf(gathered)).toEqual(["1 value not-well-formed", "1 case reference-not-well-formed"]);
    expect(gathered.caseFiles).toEqual([]);
  });

  it("names a column that first appears after the columns were fixed, once", async () => {
    const early = Array.from({ length: 20_001 }, (_, row) => `{"case":"A-${row % 7}","telegram":"N/A"}`).join("\n");
    const gathered = await importText(`${early}\n{"case":"A","late":"1"}\n{"case":"A","late":"2"}\n`, lines);
    expect(reasonsOf(gathered)).toEqual(["20002 late late-column"]);
    expect(gathered.accepted).toBe(20_003);
  });

  it("reads a column however late it first appears when the mapping names it", async () => {
    const columns = [
      { header: "case", as: "case" },
      { header: "late", as: "identifier" },
    ];
    const early = Array.from({ length: 20_001 }, (_, row) => `{"case":"A-${row % 7}"}`).join("\n");
    const text = `${early}\n{"case":"A","late":"https://t.me/some_name"}\n`;
    const gathered = await importText(text, { ...lines, mapping: JSON.stringify({ version: 1, shape: "wide", columns }) });
    expect(gathered.refusals).toEqual([]);
    expect(gathered.caseFiles.flatMap(({ sightings }) => sightings.map(({ place }) => [place.line, place.column]))).toEqual([
      [20_002, "late"],
    ]);
  });

  it("gives back any list of flat objects, however it is written", async () => {
    const object = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ unit: "grapheme", maxLength: 12 }), {
      minKeys: 1,
      maxKeys: 5,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(object, { minLength: 1, maxLength: 6 }), fc.constantFrom(0, 2), async (objects, indent) => {
        const [names = [0], ...rows] = await rowsOf(JSON.stringify(objects, null, indent), "x.json");
        const [, ...headers] = names;
        const read = rows.map(([, ...cells]) => new Map(headers.map((name, place) => [name, cells[place]])));
        for (const [place, expected] of objects.entries())
          for (const [name, text] of Object.entries(expected)) expect(read[place]?.get(name)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
