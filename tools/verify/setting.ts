import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalNeo4j } from "../neo4j-local/start-neo4j.ts";
import type { Variables } from "../throughline-command.ts";

/** What every part of the verification is given. */
export interface Setting {
  readonly seed: number;
  /** A folder of the part's own, gone when the part ends. */
  readonly folder: string;
  readonly size: Size;
}

/** The size that the issue asks for, or one that `npm test` can afford. */
export type Size = "full" | "small";

/** Runs a part in a temporary folder of its own. */
export async function inOwnFolder({ seed, size }: Omit<Setting, "folder">, run: (setting: Setting) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-verify-"));
  try {
    await run({ seed, size, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The variables that move the graph of a command to a Neo4j. */
export function graphOn({ uri, user, password }: Pick<LocalNeo4j, "uri" | "user" | "password">): Variables {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}
