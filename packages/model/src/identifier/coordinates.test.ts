import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCoordinates } from "./coordinates.ts";

const near = (text: string, latitude: number, longitude: number, digits = 3): void => {
  const outcome = readCoordinates(text);
  expect(outcome.ok, text).toBe(true);
  if (!outcome.ok) return;
  expect(outcome.value.latitude, text).toBeCloseTo(latitude, digits);
  expect(outcome.value.longitude, text).toBeCloseTo(longitude, digits);
};

describe("reading coordinates", () => {
  it("reads one point in every form that people write", () => {
    near("16.6506, 98.5206", 16.6506, 98.5206);
    near("16,6506 98,5206", 16.6506, 98.5206);
    near("16°39'02\"N 98°31'14\"E", 16.6506, 98.5206);
    near("N16 39 02, E98 31 14", 16.6506, 98.5206);
    near("https://www.google.com/maps/@16.6506,98.5206,15z", 16.6506, 98.5206);
    near("https://maps.google.com/?q=16.6506,98.5206", 16.6506, 98.5206);
  });

  it("reads the published test points of plus codes", () => {
    near("7FG49QCJ+2V", 20.3700625, 2.7821875, 6);
    near("7FG49QCJ+2VX", 20.3701125, 2.782234375, 6);
    near("4VCPPQGP+Q9", -41.2730625, 174.7859375, 6);
    near("8fvc9g8f+6w", 47.365625, 8.524997, 3);
  });

  it("reads military grid references of a kilometre and finer", () => {
    near("47QMU4847044903", 16.6862, 98.5167, 3);
    near("47Q MU 48470 44903", 16.6862, 98.5167, 3);
    near("47QMU484449", 16.686, 98.516, 2);
  });

  it("refuses what is on no map, and short codes that need a town", () => {
    expect(readCoordinates("98.5206, 16.6506")).toEqual({ ok: false, reason: "out-of-range" });
    expect(readCoordinates("0, 0")).toEqual({ ok: false, reason: "out-of-range" });
    for (const text of ["9QCJ+2V", "99QMU4847044903", "47QMU4847 449", "16.65", "map"]) expect(readCoordinates(text).ok, text).toBe(false);
  });

  it("never throws, and never answers a point that is on no map", () => {
    const signs = fc.constantFrom(..."0123456789 .,°'\"NSEW+-47QMUCFGHJXVRW/@");
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (text) => {
        const outcome = readCoordinates(text);
        if (!outcome.ok) return;
        expect(Math.abs(outcome.value.latitude)).toBeLessThanOrEqual(90);
        expect(Math.abs(outcome.value.longitude)).toBeLessThanOrEqual(180);
      }),
    );
  });
});
