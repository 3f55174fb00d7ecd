import { type Outcome, refused, taken } from "../outcome.ts";
import { countryOfAlpha3 } from "./register/countries.ts";

/** What the second line of a passport's machine-readable zone says of the document. The first holds the person's name and is not read. */
export interface PassportLine {
  readonly number: string;
  /** ISO 3166-1 alpha-2 of the nationality. */
  readonly country: string;
}

const line = /([A-Z0-9<]{9}[0-9])([A-Z<]{3})([0-9]{6}[0-9])[MFX<]([0-9]{6}[0-9])([A-Z0-9<]{14})([0-9<])([0-9])$/u;

/** Reads the second line (44 characters, ICAO 9303 part 4), or both lines together. Its check digits must hold; they are weak. */
export function readPassportLine(text: string): Outcome<PassportLine, "wrong-shape" | "bad-checksum" | "unknown-prefix"> {
  const tight = text.replace(/\s/gu, "").toUpperCase();
  if (tight.length !== 44 && tight.length !== 88) return refused("wrong-shape");
  const parts = line.exec(tight);
  if (parts === null || (tight.length === 88 && !tight.startsWith("P"))) return refused("wrong-shape");
  const [, number = "", nationality = "", born = "", expires = "", personal = "", personalCheck = "", composite = ""] = parts;
  const isRight =
    [number, born, expires].every(hasCheckDigit) &&
    (personalCheck === "<" || hasCheckDigit(personal + personalCheck)) &&
    hasCheckDigit(number + born + expires + personal + personalCheck + composite);
  if (!isRight) return refused("bad-checksum");
  const country = countryOfAlpha3(nationality);
  return country === null ? refused("unknown-prefix") : taken({ number: number.slice(0, 9).replace(/<+$/u, ""), country });
}

/** The last character is the check digit of those before it: weights 7, 3, 1, letters from 10, `<` as 0 (ICAO 9303 part 3, 4.9). */
function hasCheckDigit(text: string): boolean {
  let sum = 0;
  for (let place = 0; place < text.length - 1; place += 1) {
    const character = text[place] ?? "<";
    const value = /\d/u.test(character) ? Number(character) : character === "<" ? 0 : character.charCodeAt(0) - 55;
    sum += value * ([7, 3, 1][place % 3] ?? 0);
  }
  return String(sum % 10) === text.at(-1);
}
