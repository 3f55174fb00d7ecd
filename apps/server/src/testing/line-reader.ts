import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { recognise } from "@throughline/model/identifier/registry";
import { type DraftCaseFile, encodeDraftBatch, type Refusal } from "@throughline/model/submission";
import type { FileReader, FileRefused, FileToRead } from "../import/file-reader.ts";

const rowsPerBatch = 200;

/** Reads lines of `reference,kind,value`, one batch at a time: as much of a reader as tests of recording need. */
export const lineReader: FileReader = {
  hash: async (file) =>
    createHash("sha256")
      .update(await readFile(file))
      .digest("hex"),
  async preview({ file, fileName }) {
    if ((await stat(file)).size === 0) return refuse(fileName);
    const columns = ["case reference", "kind", "value"].map((header) => ({
      header,
      use: header,
      words: header,
      state: "used" as const,
      takes: "anything" as const,
    }));
    const preview = {
      format: "csv",
      encoding: "utf-8",
      shape: "long" as const,
      columns,
      mapping: "{}",
      sample: { rows: 0, accepted: 0, refused: 0 },
      sampleRows: [],
      sampleRefusals: [],
    };
    return { end: "previewed", preview };
  },
  async read(wanted, { onBatch, onProgress, signal, mostRefusals }) {
    const lines = (await readFile(wanted.file, "utf8")).trim().split("\n").slice(1);
    const refusals: Refusal[] = [];
    const counts = { rows: 0, accepted: 0, refused: 0 };
    for (let from = 0; from < lines.length; from += rowsPerBatch) {
      if (signal?.aborted === true) return { end: "stopped", counts, refusals, refusalsTotal: counts.refused };
      const caseFiles: DraftCaseFile[] = [];
      const refused: Refusal[] = [];
      for (const [index, line] of lines.slice(from, from + rowsPerBatch).entries())
        takeRow(wanted, line, from + index + 2, caseFiles, refused);
      await onBatch(encodeDraftBatch({ caseFiles, refusals: refused }));
      counts.rows += caseFiles.length + refused.length;
      counts.accepted += caseFiles.length;
      counts.refused += refused.length;
      refusals.push(...refused.slice(0, mostRefusals - refusals.length));
      onProgress({ ...counts, bytesRead: 0 });
    }
    return { end: "read", counts, refusals, refusalsTotal: counts.refused };
  },
};

function refuse(file: string): FileRefused {
  return { end: "refused", refusal: { file, line: 0, column: "", of: "file", reason: "empty-file", words: "The file is empty." } };
}

function takeRow(
  { fileName, country = "TH" }: FileToRead,
  text: string,
  line: number,
  caseFiles: DraftCaseFile[],
  refused: Refusal[],
): void {
  const [reference = "", kindText = "", raw = ""] = text.split(",");
  const recognised = recognise(raw, { country }, { kindText });
  if (!recognised.ok) {
    refused.push({ file: fileName, line, column: "value", of: "row", reason: recognised.reason, words: "The value was not taken." });
    return;
  }
  const { kind, key, display, check, rule } = recognised.value;
  const identifier = { kind, key, display, standing: "ordinary" as const };
  const place = { file: fileName, line, column: "value" };
  const claims = { role: "unstated", heldBy: "not-asked", controlledBy: "not-asked", basis: "told" } as const;
  caseFiles.push({
    reference,
    payments: [],
    statements: [],
    sightings: [{ identifier, kind, raw, check, rule, ruleVersion: 1, ...claims, place }],
  });
}
