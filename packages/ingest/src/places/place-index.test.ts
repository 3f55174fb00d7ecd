import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measurePlaces } from "../testing/measure-places.ts";
import { openPlaceIndex } from "./place-index.ts";
import { readPlaces } from "./read-places.ts";

const index = openPlaceIndex(readPlaces());
const firstFor = (text: string, country?: string): string | undefined =>
  index.suggest(text, { limit: 5, ...(country === undefined ? {} : { country }) })[0]?.place.name;

describe("suggesting places", () => {
  it("finds a town in any script, and as people misspell it", () => {
    expect(["แม่สอด", "Mae Sod", "Maesot", "မဲဆောက်"].map((text) => firstFor(text, "TH"))).toEqual([
      "Mae Sot",
      "Mae Sot",
      "Mae Sot",
      "Mae Sot",
    ]);
    expect(["Sihanoukvile", "Krong Preah Sihanouk", "西哈努克市"].map((text) => firstFor(text))).toEqual(Array(3).fill("Sihanoukville"));
    expect(["Myawadi", "เมียวดี"].map((text) => firstFor(text, "MM"))).toEqual(["Myawaddy", "Myawaddy"]);
  });

  it("says whether the name is the place's own or only sounds like it", () => {
    expect(index.suggest("Mae Sot", { limit: 1 })[0]).toMatchObject({ reason: "exact", likeness: 1 });
    expect(index.suggest("Mae Sood", { limit: 1 })[0]).toMatchObject({ reason: "sound" });
  });

  it("suggests nothing for what sounds like no place, and never throws", () => {
    expect(index.suggest("", { limit: 5 })).toEqual([]);
    expect(index.suggest("xqzzkvbbw wqqpt zzrx", { limit: 5 })).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(index.suggest(text, { limit: 3 }).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  });

  it("puts the right place first and among five as often as asked, on one name of ten kept apart", () => {
    const least = { Thai: [0.85, 0.94], Burmese: [0.68, 0.8], Khmer: [0.68, 0.8], Lao: [0, 0] } as const;
    for (const { script, names, first, amongFive } of measurePlaces({ every: 10 })) {
      const [needFirst, needFive] = least[script as keyof typeof least];
      expect(first / names, `${script} first`).toBeGreaterThanOrEqual(needFirst);
      expect(amongFive / names, `${script} among five`).toBeGreaterThanOrEqual(needFive);
    }
  });
});
