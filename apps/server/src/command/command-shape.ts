import type { Environment } from "../instance/environment.ts";
import type { ExitStatus } from "./exit-status.ts";
import type { Terminal } from "./terminal.ts";

/** What a command is run with. */
export interface CommandSetting {
  readonly environment: Environment;
  readonly options: Readonly<Record<string, unknown>>;
  readonly operands: readonly string[];
  readonly terminal: Terminal;
}

/** One command: a file in `command/` exports one, `commands.ts` lists them. `--data`, `--key-file`, `--passphrase-file`, `--json` come by themselves. */
export interface CommandShape {
  /** Set for `record verify` and the like. */
  readonly group?: string;
  readonly name: string;
  readonly summary: string;
  readonly arguments?: readonly (readonly [words: string, summary: string])[];
  readonly options?: readonly (readonly [flags: string, summary: string])[];
  run(setting: CommandSetting): Promise<ExitStatus>;
}
