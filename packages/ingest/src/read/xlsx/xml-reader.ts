import { FileRefused } from "../../file-refused.ts";

/** What a part of a workbook is read by: names come without their prefix, attributes as written. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const longestPiece = 16 * 1024 * 1024;

/**
 * Reads the XML of a workbook's parts in pieces: elements, text, CDATA; comments and instructions are passed over. A DOCTYPE is refused,
 * so no entity but the five of XML and numbers can occur. Memory: the piece at hand.
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  #rest = "";

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(piece: string): void {
    const text = this.#rest + piece;
    let place = 0;
    for (;;) {
      const start = text.indexOf("<", place);
      if (start < 0) break;
      const end = markupEnd(text, start);
      if (end < 0) break;
      if (start > place) this.#handler.text(unescapeXml(text.slice(place, start)));
      this.#markup(text, start, end);
      place = end;
    }
    this.#rest = text.slice(place);
    if (this.#rest.length > longestPiece) throw new FileRefused("archive-too-large");
  }

  end(): void {
    if (this.#rest.trim() !== "") throw new FileRefused("broken-archive");
  }

  #markup(text: string, start: number, end: number): void {
    const second = text[start + 1];
    if (second === "!") {
      if (text.startsWith("<![CDATA[", start)) this.#handler.text(text.slice(start + 9, end - 3));
      else if (!text.startsWith("<!--", start)) throw new FileRefused("doctype-in-workbook");
    } else if (second === "/") this.#handler.close(localName(text.slice(start + 2, end - 1).trim()));
    else if (second !== "?") this.#element(text.slice(start + 1, end - 1));
  }

  #element(inside: string): void {
    const isEmpty = inside.endsWith("/");
    const body = isEmpty ? inside.slice(0, -1) : inside;
    const space = body.search(/\s/u);
    const name = localName(space < 0 ? body : body.slice(0, space));
    this.#handler.open(name, space < 0 ? "" : body.slice(space));
    if (isEmpty) this.#handler.close(name);
  }
}

/** Reads a whole part from its bytes, which are UTF-8 as every spreadsheet program writes it. */
export async function readXml(
  bytes: AsyncIterable<Buffer>,
  handler: XmlHandler,
  onBytes?: (bytes: number) => Promise<void>,
): Promise<void> {
  const reader = new XmlReader(handler);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of bytes) {
      reader.write(decoder.decode(chunk, { stream: true }));
      await onBytes?.(chunk.length);
    }
    reader.write(decoder.decode());
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused("broken-archive");
  }
  reader.end();
}

/** The value of an attribute, or undefined. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** Place after the markup that begins at `start`, or -1 while it is not complete. */
function markupEnd(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start + 9);
  if (text.length - start < 9 && "<![CDATA[".startsWith(text.slice(start))) return -1;
  let end = text.indexOf(">", start);
  while (end >= 0 && isInQuotes(text, start, end)) end = text.indexOf(">", end + 1);
  return end < 0 ? -1 : end + 1;
}

function after(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from);
  return place < 0 ? -1 : place + mark.length;
}

/** True when `>` stands inside an attribute's value. */
function isInQuotes(text: string, start: number, end: number): boolean {
  let quote = "";
  for (let place = start; place < end; place += 1) {
    const sign = text[place] ?? "";
    if (quote === "" && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = "";
  }
  return quote !== "";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
