import { everyOrganisation } from "@throughline/model/audit-event";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { type AuditLog, openAuditLog } from "@throughline/record/audit/open-audit-log";
import { deedOfCommand, type LoggedCommand } from "../audit/deed-of-command.ts";
import { type DeedAbout, type DeedEnd, describeCommand } from "../audit/describe-command.ts";
import type { Instance } from "../instance/instance.ts";
import type { Location } from "../instance/location.ts";
import { readKey } from "../instance/open-key.ts";
import type { CommandSetting } from "./command-shape.ts";
import { type ExitStatus, exitStatus, statusOfError } from "./exit-status.ts";
import { withGraph, withInstance } from "./with-instance.ts";

/** The last step of a command, once its deed stands in the audit log: it writes and answers. */
export type Leave = () => ExitStatus | Promise<ExitStatus>;

/** Says whom and what a deed is about, once that is known: each organisation is told of its own. What fails later is told with it. */
export type NoteDeed = (...abouts: readonly DeedAbout[]) => void;

/** Every organisation's auditors read of it, so that nothing is named: a count alone would tell them of what they may not see. */
const aboutTheInstance: DeedAbout = { organisationId: everyOrganisation, subjects: [] };

type Work = (instance: Instance, note: NoteDeed) => Promise<Leave>;

/** As {@link withInstance}, for a command whose deed the audit log is told: what cannot be logged does not leave. */
export function withLoggedInstance(setting: CommandSetting, command: LoggedCommand, work: Work): Promise<ExitStatus> {
  return withInstance(setting, logging(command, work));
}

/** The same, with the graph following what is recorded meanwhile. */
export function withLoggedFollowing(setting: CommandSetting, command: LoggedCommand, work: Work): Promise<ExitStatus> {
  return withInstance(setting, logging(command, work), true);
}

/** The same as {@link withGraph}. */
export function withLoggedGraph(setting: CommandSetting, command: LoggedCommand, work: Work): Promise<ExitStatus> {
  return withGraph(setting, logging(command, work));
}

function logging(command: LoggedCommand, work: Work): (instance: Instance) => Promise<ExitStatus> {
  return (instance) => logDeed(instance.audit, command, (note) => work(instance, note));
}

/** Does a command's work, tells the audit log of it, and only then lets its answer leave. What fails is told as well, and thrown. */
export async function logDeed(
  audit: Pick<AuditLog, "tell">,
  command: LoggedCommand,
  work: (note: NoteDeed) => Promise<Leave>,
): Promise<ExitStatus> {
  let abouts: readonly DeedAbout[] = [aboutTheInstance];
  const tell = async (end: DeedEnd): Promise<void> => {
    await Promise.all(abouts.map((about) => audit.tell(describeCommand(deedOfCommand[command], about, end))));
  };
  const leave = await work((...known) => {
    abouts = known;
  }).catch(async (error: unknown) => {
    /* What went wrong says more than why that could not be told. */
    await tell(endOf(error)).catch(() => undefined);
    throw error;
  });
  await tell({ outcome: "done", code: "" });
  return leave();
}

/** An audit log that is opened anew for each event: for work on files that nobody may have open meanwhile. */
export function auditLogAt(location: Location): Pick<AuditLog, "tell"> {
  return {
    tell: async (event) => {
      const log = await openAuditLog({ dataDirectory: location.dataDirectory, key: await readKey(location) });
      await log.tell(event).finally(() => log.close());
    },
  };
}

/** How a deed ended that threw. */
function endOf(error: unknown): DeedEnd {
  if (!(error instanceof ThroughlineError)) return { outcome: "failed", code: "unexpected" };
  if (error.code === "not-allowed") return { outcome: "denied", code: error.code };
  return { outcome: statusOfError(error) === exitStatus.storeUnreachable ? "failed" : "refused", code: error.code };
}
