import type { CommandShape } from "./command-shape.ts";
import { numberOption } from "./option.ts";
import { serveUntilStopped } from "./serve-until-stopped.ts";
import { locationOf } from "./with-instance.ts";

export const portBounds = { flag: "--port", least: 1, most: 65_535, usual: 4177 } as const;

/** `throughline serve`: the workbench on this machine's own address. */
export const serveCommand: CommandShape = {
  name: "serve",
  summary: "Serve the workbench on this machine (127.0.0.1); Ctrl+C stops it",
  options: [["--port N", "the port (default 4177)"]],
  run: (setting) => serveUntilStopped(locationOf(setting), setting, numberOption(setting.options, "port", portBounds)),
};
