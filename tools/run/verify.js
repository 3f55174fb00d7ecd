import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { prepare, root, runNode } from "./workspace.js";

/** `npm run verify -- NAME [--seed N]`: an issue's full-size claims; the last line is `NAME: N held, N fell short`. */
const [name = "", ...rest] = process.argv.slice(2);
const names = readdirSync(join(root, "tools", "verify"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
if (!names.includes(name)) {
  console.error(`Say what to verify: npm run verify -- NAME [--seed N]. There is: ${names.join(", ") || "nothing yet"}.`);
  process.exit(2);
}
await prepare();
const main = join("tools", "dist", "verify", name, "main.js");
if (!existsSync(join(root, main))) {
  console.error(`tools/verify/${name}/ has no main.ts.`);
  process.exit(3);
}
process.exitCode = await runNode(main, rest);
