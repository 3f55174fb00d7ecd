import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ThroughlineError } from "@throughline/model/throughline-error";

/** The folder that holds `turbo.json`: found upwards from this file, so that it is the same from source and from `dist/`. */
export const repositoryRoot: string = findRepositoryRoot(dirname(fileURLToPath(import.meta.url)));

function findRepositoryRoot(folder: string): string {
  if (existsSync(join(folder, "turbo.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new ThroughlineError("repository-not-found", "No folder above this tool holds turbo.json.");
  return findRepositoryRoot(parent);
}
