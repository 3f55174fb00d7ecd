import { ThroughlineError } from "@throughline/model/throughline-error";
import { Command, CommanderError, Option } from "commander";
import { describeError } from "../http/log.ts";
import { readEnvironment } from "../instance/environment.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { commandsFor } from "./commands.ts";
import { type ExitStatus, exitStatus, statusOfError } from "./exit-status.ts";
import { openTerminal, type Streams } from "./terminal.ts";

/** Runs one command and returns its exit status. Nothing is thrown: what went wrong is a sentence on stderr. */
export async function run(words: readonly string[], setting: Streams & { readonly variables: NodeJS.ProcessEnv }): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.done;
  const program = new Command("throughline")
    .description(
      "Links what survivors of scam compounds record, and assembles referral packets.\nExit status: 0 done, 1 something was refused, 2 wrong usage, 3 a store cannot be reached.",
    )
    .version("0.1.0")
    /* `retention` is a command and has commands of its own: what follows those is theirs. */
    .enablePositionalOptions();
  quieten(program, setting);
  for (const shape of await commandsFor(words[0])) {
    addCommand(program, shape, setting, (ended) => {
      status = ended;
    });
  }
  try {
    await program.parseAsync([...words], { from: "user" });
    return status;
  } catch (error) {
    return explain(error, setting);
  }
}

const groupSummaries: Readonly<Record<string, string>> = {
  key: "The key file: wrap it by a passphrase, lay it open, print its recovery sheet",
  graph: "Where the link graph stands; make it anew; prove that it equals the record",
  record: "Verify, back up and restore the case record",
  hold: "Legal holds: what is under one is not erased",
  user: "The people who use the system",
  sharing: "What organisations on this server let each other learn",
  packet: "Build and verify referral packets",
};

function addCommand(
  program: Command,
  shape: CommandShape,
  setting: Streams & { readonly variables: NodeJS.ProcessEnv },
  end: (status: ExitStatus) => void,
): void {
  const parent = shape.group === undefined ? program : groupOf(program, shape.group, setting);
  const command = parent.command(shape.name).description(shape.summary);
  for (const [words, summary] of shape.arguments ?? []) command.argument(words, summary);
  for (const [flags, summary] of shape.options ?? []) command.addOption(new Option(withValue(flags), summary));
  command.option(withValue("--data DIR"), "the data directory (default: THROUGHLINE_DATA, else this person's own)");
  command.option(withValue("--key-file FILE"), "the key file (default: THROUGHLINE_KEY_FILE, else where init put it)");
  command.option(
    withValue("--passphrase-file FILE"),
    "its passphrase, where one wraps it (default: THROUGHLINE_PASSPHRASE_FILE, else asked on the terminal)",
  );
  command.option("--json", "one JSON document on stdout");
  quieten(command, setting);
  command.action(async () => {
    const options = command.opts<Record<string, unknown>>();
    const environment = readEnvironment(setting.variables);
    const operands = command.processedArgs.flat().filter((value): value is string => typeof value === "string");
    const own: CommandSetting = {
      environment,
      options,
      operands,
      terminal: openTerminal(setting, { json: options.json === true }),
    };
    end(await shape.run(own));
  });
}

/** `--port N` as commander writes an option with a value. */
function withValue(flags: string): string {
  return flags.replace(/ (\S+)$/, " <$1>");
}

function groupOf(program: Command, name: string, setting: Streams): Command {
  const existing = program.commands.find((command) => command.name() === name);
  if (existing !== undefined) return existing;
  const group = program.command(name).description(groupSummaries[name] ?? "");
  quieten(group, setting);
  return group;
}

function quieten(command: Command, { stdout, stderr }: Streams): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showHelpAfterError("(--help shows how it is used)");
}

function explain(error: unknown, { stderr }: Streams): ExitStatus {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 || error.code === "commander.helpDisplayed" ? exitStatus.done : exitStatus.wrongUsage;
  }
  const status = statusOfError(error);
  if (error instanceof ThroughlineError) stderr.write(`${error.message}\n`);
  else stderr.write(`Something went wrong that should not. What is known of it:\n${JSON.stringify(describeError(error), null, 2)}\n`);
  return status;
}
