import { erasureBases } from "@throughline/model/vocabulary";
import type { Actor } from "@throughline/record/case-record";
import { isAllowed } from "../access/permissions.ts";
import { findPrincipal } from "../access/principal.ts";
import type { Instance } from "../instance/instance.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { UsageError } from "./exit-status.ts";
import { neededOption } from "./option.ts";
import { findUser } from "./user-commands.ts";

/** Options that name the two people whom erasing takes. */
export const twoPeopleOptions: NonNullable<CommandShape["options"]> = [
  ["--requested-by NAME", "the person who asked for it"],
  ["--as NAME", "the person who does it: another one, an approver of the same organisation"],
];

/** Says why. */
export const basisOption: readonly [string, string] = ["--basis B", `why: ${erasureBases.join(", ")}`];

export interface TwoPeople {
  readonly actor: Actor;
  /** The id of whoever asked for it. */
  readonly requestedBy: string;
  /** Of both of them: they decide on its case files alone. */
  readonly organisationId: string;
}

/** The two people that the options name. That they are two, the record sees to. Throws `not-allowed` for a role or an organisation that may not. */
export async function readTwoPeople(instance: Instance, options: CommandSetting["options"], purpose: string): Promise<TwoPeople> {
  const requester = await findUser(instance, neededOption(options, "requestedBy", "--requested-by"));
  const named = await findUser(instance, neededOption(options, "as", "--as"));
  const approver = await findPrincipal(instance.record, named.userId);
  if (!isAllowed(approver, "erase"))
    throw new UsageError("not-allowed", "The person named by --as is no approver: their role does not include this.");
  if (requester.organisationId !== approver.organisationId)
    throw new UsageError("not-allowed", "The two people are of different organisations. Both have to be of the one whose case file it is.");
  const { userId, organisationId } = approver;
  return { actor: { userId, purpose }, requestedBy: requester.userId, organisationId };
}

/** Why it is done, as the record keeps it. */
export function readBasis(options: CommandSetting["options"]): string {
  const basis = erasureBases.find((one) => one === neededOption(options, "basis", "--basis"));
  if (basis === undefined) throw new UsageError("option-out-of-range", `--basis takes: ${erasureBases.join(", ")}.`);
  return basis;
}
