import { ThroughlineError } from "@throughline/model/throughline-error";
import type { CaseRecord } from "@throughline/record/case-record";
import { standOf } from "../instance/graph-stand.ts";
import type { Instance } from "../instance/instance.ts";
import { type Location, locate, ownDataDirectory } from "../instance/location.ts";
import { openInstance } from "../instance/open-instance.ts";
import type { CommandSetting } from "./command-shape.ts";
import type { ExitStatus } from "./exit-status.ts";
import { textOption } from "./option.ts";
import { passphraseOnce } from "./passphrase.ts";

/** Who acts when the command line does: its operator, as the chain has it. */
export function operator(purpose: string): { readonly userId: string; readonly purpose: string } {
  return { userId: "operator", purpose };
}

/** The data directory and key file a command was told of, and where the passphrase of a wrapped one comes from. */
export function locationOf({ options, environment }: CommandSetting): Required<Location> {
  const told = {
    dataDirectory: textOption(options, "data") ?? environment.dataDirectory,
    keyFile: textOption(options, "keyFile") ?? environment.keyFile,
  };
  const passphraseFile = textOption(options, "passphraseFile") ?? environment.passphraseFile;
  return { ...locate(told, ownDataDirectory()), passphrase: passphraseOnce(passphraseFile, "Passphrase of the key file: ") };
}

/**
 * Opens the instance a command was told of, works with it and closes it again, whatever happens. Unless the graph is to follow what is
 * recorded meanwhile, it is left alone: a command started without `NEO4J_URI` would begin an embedded one beside it.
 */
export async function withInstance(
  setting: CommandSetting,
  work: (instance: Instance) => Promise<ExitStatus>,
  isFollowing = false,
): Promise<ExitStatus> {
  const instance = await openInstance({ ...locationOf(setting), environment: setting.environment, isFollowing });
  try {
    return await work(instance);
  } finally {
    await instance.close();
  }
}

/** The same for a command that reads the graph: it is first brought up to the record. */
export function withGraph(setting: CommandSetting, work: (instance: Instance) => Promise<ExitStatus>): Promise<ExitStatus> {
  return withInstance(setting, async (instance) => {
    if (!(await instance.projector.catchUp())) throw new ThroughlineError("graph-unreachable", (await standOf(instance)).words);
    return work(instance);
  });
}

/** Every scope: the command line is its operator's own. */
export async function everyScope(record: Pick<CaseRecord, "organisations" | "ownScopesOfCaseFiles">): Promise<string[]> {
  const [organisations, caseFiles] = await Promise.all([record.organisations(), record.ownScopesOfCaseFiles()]);
  return [...organisations.map(({ organisationId }) => organisationId), ...caseFiles];
}
