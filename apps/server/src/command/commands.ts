import { auditCommands } from "./audit-commands.ts";
import type { CommandShape } from "./command-shape.ts";
import { demoCommand } from "./demo-command.ts";
import { exportCommand } from "./export-command.ts";
import { extractCommand } from "./extract-command.ts";
import { graphCommands } from "./graph-commands.ts";
import { importCommand } from "./import-command.ts";
import { initCommand } from "./init-command.ts";
import { leadsCommand } from "./leads-command.ts";
import { packetCommands } from "./packet-commands.ts";
import { pathsCommand } from "./paths-command.ts";
import { recordCommands } from "./record-commands.ts";
import { serveCommand } from "./serve-command.ts";
import { similarCommand } from "./similar-command.ts";
import { userCommands } from "./user-commands.ts";

/** Every command of `throughline`, in the order its help lists them. */
export const commands: readonly CommandShape[] = [
  initCommand,
  serveCommand,
  demoCommand,
  importCommand,
  extractCommand,
  leadsCommand,
  similarCommand,
  pathsCommand,
  ...graphCommands,
  ...recordCommands,
  ...auditCommands,
  ...userCommands,
  ...packetCommands,
  exportCommand,
];
