import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findFreePort } from "../../../tools/free-port.ts";
import { command, waitUntilReady } from "./workbench.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder with a loaded demo and its key file, to be copied. */
    demoFolder: string;
  }
}

/** Loads the demo once, by the real command, for all files of tests: each serves a copy of its own. */
export default async function loadDemo(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-e2e-demo-"));
  const port = await findFreePort();
  const server = spawn(process.execPath, [command, "demo", "--data", join(folder, "demo"), "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  await waitUntilReady(server, `http://127.0.0.1:${port}`);
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
  project.provide("demoFolder", folder);
  return () => rmSync(folder, { recursive: true });
}
