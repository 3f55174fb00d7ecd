import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { repositoryRoot } from "../repository-root.ts";

const run = promisify(execFile);
const pomPath = join(repositoryRoot, "tools", "neo4j-local", "pom.xml");
const cachePath = join(repositoryRoot, ".cache", "neo4j-local", "class-path.txt");

/**
 * The class path of Neo4j Community 5.26 LTS, resolved by Maven once and kept in `.cache/` until `pom.xml` changes or a
 * file of it is gone. Throws `maven-missing` or `neo4j-not-resolved`.
 */
export async function resolveClassPath(): Promise<string> {
  const cached = await readCachedClassPath();
  if (cached !== null) return cached;
  const scratch = `${cachePath}.${process.pid}`;
  await mkdir(join(cachePath, ".."), { recursive: true });
  try {
    await run("mvn", ["-q", "-B", "-f", pomPath, "dependency:build-classpath", `-Dmdep.outputFile=${scratch}`], {
      shell: process.platform === "win32",
    });
  } catch (cause) {
    throw explainMavenFailure(cause);
  }
  await rename(scratch, cachePath);
  const classPath = (await readFile(cachePath, "utf8")).trim();
  await writeFile(cachePath, classPath);
  return classPath;
}

async function readCachedClassPath(): Promise<string | null> {
  if (!existsSync(cachePath)) return null;
  const [cache, pom] = await Promise.all([stat(cachePath), stat(pomPath)]);
  if (cache.mtimeMs < pom.mtimeMs) return null;
  const classPath = (await readFile(cachePath, "utf8")).trim();
  return classPath.split(delimiter).every((jar) => existsSync(jar)) ? classPath : null;
}

function explainMavenFailure(cause: unknown): ThroughlineError {
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
    return new ThroughlineError(
      "maven-missing",
      "Apache Maven is needed once to fetch Neo4j for the tests: install the package `maven` and run again.",
      { cause },
    );
  }
  return new ThroughlineError(
    "neo4j-not-resolved",
    `Maven could not fetch Neo4j; run \`mvn -f tools/neo4j-local/pom.xml dependency:build-classpath\` to see why.`,
    { cause },
  );
}
