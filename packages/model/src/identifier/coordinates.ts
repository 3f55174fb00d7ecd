import { type Outcome, refused, taken } from "../outcome.ts";
import { readMgrs, readPlusCode } from "./grid-codes.ts";

/** Decimal degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const degreeForm =
  /^([NS])?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[°º˚d]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’m]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”s]|''|′′)?)?)?\s*([NSEW])?$/iu;

/**
 * Reads a pair of coordinates, latitude first, as decimals, degrees-minutes-seconds, decimals with a comma apart by white space,
 * or a map's link; or a full plus code or a military grid reference. Swapped or impossible values are refused, never guessed.
 */
export function readCoordinates(text: string): Outcome<Point, "wrong-shape" | "out-of-range"> {
  const named = readPlusCode(text) ?? readMgrs(text);
  if (named !== null) return taken(named);
  const plain = fromMapLink(text) ?? text.replace(/^geo:/iu, "").replace(/[?;].*$/u, "");
  const bare = plain
    .replace(/^[([]|[)\]]$/gu, "")
    .replace(/\b(?:lat(?:itude)?|lon(?:g|gitude)?|lng|gps)\b[\s:=.]*/giu, " ")
    .trim();
  if (!/^[\d\s.,°º˚'′’"″”+\-NSEWd;/ms]+$/iu.test(bare) || !/\d/u.test(bare)) return refused("wrong-shape");
  const halves = inHalves(bare);
  if (halves === null) return refused("wrong-shape");
  const latitude = degrees(halves[0], "NS");
  const longitude = degrees(halves[1], "EW");
  if (latitude === null || longitude === null) return refused("wrong-shape");
  const isPossible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isPossible ? taken({ latitude, longitude }) : refused("out-of-range");
}

function fromMapLink(text: string): string | null {
  if (!/^https?:\/\//iu.test(text)) return null;
  const found =
    /(?:[@=/]|%40)(-?\d{1,2}\.\d{2,})(?:,|%2C)\s*\+?(-?\d{1,3}\.\d{2,})/iu.exec(text) ??
    /!3d(-?\d{1,2}\.\d{2,})!4d(-?\d{1,3}\.\d{2,})/u.exec(text);
  return found ? `${found[1] ?? ""}, ${found[2] ?? ""}` : null;
}

function inHalves(text: string): readonly [string, string] | null {
  const commaDecimals = /^([+-]?\d{1,3},\d{2,})[;\s]+([+-]?\d{1,3},\d{2,})$/u.exec(text);
  if (commaDecimals) return [(commaDecimals[1] ?? "").replace(",", "."), (commaDecimals[2] ?? "").replace(",", ".")];
  const separated = text.split(/\s*[,;/]\s*/u);
  if (separated.length === 2) return [separated[0] ?? "", separated[1] ?? ""];
  if (separated.length > 2) return null;
  const byLetter = /^(.*?[NS])\s*(.*[EW])$/iu.exec(text) ?? /^([NS].*?)\s*([EW].*)$/iu.exec(text);
  if (byLetter) return [byLetter[1] ?? "", byLetter[2] ?? ""];
  const spaced = /^([+-]?\d{1,2}\.\d{2,})\s+([+-]?\d{1,3}\.\d{2,})$/u.exec(text);
  return spaced ? [spaced[1] ?? "", spaced[2] ?? ""] : null;
}

function degrees(text: string, letters: "NS" | "EW"): number | null {
  const shape = letters === "NS" ? degreeForm : easting;
  const parts = shape.exec(text.trim());
  if (!parts) return null;
  const letter = (parts[1] ?? parts[5] ?? "").toUpperCase();
  if ((parts[1] !== undefined && parts[5] !== undefined) || (letter !== "" && !letters.includes(letter))) return null;
  const whole = Number(parts[2]);
  const minutes = Number(parts[3] ?? 0);
  const seconds = Number(parts[4] ?? 0);
  if (minutes >= 60 || seconds >= 60) return null;
  const isNegative = letter === "S" || letter === "W" || (parts[2] ?? "").startsWith("-");
  const size = Math.abs(whole) + minutes / 60 + seconds / 3600;
  return isNegative ? -size : size;
}

const easting = new RegExp(degreeForm.source.replace("([NS])?", "([EW])?"), "iu");
