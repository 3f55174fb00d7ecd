import { FileRefused } from "../file-refused.ts";
import type { Source } from "./source.ts";
import { decideThaiOrChinese } from "./thai-or-chinese.ts";

/** Encodings that are read. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "cp874", "gb18030"] as const;
export type Encoding = (typeof encodings)[number];

/** Bytes with the high bit kept as evidence, and text kept to look for zero bytes in. */
const evidenceBytes = 1024 * 1024;

/**
 * Decides the encoding from the whole file: a byte order mark, zero bytes in one column of pairs (UTF-16), well-formed UTF-8 to the
 * last byte, or else the spelling of Thai or Chinese. Refuses what is binary, and what cannot be decided: never mojibake.
 */
export async function detectEncoding(source: Source): Promise<Encoding> {
  const head = await source.head(evidenceBytes);
  const marked = markedEncoding(head);
  if (marked === "utf-16le" || marked === "utf-16be") return marked;
  const zeros = zeroBytes(head);
  if (zeros === "utf-16le" || zeros === "utf-16be") return zeros;
  if (zeros === "binary") throw new FileRefused("binary-file");
  const { isUtf8, evidence } = await scan(source);
  if (isUtf8) return "utf-8";
  const decided = marked === null && zeros === "none" ? decideThaiOrChinese(evidence) : null;
  if (decided === null) throw new FileRefused("wrong-encoding");
  return decided;
}

function markedEncoding(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? "utf-8" : null;
}

/** Zero and control bytes: in one place of every pair they mean UTF-16, a few are dirt, many mean that it is no text. */
function zeroBytes(head: Buffer): "utf-16le" | "utf-16be" | "binary" | "few" | "none" {
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (let place = 0; place < head.length; place += 1) {
    const byte = head[place] ?? 0;
    if (byte === 0) place % 2 === 0 ? even++ : odd++;
    else if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  }
  if (odd * 20 > head.length && even === 0) return "utf-16le";
  if (even * 20 > head.length && odd === 0) return "utf-16be";
  if ((even + odd + controls) * 50 > head.length && even + odd + controls > 8) return "binary";
  return even + odd > 0 ? "few" : "none";
}

async function scan(source: Source): Promise<{ readonly isUtf8: boolean; readonly evidence: Buffer }> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const kept: Buffer[] = [];
  let keptBytes = 0;
  let isUtf8 = true;
  for await (const chunk of source.chunks()) {
    if (isUtf8) isUtf8 = decodes(decoder, chunk);
    if (keptBytes < evidenceBytes && chunk.some((byte) => byte > 127)) {
      kept.push(chunk);
      keptBytes += chunk.length;
    } else if (!isUtf8 && keptBytes >= evidenceBytes) break;
  }
  if (isUtf8) isUtf8 = decodes(decoder, undefined);
  return { isUtf8, evidence: Buffer.concat(kept) };
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
