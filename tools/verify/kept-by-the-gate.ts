import { GatedCopy } from "@throughline/server/contract/copy-endpoints";
import { PacketPreview } from "@throughline/server/contract/packet-views";
import type { Answer } from "./read-endpoints.ts";
import { readPicture } from "./read-picture.ts";

/**
 * How many rows more the gate keeps back in the later of two answers, when that is all that differs: the one exception to "a hidden case
 * file changes nothing" (DESIGN.md, Scope). Null when anything else differs, and for every answer that nothing leaves by.
 */
export function keptByTheGate(before: Answer, after: Answer): number | null {
  if (before.endpoint === "packetPreview") return keptOfPreview(linesOf(before), linesOf(after));
  if (before.endpoint === "leadsCsv" || before.endpoint === "leadsPage") return keptOfLines(linesOf(before), linesOf(after));
  if (before.endpoint === "leadsJson") return keptOfLines(linesOf(before).map(withoutComma), linesOf(after).map(withoutComma));
  if (before.endpoint === "pictureMake") return keptOfPicture(linesOf(before), linesOf(after));
  if (before.endpoint === "checkCopy" || before.endpoint === "identifiersCopy") return keptOfCopy(linesOf(before), linesOf(after));
  return null;
}

/** Lines of an answer but for its length. */
function linesOf({ text }: Answer): readonly string[] {
  return text.split("\n").filter((line) => !line.startsWith("content-length: "));
}

/** The last row of a list in JSON has none behind it. */
function withoutComma(line: string): string {
  return line.replace(/,$/, "");
}

/** Lines that went; null when a line came, changed or moved. */
function keptOfLines(before: readonly string[], after: readonly string[]): number | null {
  const left = [...after];
  for (const line of before) if (line === left[0]) left.shift();
  return left.length === 0 ? before.length - after.length : null;
}

/** Rows that moved from what leaves to what another steward must speak for, under the name they had. */
function keptOfPreview(before: readonly string[], after: readonly string[]): number | null {
  const [earlier, later] = [before, after].map((lines) => PacketPreview.parse(JSON.parse(lines.at(-1) ?? "")));
  if (earlier === undefined || later === undefined) return null;
  const stillLeave = new Set(later.leaves.map(({ identifier }) => identifier.id));
  const moved = earlier.leaves.filter(({ identifier }) => !stillLeave.has(identifier.id));
  const nameOf = new Map(moved.map(({ identifier }) => [identifier.id, identifier.label]));
  const kept = later.withheld.filter(({ id, label, reason }) => reason === "needs-steward" && nameOf.get(id) === label);
  const expected = {
    ...earlier,
    leaves: earlier.leaves.filter(({ identifier }) => stillLeave.has(identifier.id)),
    withheld: earlier.withheld,
    payments: Math.min(earlier.payments, later.payments),
    statements: Math.min(earlier.statements, later.statements),
  };
  const found = { ...later, withheld: later.withheld.filter((one) => !kept.includes(one)) };
  const isAll = before.slice(0, -1).join() === after.slice(0, -1).join() && kept.length === moved.length;
  return isAll && JSON.stringify(found) === JSON.stringify(expected) ? kept.length : null;
}

/** Rows of a copy that went and are counted as needing another steward's word, and nothing else. */
function keptOfCopy(
  before: readonly string[],
  after: readonly string[],
  read: (copy: GatedCopy) => readonly string[] = rowsOf,
): number | null {
  const [earlier, later] = [before, after].map((lines) => GatedCopy.safeParse(JSON.parse(lines.at(-1) ?? "")).data);
  if (earlier === undefined || later === undefined) return null;
  const kept = keptOfLines(read(earlier), read(later));
  const isCounted = kept === earlier.rows - later.rows && kept === countKept(later) - countKept(earlier);
  const isAll = before.slice(0, -1).join() === after.slice(0, -1).join() && sayOthers(earlier) === sayOthers(later);
  return isCounted && isAll ? kept : null;
}

/** Identifiers of a picture that went, with their links. The others may stand elsewhere, since a picture fits what it holds. */
function keptOfPicture(before: readonly string[], after: readonly string[]): number | null {
  const [earlier, later] = [before, after].map((lines) =>
    readPicture(GatedCopy.safeParse(JSON.parse(lines.at(-1) ?? "")).data?.text ?? ""),
  );
  if (earlier === undefined || later === undefined || earlier.caseFiles !== later.caseFiles) return null;
  const gone = new Set(earlier.identifiers.filter((value) => !later.identifiers.includes(value)));
  const linksLeft = earlier.links.filter(([from, to]) => !gone.has(from) && !gone.has(to));
  if (JSON.stringify(linksLeft) !== JSON.stringify(later.links)) return null;
  return keptOfCopy(before, after, ({ text }) => readPicture(text).identifiers);
}

function rowsOf({ text }: GatedCopy): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

function countKept({ withheld }: GatedCopy): number {
  return withheld.find(({ reason }) => reason === "needs-steward")?.count ?? 0;
}

/** What was withheld for other reasons. */
function sayOthers({ withheld }: GatedCopy): string {
  return JSON.stringify(withheld.filter(({ reason }) => reason !== "needs-steward"));
}
