import { statSync } from "node:fs";
import { join } from "node:path";
import { marksLeftBehind } from "@throughline/record/keep/open-mark";
import { verifyInChild } from "@throughline/record/keep/verify-in-child";
import type { Damage } from "@throughline/record/record-keeping";
import type { Location } from "./location.ts";
import { readKey } from "./open-key.ts";

/** Up to this size a start checks everything; beyond, chain and bodies only, unless the last stop was unclean. */
const mostBytesCheckedWhole = 64 * 1024 * 1024;

/**
 * Checks a record in a child process before it is served: damage that aborts a reader is found there and named.
 * Empty for a record that is whole. Throws as {@link readKey} does.
 */
export async function verifyBeforeStart(location: Location): Promise<readonly Damage[]> {
  const { dataDirectory } = location;
  const key = await readKey(location);
  const isQuick = marksLeftBehind(dataDirectory).length === 0 && statSync(join(dataDirectory, "record.db")).size > mostBytesCheckedWhole;
  return (await verifyInChild({ dataDirectory, key }, isQuick)).damage;
}
