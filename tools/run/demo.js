import { prepare, runNode } from "./workspace.js";

/** `npm run demo`: installs and builds when needed, then serves the invented organisations on this machine. */
await prepare();
process.exitCode = await runNode("apps/server/bin/throughline.js", ["demo", ...process.argv.slice(2)]);
