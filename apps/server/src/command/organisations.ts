import type { Organisation, User } from "@throughline/record/case-record";
import type { Instance } from "../instance/instance.ts";
import { UsageError } from "./exit-status.ts";
import { neededOption } from "./option.ts";
import { findUser } from "./user-commands.ts";

/** The administrator that `--as` names. `what` ends the sentence that refuses anybody else: "Only an administrator says …". */
export async function findAdministrator(instance: Instance, options: Readonly<Record<string, unknown>>, what: string): Promise<User> {
  const user = await findUser(instance, neededOption(options, "as", "--as"));
  if (!user.roles.includes("administrator")) throw new UsageError("not-allowed", `Only an administrator says ${what}.`);
  return user;
}

/** An organisation by its name or id. */
export async function findOrganisation({ record }: Pick<Instance, "record">, nameOrId: string): Promise<Organisation> {
  const found = (await record.organisations()).find(({ organisationId, name }) => organisationId === nameOrId || name === nameOrId);
  if (found === undefined) throw new UsageError("organisation-unknown", "There is no such organisation on this server.");
  return found;
}
