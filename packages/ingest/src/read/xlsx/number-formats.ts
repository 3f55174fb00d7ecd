import { attributeOf, readXml } from "./xml-reader.ts";
import type { GuardedZip } from "./zip-guard.ts";

/** For each cell style, by number: true when it shows its number as a date or a time. */
export type DateStyles = readonly boolean[];

/** Reads which cell styles show dates. Source of the built-in numbers: ECMA-376 part 1, 18.8.30. */
export async function readDateStyles(zip: GuardedZip, entry: string | null): Promise<DateStyles> {
  const bytes = entry === null ? null : await zip.open(entry);
  if (bytes === null) return [];
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  const formats: number[] = [];
  let isInCellFormats = false;
  await readXml(bytes, {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributeOf(attributes, "numFmtId")), attributeOf(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") isInCellFormats = true;
      else if (name === "xf" && isInCellFormats) formats.push(Number(attributeOf(attributes, "numFmtId") ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") isInCellFormats = false;
    },
    text: () => undefined,
  });
  for (const format of formats) {
    const code = codes.get(format);
    styles.push(code === undefined ? isBuiltInDate(format) : isDateCode(code));
  }
  return styles;
}

function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58) ||
    (format >= 71 && format <= 81)
  );
}

/** A format code shows a date when a letter of dates stands outside quotes and brackets. */
function isDateCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./gu, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "");
  return !/general/iu.test(bare) && /[ymdhsbe]/iu.test(bare.replace(/e[+-]/giu, "")) && !/^[#0?,.\s%]*$/u.test(bare);
}

const millisecondsPerDay = 86_400_000;
const excelEpoch = Date.UTC(1899, 11, 30);
const macEpoch = Date.UTC(1904, 0, 1);

/** A date cell's number as `YYYY-MM-DD`, with the time when it has one; null outside of years 1900 to 9999. */
export function isoOfSerial(serial: number, has1904Dates: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const days = !has1904Dates && serial < 60 ? serial + 1 : serial;
  const milliseconds = Math.round((days * millisecondsPerDay) / 1000) * 1000;
  const iso = new Date((has1904Dates ? macEpoch : excelEpoch) + milliseconds).toISOString();
  return iso.slice(11, 19) === "00:00:00" ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/**
 * A number cell as text: whole numbers of up to 15 digits as they stand. A longer one has lost digits in the spreadsheet and is given in
 * scientific notation, so that whoever recognises it says "damaged" instead of taking it.
 */
export function textOfNumber(written: string): string {
  const number = Number(written);
  if (written.trim() === "" || !Number.isFinite(number)) return written;
  if (/^-?\d{1,15}$/u.test(written)) return written;
  if (Math.abs(number) >= 1e15) return number.toExponential().replace(/^(-?\d)e/u, "$1.0e");
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e-6 && rounded !== 0 ? rounded.toFixed(12).replace(/0+$/u, "") : String(rounded);
}
