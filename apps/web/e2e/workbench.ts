import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../../../tools/browser/launch-browser.ts";
import { findFreePort } from "../../../tools/free-port.ts";

/** Something served by the real command on a port of its own, and a real browser. */
export interface Workbench {
  readonly address: string;
  /** A page of a new visitor, at the first screen. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** Puts the server's clock forward by six minutes: longer than a proof is good for. */
  waitSixMinutes(): void;
  /** What pages did that they must not: errors, and requests to anywhere else. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** The command as it is installed. */
export const command = new URL("../../server/bin/throughline.js", import.meta.url).pathname;

/** Loaded before the server: what it takes for the time of day goes forward by a signal. */
const movableClock =
  "data:text/javascript,const now = Date.now; let ahead = 0; Date.now = () => now() + ahead; process.on('SIGUSR2', () => { ahead += 6 * 60000; });";

/** Serves, from a temporary directory, what `prepare` puts there and names the words of the command for. */
export async function openWorkbench(prepare: (directory: string) => readonly string[]): Promise<Workbench> {
  const directory = mkdtempSync(join(tmpdir(), "throughline-e2e-"));
  const port = await findFreePort();
  const server = spawn(process.execPath, ["--import", movableClock, command, ...prepare(directory), "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = `http://127.0.0.1:${port}`;
  await waitUntilReady(server, address);
  const browser = await launchBrowser();
  const faults: string[] = [];
  return {
    address,
    faults,
    waitSixMinutes: () => void server.kill("SIGUSR2"),
    visit: (options) => visit({ browser, address, faults }, options),
    close: async () => {
      await browser.close();
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      rmSync(directory, { recursive: true });
    },
  };
}

/** Waits for a server that was just started. Throws when it ends before it is ready, or is not in two minutes. */
export async function waitUntilReady(server: ChildProcess, address: string): Promise<void> {
  let said = "";
  server.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString();
  });
  for (const until = Date.now() + 120_000; Date.now() < until; ) {
    if (server.exitCode !== null) throw new Error(`The server ended before it was ready: ${said}`);
    const answer = await fetch(`${address}/ready`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The server was not ready in two minutes: ${said}`);
}

async function visit(
  { browser, address, faults }: { browser: Browser; address: string; faults: string[] },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!/^(http:\/\/(127\.0\.0\.1|localhost):|data:|blob:)/.test(request.url()))
      faults.push(`request elsewhere: ${new URL(request.url()).origin}`);
  });
  await page.goto(address);
  return page;
}
