import { personFields } from "@throughline/model/person-fields";
import { describe, expect, it } from "vitest";
import { mappingText } from "./mapping/mapping.ts";
import { previewFile } from "./preview-file.ts";
import { importText, keysOf } from "./testing/import-text.ts";

const everyHeader = personFields.flatMap(({ headers, htcds }) => [...headers, ...htcds, ...headers.map((header) => header.toUpperCase())]);
const canary = (place: number): string => `canary${place}x`;
const wallet = "TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF";

describe("columns about the person", () => {
  it("leave no token in any form, under every header that is known", async () => {
    for (let from = 0; from < everyHeader.length; from += 200) {
      const headers = everyHeader.slice(from, from + 200);
      const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
      const rows = [0, 1].map((row) => quoted([`R-${row}`, wallet, ...headers.map((_, place) => canary(from + place))]));
      const gathered = await importText([quoted(["Case no.", "Wallet", ...headers]), ...rows].join("\n"));
      expect(gathered).toMatchObject({ rows: 2, accepted: 2, refusals: [] });
      expect(JSON.stringify(gathered)).not.toContain("canary");
    }
  });

  it("are blank in the preview, which names each and says why", async () => {
    const text =
      "Case no.,Full name,prs_Anything,Own phone,Account holder name,Wallet,Caseworker initials\nA,canary1,canary2,+66812345678,canary3,N/A,canary4\n";
    const outcome = await previewFile({ source: new TextEncoder().encode(text), fileName: "x.csv" });
    if (outcome.end !== "previewed") throw new Error(outcome.refusal.reason);
    const { preview } = outcome;
    expect(preview.crossedOut).toEqual(["Full name", "prs_Anything", "Own phone", "Account holder name"]);
    expect(preview.unknownColumns).toEqual(["Caseworker initials"]);
    expect(preview.sampleRows).toEqual([["A", "", "", "", "", "N/A", ""]]);
    expect(JSON.stringify(preview)).not.toMatch(/canary|812345678/u);
    expect(preview.columns.find(({ header }) => header === "Own phone")).toMatchObject({
      state: "crossed-out",
      words: expect.stringContaining("survivor"),
    });
  });

  it("come in as held by the survivor when a mapping takes the own phone, whatever it says of the holder", async () => {
    const mapping = mappingText({
      version: 1,
      shape: "wide",
      columns: [
        { header: "Case no.", as: "case" },
        { header: "Own phone", as: "identifier", kind: "phone", heldBy: "not-asked" },
      ],
    });
    const gathered = await importText("Case no.,Own phone,Full name\nA,+66812345678,canary1\n", { mapping });
    expect(keysOf(gathered)).toEqual(["phone:e164:+66812345678"]);
    expect(gathered.caseFiles[0]?.sightings[0]?.heldBy).toBe("survivor");
    expect(JSON.stringify(gathered)).not.toContain("canary");
  });

  it("stay crossed out although a mapping that somebody wrote puts them to a use", async () => {
    const mapping = mappingText({
      version: 1,
      shape: "wide",
      columns: [
        { header: "Case no.", as: "case" },
        { header: "Full name", as: "identifier" },
        { header: "prs_Anything", as: "identifier", kind: "telegram" },
        { header: "Own phone", as: "country" },
      ],
    });
    const gathered = await importText(`Case no.,Full name,prs_Anything,Own phone\nA,${wallet},@canary_name,+66812345678\n`, {
      mapping,
    }).catch((error: unknown) => error);
    expect(JSON.stringify(gathered)).not.toMatch(/canary|812345678|TUvPNd/u);
  });

  it("stay crossed out although a mapping does not name them, and although their cells look like identifiers", async () => {
    const gathered = await importText(`Case no.,Address,Nickname,Wallet\nA,${wallet},@canary_name,N/A\nB,${wallet},@canary_name,N/A\n`);
    expect(keysOf(gathered)).toEqual([]);
    expect(gathered).toMatchObject({ accepted: 2, refusals: [] });
  });
});
