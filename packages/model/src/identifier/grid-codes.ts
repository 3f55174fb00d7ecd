import mgrs from "mgrs";
import type { Point } from "./coordinates.ts";

const plusAlphabet = "23456789CFGHJMPQRVWX";
const plusCode = /^([23456789CFGHJMPQRVWX]{8})\+([23456789CFGHJMPQRVWX]{2,7})$/iu;
const mgrsCode = /^(\d{1,2})([C-HJ-NP-X])\s?([A-HJ-NP-Z]{2})\s?((?:\d{4}|\d{6}|\d{8}|\d{10})|\d{2,5}\s\d{2,5})$/iu;

/**
 * The middle of the cell that a full plus code names (Open Location Code, Google, 2014): five pairs of digits to the base of 20, then a
 * grid of five rows and four columns a digit. Short codes need a town and are not read: null, as for any other text.
 */
export function readPlusCode(text: string): Point | null {
  const parts = plusCode.exec(text);
  if (parts === null) return null;
  const digits = [...`${parts[1] ?? ""}${parts[2] ?? ""}`.toUpperCase()].map((sign) => plusAlphabet.indexOf(sign));
  let [south, west, height, width] = [-90, -180, 400, 400];
  digits.forEach((digit, place) => {
    if (place < 10) {
      const isLatitude = place % 2 === 0;
      if (isLatitude) [height, south] = [height / 20, south + (digit * height) / 20];
      else [width, west] = [width / 20, west + (digit * width) / 20];
    } else {
      [height, width] = [height / 5, width / 4];
      south += Math.floor(digit / 4) * height;
      west += (digit % 4) * width;
    }
  });
  return { latitude: south + height / 2, longitude: west + width / 2 };
}

/** The middle of the square of a military grid reference (MGRS, WGS 84) of one kilometre or finer; null for any other text. */
export function readMgrs(text: string): Point | null {
  const parts = mgrsCode.exec(text);
  if (parts === null) return null;
  const [, zone = "", band = "", square = "", numbers = ""] = parts;
  const halves = numbers.split(/\s/u);
  if (Number(zone) < 1 || Number(zone) > 60 || (halves.length === 2 && halves[0]?.length !== halves[1]?.length)) return null;
  try {
    const [longitude, latitude] = mgrs.toPoint(`${zone}${band}${square}${halves.join("")}`.toUpperCase());
    return { latitude, longitude };
  } catch {
    return null;
  }
}
