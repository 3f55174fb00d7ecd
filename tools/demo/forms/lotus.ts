import type { DemoCaseFile, DemoPaymentSide } from "../case-files.ts";
import type { InventedValue } from "../invented-values.ts";
import { writeValue } from "../ways-of-writing.ts";
import { bankOf, type DemoFile, encodeText, type Filling, kindOf, penmanshipFor } from "./form.ts";

/** What Lotus's exports hold where there is nothing: Burmese "do not know", Chinese "do not know", and what programs write. */
export const lotusPlaceholders = ["မသိ", "不知道", "null", "unknown"] as const;

/** Lotus exports JSON Lines from its own database: an identifier a line, and lines of their own for payments and relations. */
export function fillLotusForms(filling: Filling): readonly DemoFile[] {
  return [
    writeLines(
      "lotus-sightings.jsonl",
      filling.caseFiles.flatMap((caseFile) => sightingLines(filling, caseFile)),
    ),
    writeLines(
      "lotus-payments.jsonl",
      filling.caseFiles.flatMap((caseFile) => paymentLines(filling, caseFile)),
    ),
    writeLines(
      "lotus-relations.jsonl",
      filling.caseFiles.flatMap((caseFile) => relationLines(filling, caseFile)),
    ),
  ];
}

function writeLines(name: string, lines: readonly object[]): DemoFile {
  return { name, bytes: encodeText(lines.map((line) => `${JSON.stringify(line)}\n`).join("")), rows: lines.length };
}

function sightingLines(filling: Filling, caseFile: DemoCaseFile): readonly object[] {
  const { random } = filling;
  const { name } = filling.personOf(caseFile);
  const start = { case: caseFile.reference, country: caseFile.country, client_name: name, date: caseFile.openedOn.slice(0, 7) };
  const penmanship = penmanshipFor(filling, caseFile);
  const lines: object[] = caseFile.sightings.map((sighting) => ({
    ...start,
    kind: kindOf(sighting.value).replace("-", "_"),
    value: writeValue(sighting.value, penmanship),
    bank: bankOf(sighting.value, penmanship),
    role: sighting.role.replace("-", "_"),
    held_by: sighting.heldBy.replace("-", "_"),
    source: sighting.basis,
  }));
  if (random.below(6) !== 0) return lines;
  return [
    ...lines,
    { ...start, kind: "wallet", value: random.pick(lotusPlaceholders), bank: "", role: "paid_to", held_by: "", source: "told" },
  ];
}

function paymentLines(filling: Filling, caseFile: DemoCaseFile): readonly object[] {
  const penmanship = penmanshipFor(filling, caseFile);
  const write = (side: DemoPaymentSide): string => (typeof side === "string" ? side : writeValue(side, penmanship));
  return caseFile.payments.map(({ from, to, amount, currency, purpose }) => ({
    case: caseFile.reference,
    country: caseFile.country,
    from: write(from),
    from_bank: bankOf(from, penmanship),
    to: write(to),
    to_bank: bankOf(to, penmanship),
    amount,
    currency,
    date: caseFile.openedOn,
    purpose: purpose.replace("-", "_"),
  }));
}

function relationLines(filling: Filling, caseFile: DemoCaseFile): readonly object[] {
  const write = (value: InventedValue): string => writeValue(value, penmanshipFor(filling, caseFile));
  return caseFile.statements.map(({ from, relation, to }) => ({
    case: caseFile.reference,
    from_kind: kindOf(from),
    from: write(from),
    relation: relation.replaceAll("-", "_"),
    to_kind: kindOf(to),
    to: write(to),
  }));
}
