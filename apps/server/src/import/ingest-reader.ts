import { hashFile } from "@throughline/ingest/hash-file";
import { takesOf } from "@throughline/ingest/mapping/person-columns";
import type { FilePreview as IngestPreview } from "@throughline/ingest/preview-file";
import { previewFileInWorker, runImportInWorker } from "@throughline/ingest/run-import-in-worker";
import { headerForm } from "@throughline/model/person-fields";
import { useOf } from "./column-use.ts";
import type { FilePreview, FileReader, FileToRead } from "./file-reader.ts";

/** The readers of `@throughline/ingest`, each file in a thread of its own. */
export function openIngestReader(): FileReader {
  return {
    hash: hashFile,
    preview: async (wanted) => {
      const outcome = await previewFileInWorker(toIngest(wanted));
      return outcome.end === "refused" ? outcome : { end: "previewed", preview: toPreview(outcome.preview) };
    },
    read: async (wanted, { onBatch, onProgress, signal, mostRefusals }) =>
      runImportInWorker(toIngest(wanted), {
        onBatch: (bytes) => onBatch(bytes),
        onProgress,
        mostRefusals,
        ...(signal === undefined ? {} : { signal }),
      }),
  };
}

function toIngest({ file, fileName, country, mapping }: FileToRead): Parameters<typeof previewFileInWorker>[0] {
  return { source: file, fileName, context: { country }, mapping };
}

function toPreview({
  format,
  encoding,
  shape,
  columns,
  mapping,
  mappingText,
  sample,
  sampleRows,
  sampleRefusals,
}: IngestPreview): FilePreview {
  const mapped = new Map(mapping.columns.map((column) => [headerForm(column.header), column]));
  return {
    format,
    encoding,
    shape,
    columns: columns.map(({ header, use, words, state }) => {
      const column = mapped.get(headerForm(header));
      return { header, use: column === undefined || column.as !== use ? use : useOf(column), words, state, takes: takesOf(header) };
    }),
    mapping: mappingText,
    sample,
    sampleRows: sampleRows.map((row) => [...row]),
    sampleRefusals: [...sampleRefusals],
  };
}
