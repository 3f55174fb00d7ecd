import { describe, expect, it } from "vitest";
import { type PictureNode, writePicture } from "./picture.ts";
import { workingCopyMark, workingCopyStamp } from "./working-copy.ts";

const wallet: PictureNode = { nodeId: "i:w", x: -2, y: 1, identifier: { kindWords: "TRON address", display: '<script>"T&' } };
const caseFile: PictureNode = { nodeId: "c:1", x: 2, y: -1, identifier: null };
const seen = { source: "i:w", target: "c:1", isUncertain: false };

describe("a picture", () => {
  it("is stamped, names identifiers and no case file, and writes every text as text", () => {
    const svg = writePicture([wallet, caseFile], [seen]);
    expect(svg).toContain(workingCopyStamp);
    expect(svg).toContain("From victims&#39; accounts");
    expect(workingCopyMark).toContain("victims");
    expect(svg).toContain("&lt;script&gt;&quot;T&amp;");
    expect(svg).not.toMatch(/<script|c:1|i:w/);
    expect(svg.match(/<(line|circle|rect) /g)).toHaveLength(4);
  });

  it("leaves out a link to what is not in it, and draws dashed what is uncertain", () => {
    expect(writePicture([wallet], [seen])).not.toContain("<line");
    expect(writePicture([wallet, caseFile], [{ ...seen, isUncertain: true }])).toContain("stroke-dasharray");
  });

  it("stands whole within its frame, up being up, whatever the units; and so does a single node", () => {
    const svg = writePicture([wallet, caseFile, { ...wallet, nodeId: "i:x", x: 5e6, y: 9e6 }], []);
    const ys = [...svg.matchAll(/cy="(-?\d+)"/g)].map(([, y]) => Number(y));
    const [, height = 0] = /viewBox="0 0 1600 (\d+)"/.exec(svg)?.map(Number) ?? [];
    expect(ys[1]).toBeLessThan(ys[0] ?? 0);
    for (const y of ys) expect(y > 0 && y < height).toBe(true);
    expect(writePicture([wallet], [])).toContain('cx="800"');
    expect(writePicture([], [])).toContain(workingCopyStamp);
  });
});
