import { createHash } from "node:crypto";
import { openSource } from "./read/source.ts";

/** SHA-256 of a file's bytes (or of bytes) as lower-case hex, read in pieces. */
export async function hashFile(from: string | Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of (await openSource(from)).chunks()) hash.update(chunk);
  return hash.digest("hex");
}
