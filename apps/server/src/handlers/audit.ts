import type { Handler } from "../http/handler.ts";

/** The log of the auditor's own organisation. Reading it is told to it as well. Who was removed, or is the command line, is named by id. */
export const audit: Handler<"audit"> = async ({ input, principal, server }) => {
  const { audit: log, record } = server.instance;
  const { limit, ...asked } = input;
  const query = { ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)), limit };
  const [entries, head, users] = await Promise.all([
    log.read({ ...query, organisationId: principal.organisationId }),
    log.position(),
    record.users(),
  ]);
  const nameOf = new Map(users.map(({ userId, name }) => [userId, name]));
  return {
    entries: entries.map(({ organisationId: _, purpose: __, ...entry }) => ({
      ...entry,
      person: nameOf.get(entry.userId) ?? entry.userId,
      subjects: [...entry.subjects],
    })),
    head,
  };
};
