import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";

const unpackedMegabytes = 1024;

/** Writes a workbook of about a megabyte whose one sheet unpacks to a gigabyte of spaces. */
export async function writeZipBomb(path: string): Promise<void> {
  const out = createWriteStream(path);
  const zip = new Zip((error, chunk, isLast) => {
    if (error !== null) out.destroy(error);
    else out.write(chunk);
    if (isLast) out.end();
  });
  const part = (name: string, content: string): void => {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(strToU8(content), true);
  };
  part("xl/workbook.xml", '<workbook><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>');
  part(
    "xl/_rels/workbook.xml.rels",
    '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  );
  const sheet = new ZipDeflate("xl/worksheets/sheet1.xml", { level: 6 });
  zip.add(sheet);
  sheet.push(strToU8("<worksheet><sheetData>"));
  const spaces = new Uint8Array(1024 * 1024).fill(0x20);
  for (let megabyte = 0; megabyte < unpackedMegabytes; megabyte++) sheet.push(spaces);
  sheet.push(strToU8("</sheetData></worksheet>"), true);
  zip.end();
  await finished(out);
}
