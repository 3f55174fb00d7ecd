import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "./open-table.ts";
import { openSource } from "./source.ts";

async function read(text: string, fileName = "sheet.csv"): Promise<readonly (readonly [number, ...string[]])[]> {
  const { rows } = await openTable({ source: await openSource(new TextEncoder().encode(text)), fileName });
  const gathered: (readonly [number, ...string[]])[] = [];
  for await (const { line, cells } of rows) gathered.push([line, ...cells]);
  return gathered;
}

describe("delimited text", () => {
  it.each([
    [
      "commas within quotes",
      'a,b\n1,"x, y"\n',
      [
        [1, "a", "b"],
        [2, "1", "x, y"],
      ],
    ],
    [
      "doubled quotes",
      'a,b\n1,"he said ""go"""\n',
      [
        [1, "a", "b"],
        [2, "1", 'he said "go"'],
      ],
    ],
    [
      "line breaks within quotes, and says where the next row begins",
      'a,b\n1,"x\r\ny\nz"\n2,q\n',
      [
        [1, "a", "b"],
        [2, "1", "x\r\ny\nz"],
        [5, "2", "q"],
      ],
    ],
    [
      "quotes within a bare cell",
      'a,b\n1,5" screen\n',
      [
        [1, "a", "b"],
        [2, "1", '5" screen'],
      ],
    ],
    [
      "line ends of Windows, Unix and old Macs in one file",
      "a,b\r\n1,2\n3,4\r5,6",
      [
        [1, "a", "b"],
        [2, "1", "2"],
        [3, "3", "4"],
        [4, "5", "6"],
      ],
    ],
    [
      "blank lines and rows of delimiters, which are no rows",
      "a,b\n\n,\n1,2\n\n",
      [
        [1, "a", "b"],
        [4, "1", "2"],
      ],
    ],
    [
      "rows of other lengths",
      "a,b\n1\n1,2,3\n",
      [
        [1, "a", "b"],
        [2, "1"],
        [3, "1", "2", "3"],
      ],
    ],
    [
      "a byte order mark before a quoted header",
      '\ufeff"a",b\n1,2\n',
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "semicolons, with commas in the cells",
      "a;b\n1,5;2,5\n",
      [
        [1, "a", "b"],
        [2, "1,5", "2,5"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1, 2\t3\n",
      [
        [1, "a", "b"],
        [2, "1, 2", "3"],
      ],
    ],
    [
      "bars",
      "a|b|c\n1|2|3\n",
      [
        [1, "a", "b", "c"],
        [2, "1", "2", "3"],
      ],
    ],
    [
      "the delimiter that sep= names, which is no row",
      "sep=;\na;b\n1,1;2,2\n",
      [
        [2, "a", "b"],
        [3, "1,1", "2,2"],
      ],
    ],
    [
      "a delimiter that stands in quoted cells more often than outside",
      'a;b\n"1,2,3";"4,5,6"\n',
      [
        [1, "a", "b"],
        [2, "1,2,3", "4,5,6"],
      ],
    ],
    [
      "one column",
      "a\n1\n2\n",
      [
        [1, "a"],
        [2, "1"],
        [3, "2"],
      ],
    ],
    [
      "JSON in a cell",
      'a,b\n1,"{""k"": [1, 2]}"\n',
      [
        [1, "a", "b"],
        [2, "1", '{"k": [1, 2]}'],
      ],
    ],
  ] as const)("keeps %s", async (_, text, rows) => {
    expect(await read(text)).toEqual(rows);
  });

  it("refuses a quotation mark that is never closed, with the line where its row begins", async () => {
    await expect(read('a,b\n1,2\n"3,4\n5,6\n')).rejects.toMatchObject({ code: "unclosed-quote", line: 3 });
  });

  it("gives back any cells that were quoted", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\0", "").replaceAll("\ufeff", ""));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), async (rows, delimiter) => {
        const text = [["a", "b", "c"], ...rows].map((cells) => cells.map(quoted).join(delimiter)).join("\n");
        const shown = rows.filter((cells) => cells.some((value) => value !== "")).map((cells) => [...cells]);
        expect((await read(text)).slice(1).map(([, ...cells]) => cells)).toEqual(shown);
      }),
      { numRuns: 150 },
    );
  });
});
