import type { User } from "@throughline/record/case-record";
import type { BrokenGlassView } from "../contract/access-endpoints.ts";
import type { Handler } from "../http/handler.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";

/** How long a case file stays open to whoever opened it for themselves. */
const openMs = 60 * 60 * 1000;

type Named = { readonly userId: string; readonly name: string };

export const caseFileAccess: Handler<"caseFileAccess"> = async ({ input, principal, server }) => {
  const { record } = server.instance;
  const [found, users] = await Promise.all([record.caseFileAccess(input.caseFileId, principal.scopes), record.users()]);
  if (found === null || found.organisationId !== principal.organisationId) throw notFound();
  const colleagues = colleaguesOf(users, principal.organisationId);
  const steward = stewardAmong(colleagues, found.stewardId);
  const isNamed = [...found.members, found.stewardId].includes(principal.userId);
  const reads = found.access === "open" || isNamed;
  const mayChange = principal.roles.includes("steward") && reads && (steward === null || steward.userId === principal.userId);
  return {
    access: found.access,
    steward: steward === null ? null : named(steward),
    members: found.members.map((userId) => named(colleagues.find((one) => one.userId === userId) ?? { userId, name: userId })),
    reason: found.reason,
    by: found.by,
    at: found.at,
    mayChange,
    people: mayChange ? colleagues.map((one) => ({ ...named(one), isSteward: one.roles.includes("steward") })) : [],
  };
};

export const caseFileAccessSet: Handler<"caseFileAccessSet"> = async ({ input, actor, server }) => {
  await orRefusal(server.instance.record.setCaseFileAccess(actor, input));
  return { done: true };
};

export const keptCaseFiles: Handler<"keptCaseFiles"> = async ({ principal, server, concerns }) => {
  const { record } = server.instance;
  const [kept, users] = await Promise.all([record.keptCaseFiles(principal.organisationId), record.users()]);
  const colleagues = colleaguesOf(users, principal.organisationId);
  const isAdministrator = principal.roles.includes("administrator");
  const shown = kept.filter(({ stewardId }) => isAdministrator || stewardId === principal.userId);
  concerns(
    shown.map(({ caseFileId }) => caseFileId),
    shown.length,
  );
  return {
    caseFiles: shown.map(({ caseFileId, reference, access, stewardId }) => {
      const steward = stewardAmong(colleagues, stewardId);
      const isTheirs = stewardId === principal.userId && steward !== null;
      return { caseFileId, reference: isTheirs ? reference : null, access, steward: steward === null ? null : named(steward) };
    }),
    stewards: isAdministrator ? colleagues.filter(({ roles }) => roles.includes("steward")).map(named) : [],
  };
};

export const stewardName: Handler<"stewardName"> = async ({ input, actor, server }) => {
  await orRefusal(server.instance.record.nameSteward(actor, input));
  return { done: true };
};

/** Every attempt counts and none is given back: what is told of a case file that a colleague keeps is that it can be opened. */
export const caseFileOpen: Handler<"caseFileOpen"> = async ({ input, actor, server, concerns }) => {
  const now = new Date();
  const until = new Date(now.getTime() + openMs).toISOString();
  const caseFileId = await orRefusal(server.instance.record.breakGlass(actor, { ...input, now: now.toISOString(), until }));
  concerns([caseFileId], 1);
  return { caseFileId, until };
};

/** Who opened a case file that this steward answers for, newest first. Of one whose steward is gone every steward is told, by its id alone. */
export async function readAlarms(
  { record }: Pick<Instance, "record">,
  steward: Pick<User, "userId" | "organisationId">,
): Promise<BrokenGlassView[]> {
  const { userId: ownId, organisationId } = steward;
  const [broken, users] = await Promise.all([record.brokenGlass(organisationId), record.users()]);
  const colleagues = colleaguesOf(users, organisationId);
  return broken
    .filter(({ stewardId }) => stewardId === ownId || stewardAmong(colleagues, stewardId) === null)
    .map(({ caseFileId, reference, stewardId, userName, reason, note, at, until }) => {
      const isTheirs = stewardId === ownId;
      return { caseFileId, reference: isTheirs ? reference : null, by: userName, reason, note: isTheirs ? note : "", at, until };
    });
}

function colleaguesOf(users: readonly User[], organisationId: string): readonly User[] {
  return users.filter((user) => user.organisationId === organisationId).sort((a, b) => a.name.localeCompare(b.name));
}

/** The steward named, while they are one; null when nobody is. */
function stewardAmong(colleagues: readonly User[], stewardId: string | null): User | null {
  return colleagues.find(({ userId, roles }) => userId === stewardId && roles.includes("steward")) ?? null;
}

function named({ userId, name }: Named): Named {
  return { userId, name };
}
