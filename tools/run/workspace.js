import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What every root command needs before anything is installed: plain JavaScript on Node alone. */

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const oldestNode = [20, 19];

/** Ends the process with a sentence when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `Throughline needs Node ${oldestMajor}.${oldestMinor} or later; this is ${process.versions.node}. Node 24 is recommended: https://nodejs.org`,
  );
  process.exit(2);
}

/** Installs from the lockfile when `node_modules` is missing or older than `package-lock.json`; ends the process when that fails. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.error("Installing what package-lock.json names (npm ci) …");
  const npm = process.env.npm_execpath;
  const status = npm?.endsWith(".js")
    ? await run(process.execPath, [npm, "ci", "--no-audit", "--no-fund"])
    : await run("npm", ["ci", "--no-audit", "--no-fund"], { shell: process.platform === "win32" });
  if (status === 0) return;
  console.error("npm ci failed; what it printed above says why. Nothing was started.");
  process.exit(3);
}

function isInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

/** Builds every package and the web application; answers whether all could be built. What is unchanged comes from turbo's local cache. */
export async function build() {
  const arguments_ = ["run", "build", "--output-logs=errors-only", "--no-update-notifier", "--ui=stream"];
  return (await runNode(join("node_modules", "turbo", "bin", "turbo"), arguments_)) === 0;
}

/** Node, dependencies and build in place, or the process ends. */
export async function prepare() {
  requireNode();
  await ensureInstalled();
  if (await build()) return;
  console.error("The build failed; the lines above say where.");
  process.exit(3);
}

/** Runs a JavaScript file of the repository and answers its exit status. */
export function runNode(file, arguments_, options = {}) {
  return run(process.execPath, [join(root, file), ...arguments_], options);
}

/**
 * Runs a command in the repository's root with this terminal and answers its exit status (1 when a signal ended it,
 * 124 when `limitMilliseconds` did).
 */
export function run(command, arguments_, { limitMilliseconds, shell = false } = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
    const child = spawn(command, arguments_, { cwd: root, stdio: "inherit", env, shell });
    let isOverdue = false;
    const timer =
      limitMilliseconds === undefined
        ? undefined
        : setTimeout(() => {
            isOverdue = true;
            child.kill("SIGTERM");
            setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
          }, limitMilliseconds);
    const ignoreInterrupt = () => {}; // Ctrl-C reaches the child too; this process waits for it to end in order.
    process.on("SIGINT", ignoreInterrupt);
    const finish = (status) => {
      clearTimeout(timer);
      process.off("SIGINT", ignoreInterrupt);
      resolve(isOverdue ? 124 : status);
    };
    child.once("error", (error) => {
      console.error(`${command} could not be started (${error.code ?? error.message}).`);
      finish(1);
    });
    child.once("exit", (status) => finish(status ?? 1));
  });
}
