import { isIP } from "node:net";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { UsageError } from "./exit-status.ts";
import { numberOption, textOption } from "./option.ts";
import { loopback, serveUntilStopped } from "./serve-until-stopped.ts";
import { locationOf } from "./with-instance.ts";

export const portBounds = { flag: "--port", least: 1, most: 65_535, usual: 4177 } as const;

function addressOption(options: CommandSetting["options"]): string {
  const address = textOption(options, "listen") ?? loopback;
  if (isIP(address) === 0) throw new UsageError("option-out-of-range", "--listen has to be an IP address, as in 0.0.0.0.");
  return address;
}

/** `throughline serve`: the workbench on this machine's own address. */
export const serveCommand: CommandShape = {
  name: "serve",
  summary: "Serve the workbench on this machine (127.0.0.1); Ctrl+C stops it",
  options: [
    ["--port N", "the port (default 4177)"],
    ["--listen ADDRESS", "the IP address to listen on: 127.0.0.1, this machine only, unless told otherwise, as in a container"],
  ],
  run: (setting) =>
    serveUntilStopped(locationOf(setting), setting, {
      host: addressOption(setting.options),
      port: numberOption(setting.options, "port", portBounds),
    }),
};
