import { FileRefused } from "../../file-refused.ts";
import { readXml } from "./xml-reader.ts";
import type { GuardedZip } from "./zip-guard.ts";

const mostCharacters = 48 * 1024 * 1024;
const mostStrings = 2_000_000;

/** The texts that cells of a workbook refer to by number. What a phonetic run says is no part of them. */
export async function readSharedStrings(zip: GuardedZip, entry: string | null): Promise<readonly string[]> {
  const bytes = entry === null ? null : await zip.open(entry);
  if (bytes === null) return [];
  const strings: string[] = [];
  let current = "";
  let characters = 0;
  let isText = false;
  let isPhonetic = false;
  await readXml(bytes, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") isPhonetic = true;
      else if (name === "t") isText = true;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "si") {
        characters += current.length;
        if (characters > mostCharacters || strings.length >= mostStrings) throw new FileRefused("workbook-too-large");
        strings.push(unescapeCell(current));
      }
    },
    text: (text) => {
      if (isText && !isPhonetic) current += text;
    },
  });
  return strings;
}

/** Spreadsheets write control characters of a cell as `_x000D_`. */
export function unescapeCell(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
