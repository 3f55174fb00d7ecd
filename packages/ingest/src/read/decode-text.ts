import iconv from "iconv-lite";
import { FileRefused } from "../file-refused.ts";
import type { Encoding } from "./detect-encoding.ts";
import type { Source } from "./source.ts";

/** The text of a source, in pieces that never split a character. Refuses bytes that the encoding does not have. */
export async function* decodeText(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decode = encoding === "utf-8" ? utf8Decoder() : otherDecoder(encoding);
  let held = "";
  let isFirst = true;
  for await (const chunk of source.chunks()) {
    const text: string = held + decode(chunk);
    held = endsWithHalf(text) ? text.slice(-1) : "";
    const whole = held === "" ? text : text.slice(0, -1);
    if (whole !== "") yield isFirst ? whole.replace(/^\ufeff/u, "") : whole;
    isFirst = isFirst && whole === "";
  }
  const rest = held + decode(null);
  if (rest !== "") yield rest;
}

/** The same text as UTF-8 bytes, for the CSV parser. UTF-8 passes untouched: it was checked when the encoding was detected. */
export async function* utf8Bytes(source: Source, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === "utf-8") yield* source.chunks();
  else for await (const text of decodeText(source, encoding)) yield Buffer.from(text, "utf8");
}

type Decode = (chunk: Buffer | null) => string;

function utf8Decoder(): Decode {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return (chunk) => {
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new FileRefused("wrong-encoding");
    }
  };
}

/** Code pages mark a byte that they do not have with U+FFFD. In UTF-16 that sign may stand in the file itself: its cell is refused later. */
function otherDecoder(encoding: Exclude<Encoding, "utf-8">): Decode {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  const isPage = encoding === "cp874" || encoding === "gb18030";
  return (chunk) => {
    const text = (chunk === null ? decoder.end() : decoder.write(chunk)) ?? "";
    if (isPage && text.includes("\ufffd")) throw new FileRefused("wrong-encoding");
    return text;
  };
}

function endsWithHalf(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
