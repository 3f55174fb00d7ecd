import { hashFile } from "@throughline/ingest/hash-file";
import type { FilePreview as IngestPreview } from "@throughline/ingest/preview-file";
import { previewFileInWorker, runImportInWorker } from "@throughline/ingest/run-import-in-worker";
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

function toPreview({ format, encoding, shape, columns, mappingText, sampleRows, sampleRefusals }: IngestPreview): FilePreview {
  return {
    format,
    encoding,
    shape,
    columns: columns.map(({ header, use, words, state }) => ({ header, use, words, state })),
    mapping: mappingText,
    sampleRows: sampleRows.map((row) => [...row]),
    sampleRefusals: [...sampleRefusals],
  };
}
