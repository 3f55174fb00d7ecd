import { ThroughlineError } from "@throughline/model/throughline-error";
import type { FileReader } from "./file-reader.ts";

/** The reader of `@throughline/ingest`. This build holds no readers of formats yet: every file is answered with that, and nothing is recorded. */
export function openIngestReader(): FileReader {
  const missing = async (): Promise<never> => {
    throw new ThroughlineError("reader-missing", "This build of Throughline cannot read files yet: packages/ingest holds no readers.");
  };
  return { hash: missing, preview: missing, read: missing };
}
