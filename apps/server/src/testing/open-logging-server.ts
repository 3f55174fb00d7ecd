import { openLog } from "../http/log.ts";
import { openIngestReader } from "../import/ingest-reader.ts";
import { openTestServer, type TestServer } from "./test-server.ts";

/** A server that reads files as the product does and writes its log where a test reads it. */
export function openLoggingServer(destination: NodeJS.WritableStream): Promise<TestServer> {
  return openTestServer({ log: openLog("info", destination), reader: openIngestReader() });
}
