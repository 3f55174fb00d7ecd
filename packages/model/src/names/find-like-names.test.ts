import { describe, expect, it } from "vitest";
import { findLikeNames } from "./find-like-names.ts";

const names = ["Lin Zhao Wei", "Somchai Rattana"];
const found = (text: string) => findLikeNames(text, names).map(({ start, end, place }) => [text.slice(start, end), place]);

describe("findLikeNames", () => {
  it.each([
    ["as it was given", "The boss was Lin Zhao Wei, they said.", "Lin Zhao Wei"],
    ["joined otherwise", "they called him Lin Zhaowei there", "Lin Zhaowei"],
    ["in another order", "ask Zhao Wei Lin about it", "Zhao Wei Lin"],
    ["spelt nearly so", "paid to Lin Zhau-Wei on Monday", "Lin Zhau-Wei"],
  ])("finds a name %s", (_, text, stretch) => {
    expect(found(text)).toEqual([[stretch, 0]]);
  });

  it("finds a name in another script", () => {
    expect(found("หัวหน้าคือ สมชาย รัตนะ ครับ").map(([, place]) => place)).toEqual([1]);
  });

  it("finds nobody who is not looked for, and no name over a line's end", () => {
    expect(found("My name is Aye Aye Khin and my sister is Thida. Wei came too.")).toEqual([]);
    expect(found("Lin\nZhao\nWei")).toEqual([]);
    expect(findLikeNames("Lin Zhao Wei", [])).toEqual([]);
  });

  it("says why, and tells each of a text that names several", () => {
    const all = findLikeNames("Lin Zhao Wei and Somchai Ratana; Lin Zhao Wei again", names);
    expect(all.map(({ place }) => place)).toEqual([0, 1, 0]);
    expect(all[0]).toMatchObject({ likeness: 1, reasons: ["same-words"] });
    expect(all[1]?.reasons).not.toEqual(["same-words"]);
  });

  it("takes no longer than a moment for a text that is nothing but the words of names", () => {
    const many = Array.from({ length: 100 }, (_, at) => `Lin Zhao ${String.fromCharCode(97 + (at % 26))}ei`);
    const from = performance.now();
    findLikeNames("lin zhao wei ".repeat(7_500), many);
    findLikeNames(Array.from({ length: 12_000 }, (_, at) => `zh${at.toString(36).replace(/\d/g, "o")}`).join(" "), many);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
