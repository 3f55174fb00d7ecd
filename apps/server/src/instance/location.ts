import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where an instance lives. The key file is never inside the data directory. */
export interface Location {
  readonly dataDirectory: string;
  readonly keyFile: string;
  /** Gives the passphrase of a wrapped key file, asked for once; left out where nobody can be asked. */
  readonly passphrase?: () => Promise<string>;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The person's own data directory, by the custom of their system. */
export function ownDataDirectory(variables: Variables = process.env, platform: NodeJS.Platform = process.platform): string {
  if (platform === "win32") return join(variables.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "Throughline", "data");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Throughline");
  return join(variables.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "throughline");
}

/** The repository this file is built in, found by its lockfile. */
export function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package-lock.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The demo's own place, apart from everything real. */
export function demoDataDirectory(): string {
  return join(repositoryRoot(), "data", "demo");
}

/**
 * The location a command works on: what it was told, else what the environment says, else the person's own.
 * The key file stands beside the data directory, named after it, unless told otherwise.
 */
export function locate(
  told: { readonly dataDirectory?: string | undefined; readonly keyFile?: string | undefined },
  usual: string,
): Omit<Location, "passphrase"> {
  const dataDirectory = resolve(told.dataDirectory ?? usual);
  return { dataDirectory, keyFile: resolve(told.keyFile ?? `${dataDirectory}.key`) };
}
