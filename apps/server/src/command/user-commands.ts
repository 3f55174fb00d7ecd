import { randomBytes } from "node:crypto";
import { text as readText } from "node:stream/consumers";
import { accountName } from "@throughline/model/account-name";
import { type UserRole, userRoles } from "@throughline/model/vocabulary";
import type { User } from "@throughline/record/case-record";
import { hashPassword } from "../access/password.ts";
import type { Instance } from "../instance/instance.ts";
import { addOrganisationNamed, addPerson } from "../instance/people.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { withLoggedInstance } from "./logged-deed.ts";
import { countryOption, neededOption } from "./option.ts";
import { layTable } from "./terminal.ts";
import { operator, withInstance } from "./with-instance.ts";

const fewestCharacters = 12;

const userAdd: CommandShape = {
  group: "user",
  name: "add",
  summary: "Add a person who uses the system; without --password-stdin a password is made and shown once",
  arguments: [["<name>", "the name they sign in with"]],
  options: [
    ["--organisation NAME", "their organisation; added when it is new"],
    ["--country CC", "for a new organisation"],
    ["--roles R", `one or several with commas: ${userRoles.join(", ")}`],
    ["--password-stdin", "read the password from standard input"],
  ],
  run: (setting) =>
    withLoggedInstance(setting, "user add", async (instance, note) => {
      const { options, operands, terminal } = setting;
      const roles = rolesOf(neededOption(options, "roles", "--roles"));
      const actor = operator("user add");
      const organisation = await addOrganisationNamed(instance, actor, {
        name: neededOption(options, "organisation", "--organisation"),
        country: countryOption(options),
      });
      const { password, isMade } = await choosePassword(setting);
      const { organisationId } = organisation;
      note({ organisationId, subjects: [] });
      const userId = await addPerson(instance.record, actor, {
        name: operands[0] ?? "",
        organisationId,
        roles,
        scopes: [organisationId],
        isDemo: false,
        passwordHash: await hashPassword(password),
      });
      note({ organisationId, subjects: [userId] });
      return () => {
        terminal.answer({ userId, organisationId, roles, ...(isMade ? { password } : {}) }, passwordWords("Added.", { password, isMade }));
        return exitStatus.done;
      };
    }),
};

const userList: CommandShape = {
  group: "user",
  name: "list",
  summary: "The people who use the system, with their organisations and roles",
  run: (setting) =>
    withInstance(setting, async ({ record }) => {
      const users = await record.users();
      const rows = users.map(({ name, organisationId, roles, userId }) => [name, organisationId, roles.join(","), userId]);
      setting.terminal.answer(
        users.map(({ userId, name, organisationId, roles, scopes }) => ({ userId, name, organisationId, roles, scopes })),
        layTable(["name", "organisation", "roles", "id"], rows),
      );
      return exitStatus.done;
    }),
};

const userRemove: CommandShape = {
  group: "user",
  name: "remove",
  summary: "Remove a person: they cannot do anything from their next request on; what they did stays theirs",
  arguments: [["<name>", "their name or id"]],
  run: (setting) =>
    withLoggedInstance(setting, "user remove", async (instance, note) => {
      const { userId, organisationId } = await findUser(instance, setting.operands[0] ?? "");
      note({ organisationId, subjects: [userId] });
      await instance.record.removeUser(operator("user remove"), userId);
      return () => {
        setting.terminal.answer({ userId, removed: true }, "Removed.");
        return exitStatus.done;
      };
    }),
};

const userPassword: CommandShape = {
  group: "user",
  name: "password",
  summary: "Set a new password; without --password-stdin one is made and shown once",
  arguments: [["<name>", "their name or id"]],
  options: [["--password-stdin", "read the password from standard input"]],
  run: (setting) =>
    withLoggedInstance(setting, "user password", async (instance, note) => {
      const { userId, organisationId } = await findUser(instance, setting.operands[0] ?? "");
      note({ organisationId, subjects: [userId] });
      const { password, isMade } = await choosePassword(setting);
      await instance.record.setPasswordHash(operator("user password"), userId, await hashPassword(password));
      return () => {
        setting.terminal.answer({ userId, ...(isMade ? { password } : {}) }, passwordWords("The password is set.", { password, isMade }));
        return exitStatus.done;
      };
    }),
};

const userForgetSecondStep: CommandShape = {
  group: "user",
  name: "forget-second-step",
  summary: "For whoever lost their authenticator app or passkeys, and their recovery codes: the password alone signs them in again",
  arguments: [["<name>", "their name or id"]],
  run: (setting) =>
    withLoggedInstance(setting, "user forget-second-step", async (instance, note) => {
      const { userId, organisationId } = await findUser(instance, setting.operands[0] ?? "");
      note({ organisationId, subjects: [userId] });
      await instance.record.forgetSecondSteps(operator("user forget-second-step"), userId);
      return () => {
        setting.terminal.answer(
          { userId, hasSecondStep: false },
          "The password alone signs them in. They can turn a second step on again.",
        );
        return exitStatus.done;
      };
    }),
};

export const userCommands: readonly CommandShape[] = [userAdd, userList, userRemove, userPassword, userForgetSecondStep];

/** Finds a person by id or by the name they sign in with. */
export async function findUser({ record }: Pick<Instance, "record">, nameOrId: string): Promise<User> {
  const user = (await record.users()).find(({ userId, name }) => userId === nameOrId || accountName(name) === accountName(nameOrId));
  if (user === undefined)
    throw new UsageError("no-such-user", "Nobody of that name uses the system. throughline user list shows who does.");
  return user;
}

function rolesOf(text: string): UserRole[] {
  const roles = text.split(",").map((role) => userRoles.find((known) => known === role.trim()));
  const known = roles.filter((role) => role !== undefined);
  if (known.length !== roles.length) throw new UsageError("option-out-of-range", `--roles takes: ${userRoles.join(", ")}.`);
  return [...new Set(known)];
}

async function choosePassword({ options }: CommandSetting): Promise<{ password: string; isMade: boolean }> {
  if (options.passwordStdin !== true) return { password: randomBytes(15).toString("base64url"), isMade: true };
  const password = (await readText(process.stdin)).replace(/\r?\n$/, "");
  if ([...password].length < fewestCharacters)
    throw new UsageError("password-too-short", `A password has at least ${fewestCharacters} characters.`);
  return { password, isMade: false };
}

function passwordWords(done: string, { password, isMade }: { readonly password: string; readonly isMade: boolean }): string {
  return isMade ? `${done} The password, shown this once: ${password}` : done;
}
