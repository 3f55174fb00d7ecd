import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { findFreePort } from "../free-port.ts";
import { repositoryRoot } from "../repository-root.ts";
import { resolveClassPath } from "./class-path.ts";

const startLimitMilliseconds = 120_000;

/** A running local Neo4j. */
export interface LocalNeo4j {
  readonly uri: string;
  /** Any user and password are taken: authentication is off, and the server listens on loopback only. */
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  readonly port: number;
  /** Shuts it down in order. A data directory made for it is removed, one that was given stays. */
  stop(): Promise<void>;
  /** Kills it at once (SIGKILL), as a power cut would; its data directory stays, to be started again. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** Where the databases lie; a temporary one when absent. Give the same again to restart after `kill`. */
  readonly dataDirectory?: string;
  /** Bolt's port; a free one when absent. */
  readonly port?: number;
  /** Java heap; 1024 when absent. */
  readonly heapMegabytes?: number;
}

/**
 * Starts Neo4j Community on loopback; answers when Bolt takes connections. The server ends with this process.
 * Throws `jdk-missing`, `maven-missing`, `neo4j-not-resolved` or `neo4j-not-started`.
 */
export async function startNeo4j(options: StartOptions = {}): Promise<LocalNeo4j> {
  const classPath = await resolveClassPath();
  const port = options.port ?? (await findFreePort());
  const directory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), "throughline-neo4j-")));
  const removeTemporary = async (): Promise<void> => {
    if (options.dataDirectory === undefined) await rm(directory, { recursive: true, force: true });
  };
  await mkdir(directory, { recursive: true });
  const child = spawnJava({ classPath, directory, port, heapMegabytes: options.heapMegabytes ?? 1024 });
  child.stdin.on("error", () => {}); // a killed server cannot be told to stop, which is no failure
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await waitUntilReady(child).catch(async (error: unknown) => {
    await removeTemporary();
    throw error;
  });
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password: "neo4j",
    pid: child.pid ?? 0,
    port,
    stop: async () => {
      child.stdin.end();
      const timer = setTimeout(() => child.kill("SIGKILL"), 30_000);
      await ended;
      clearTimeout(timer);
      await removeTemporary();
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

interface JavaArguments {
  readonly classPath: string;
  readonly directory: string;
  readonly port: number;
  readonly heapMegabytes: number;
}

function spawnJava({ classPath, directory, port, heapMegabytes }: JavaArguments): ChildProcessByStdio<Writable, Readable, Readable> {
  const source = join(repositoryRoot, "tools", "neo4j-local", "LocalNeo4j.java");
  const flags = ["--add-opens=java.base/java.nio=ALL-UNNAMED", `-Xmx${heapMegabytes}m`, "-cp", classPath];
  return spawn("java", [...flags, source, directory, String(port)], { stdio: ["pipe", "pipe", "pipe"] });
}

/** Resolves at the line `ready`; keeps the end of what Java writes to its error stream for the case that it never comes. */
function waitUntilReady(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let complaint = "";
    const fail = (error: ThroughlineError): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(error);
    };
    const failNotStarted = (): void => fail(explainNotStarted(complaint));
    const timer = setTimeout(failNotStarted, startLimitMilliseconds);
    child.once("error", (cause) => fail(explainMissingJava(cause)));
    child.once("close", failNotStarted);
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString("utf8")).slice(-4_000);
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line !== "ready") return;
      clearTimeout(timer);
      child.off("close", failNotStarted);
      resolve();
    });
  });
}

function explainNotStarted(complaint: string): ThroughlineError {
  return new ThroughlineError("neo4j-not-started", `The local Neo4j did not start. Java said: ${complaint}`);
}

function explainMissingJava(cause: Error): ThroughlineError {
  return new ThroughlineError(
    "jdk-missing",
    "A JDK 17 or later is needed for the local Neo4j of the tests: install the package `openjdk-17-jdk-headless` and run again.",
    { cause },
  );
}
