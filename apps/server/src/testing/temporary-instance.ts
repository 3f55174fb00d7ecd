import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileReader } from "../import/file-reader.ts";
import { createInstance } from "../instance/create-instance.ts";
import { writeDemoMark } from "../instance/demo-mark.ts";
import { readEnvironment } from "../instance/environment.ts";
import type { Instance } from "../instance/instance.ts";
import { openInstance } from "../instance/open-instance.ts";
import { lineReader } from "./line-reader.ts";

/** A real, encrypted, empty instance in a temporary directory. Close it, then `remove` what is left. */
export async function openTemporaryInstance(
  options: {
    readonly isDemo?: boolean;
    readonly variables?: Readonly<Record<string, string | undefined>>;
    readonly reader?: FileReader;
  } = {},
): Promise<{ instance: Instance; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-server-"));
  const location = { dataDirectory: join(folder, "data"), keyFile: join(folder, "data.key") };
  await createInstance({ ...location, isUnencrypted: false });
  if (options.isDemo === true) writeDemoMark(location.dataDirectory, "loaded");
  const instance = await openInstance({
    ...location,
    environment: readEnvironment(options.variables ?? {}),
    reader: options.reader ?? lineReader,
  });
  return { instance, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}
