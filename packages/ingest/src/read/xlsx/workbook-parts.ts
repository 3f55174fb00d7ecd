import { FileRefused } from "../../file-refused.ts";
import { attributeOf, readXml } from "./xml-reader.ts";
import type { GuardedZip } from "./zip-guard.ts";

/** A sheet of a workbook and the entry that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly has1904Dates: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Finds the sheets, shared strings and styles of a workbook by its relationships. */
export async function readWorkbookParts(zip: GuardedZip): Promise<WorkbookParts> {
  const workbook = zip.names.find((name) => /^xl\/workbook\.xml$/iu.test(name)) ?? zip.names.find((name) => /workbook\.xml$/iu.test(name));
  if (workbook === undefined) throw new FileRefused("not-a-workbook");
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const targets = await readTargets(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder);
  const sheets: SheetPart[] = [];
  let has1904Dates = false;
  await readPart(zip, workbook, (name, attributes) => {
    if (name === "workbookPr") has1904Dates = /^(?:1|true)$/u.test(attributeOf(attributes, "date1904") ?? "");
    if (name !== "sheet") return;
    const target = targets.get(attributeOf(attributes, "id") ?? "");
    if (target?.type.endsWith("/worksheet") !== true) return;
    sheets.push({
      name: attributeOf(attributes, "name") ?? "",
      isHidden: /hidden/iu.test(attributeOf(attributes, "state") ?? ""),
      entry: target.entry,
    });
  });
  const entryOf = (type: string): string | null => [...targets.values()].find((target) => target.type.endsWith(type))?.entry ?? null;
  return { sheets, has1904Dates, sharedStrings: entryOf("/sharedStrings"), styles: entryOf("/styles") };
}

interface Target {
  readonly type: string;
  readonly entry: string;
}

async function readTargets(zip: GuardedZip, entry: string, folder: string): Promise<ReadonlyMap<string, Target>> {
  const targets = new Map<string, Target>();
  await readPart(zip, entry, (name, attributes) => {
    const target = attributeOf(attributes, "Target");
    if (name !== "Relationship" || target === undefined) return;
    const inArchive = target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//u, "");
    targets.set(attributeOf(attributes, "Id") ?? "", { type: attributeOf(attributes, "Type") ?? "", entry: inArchive });
  });
  return targets;
}

async function readPart(zip: GuardedZip, entry: string, open: (name: string, attributes: string) => void): Promise<void> {
  const bytes = await zip.open(entry);
  if (bytes === null) throw new FileRefused("broken-archive");
  await readXml(bytes, { open, close: () => undefined, text: () => undefined });
}
