import type { CommandShape } from "./command-shape.ts";

/**
 * The commands of `throughline` by their first word, in the order its help lists them. Each module is loaded when its word is asked for:
 * all of them together take a fifth of a second, and a tenth of what an import may keep in memory.
 */
const modules: Readonly<Record<string, () => Promise<readonly CommandShape[]>>> = {
  init: async () => [(await import("./init-command.ts")).initCommand],
  key: async () => (await import("./key-commands.ts")).keyCommands,
  serve: async () => [(await import("./serve-command.ts")).serveCommand],
  demo: async () => [(await import("./demo-command.ts")).demoCommand],
  import: async () => [(await import("./import-command.ts")).importCommand],
  extract: async () => [(await import("./extract-command.ts")).extractCommand],
  leads: async () => [(await import("./leads-command.ts")).leadsCommand],
  similar: async () => [(await import("./similar-command.ts")).similarCommand],
  paths: async () => [(await import("./paths-command.ts")).pathsCommand],
  erase: async () => [(await import("./erase-command.ts")).eraseCommand],
  hold: async () => (await import("./hold-commands.ts")).holdCommands,
  retention: async () => (await import("./retention-commands.ts")).retentionCommands,
  graph: async () => (await import("./graph-commands.ts")).graphCommands,
  record: async () => (await import("./record-commands.ts")).recordCommands,
  audit: async () => (await import("./audit-commands.ts")).auditCommands,
  user: async () => (await import("./user-commands.ts")).userCommands,
  mandate: async () => (await import("./mandate-commands.ts")).mandateCommands,
  sharing: async () => (await import("./sharing-commands.ts")).sharingCommands,
  packet: async () => (await import("./packet-commands.ts")).packetCommands,
  export: async () => [(await import("./export-command.ts")).exportCommand],
};

/** The commands that begin with a word; every one when there is none such, as for help. */
export async function commandsFor(word: string | undefined): Promise<readonly CommandShape[]> {
  const load = Object.hasOwn(modules, word ?? "") ? modules[word ?? ""] : undefined;
  return load === undefined ? allCommands() : load();
}

/** Every command. */
export async function allCommands(): Promise<readonly CommandShape[]> {
  return (await Promise.all(Object.values(modules).map((load) => load()))).flat();
}
