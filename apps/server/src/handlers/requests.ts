import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import type { ConcernedSteward } from "@throughline/record/case-file-access";
import type { GivenWord, RequestRow } from "@throughline/record/requests";
import type { Principal } from "../access/principal.ts";
import type { AskedView } from "../contract/request-endpoints.ts";
import type { IdentifierView } from "../contract/views.ts";
import type { Call, Handler } from "../http/handler.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationsWith } from "../sharing/ask-hits.ts";
import { isTold, showExchange, showOffered } from "../show/show-exchange.ts";
import { organisationNames, readIdentifiers } from "../show/show-record-rows.ts";
import { readAlarms } from "./case-file-access.ts";

/** Sightings looked through for the references of one request, at most. */
const mostSightings = 50;

/** What the reader asked; whose it is stands in it only when every steward said yes. */
export const requests: Handler<"requests"> = async ({ principal, server }) => {
  const { record } = server.instance;
  const [rows, exchanges, nameOf] = await Promise.all([
    record.requestsBy(principal.userId),
    record.exchangesOf(principal.organisationId, principal.userId, new Date().toISOString()),
    organisationNames(record),
  ]);
  const known = await readVisible(
    server.instance,
    principal,
    rows.map(({ identifierId }) => identifierId),
  );
  return {
    requests: rows.map(({ requestId, at, cause, identifierId, purpose, words }) => {
      const answer = answerOf(words);
      const contacts =
        answer === "yes" ? words.map(({ organisationId, contact }) => ({ organisation: nameOf(organisationId), contact })) : [];
      const exchange = showOffered(
        exchanges.filter((one) => one.requestId === requestId),
        nameOf,
      );
      return { requestId, at, cause, identifier: known.get(identifierId) ?? null, purpose, answer, contacts, exchange };
    }),
  };
};

/** One no is a no, and until the last has spoken it waits: how many were asked cannot be told from it. */
function answerOf(words: readonly GivenWord[]): AskedView["answer"] {
  if (words.some(({ says }) => says === "no")) return "no";
  return words.every(({ says }) => says === "yes") ? "yes" : "waiting";
}

/** Asks whoever is concerned; to whom it goes is not answered. */
export const requestAsk: Handler<"requestAsk"> = async ({ input, principal, actor, server, concerns }) => {
  const { record, graph } = server.instance;
  const { id: identifierId, cause, purpose } = input;
  concerns([identifierId], 1);
  const [facts] = await graph.ask(identifierFacts, { scopes: [...principal.scopes], identifierIds: [identifierId] });
  if (facts === undefined) throw notFound();
  const askedOf = await concernedBy(server.instance, principal, input);
  if (askedOf.length === 0) throw new HttpProblem("nothing-to-ask", 422, "This needs no other steward's word.");
  await record.askStewards(actor, { cause, identifierId, organisationId: principal.organisationId, purpose, askedOf });
  if (input.cause === "hit" && input.offersExchange === true)
    await orRefusal(record.offerExchange(actor, { identifierId, organisationId: principal.organisationId }));
  return { done: true };
};

async function concernedBy(
  instance: Instance,
  principal: Principal,
  { id, cause }: Call<{ id: string; cause: "row" | "hit" }>["input"],
): Promise<readonly ConcernedSteward[]> {
  const { record } = instance;
  if (cause === "row") {
    const { organisationId } = principal;
    const concerned = await record.stewardsConcerned([id], { organisationId, on: new Date().toISOString() });
    return concerned.map((one) => ({ organisationId: one.organisationId, stewardId: one.stewardId }));
  }
  return record.contactsFor(id, await organisationsWith({ instance, principal, shown: principal.scopes }, id));
}

/** What a steward is asked, as the one named for a case file or as any of the organisation, and who opened what they answer for; with the identifier as they see it themselves. */
export const inbox: Handler<"inbox"> = async ({ principal, server, concerns }) => {
  const { record } = server.instance;
  const [rows, exchanges, alerts, nameOf, opened] = await Promise.all([
    readAsked(server.instance, principal),
    record.exchangesOf(principal.organisationId, principal.userId, new Date().toISOString()),
    record.lookUpAlerts(principal.organisationId),
    organisationNames(record),
    readAlarms(server.instance, principal),
  ]);
  const ids = rows.map(({ identifierId }) => identifierId);
  const asked = new Set(rows.map(({ requestId }) => requestId));
  const theirs = exchanges.filter((row) => isTold(row, principal, asked));
  const all = [...new Set([...ids, ...theirs.map(({ identifierId }) => identifierId)])];
  concerns(all, all.length);
  const known = await readVisible(server.instance, principal, all);
  const references = await Promise.all(ids.map((id) => readReferences(server.instance, principal, id)));
  return {
    requests: rows.map(({ requestId, at, cause, identifierId, purpose, userName, organisationId, words }, place) => ({
      requestId,
      at,
      cause,
      identifier: known.get(identifierId) ?? null,
      purpose,
      references: references[place] ?? [],
      askedBy: userName,
      organisation: nameOf(organisationId),
      says: words.find(({ says }) => says === "waiting")?.says ?? words[0]?.says ?? "waiting",
    })),
    exchanges: theirs.flatMap((row) => showExchange(row, principal, { identifier: known.get(row.identifierId) ?? null, nameOf })),
    alerts: alerts.map(({ userName, at, identifiers }) => ({ person: userName, at, identifiers })),
    opened,
  };
};

/** The word of a steward; given once for all they answer for. */
export const requestAnswer: Handler<"requestAnswer"> = async ({ input, principal, actor, server, concerns }) => {
  const { record } = server.instance;
  const { requestId, says } = input;
  concerns([requestId], 1);
  const asked = (await readAsked(server.instance, principal)).find((row) => row.requestId === requestId);
  if (asked === undefined) throw notFound();
  const waiting = asked.words.filter((word) => word.says === "waiting");
  if (waiting.length === 0) throw new HttpProblem("already-answered", 409, "Your organisation has given its word on this already.");
  const contact = input.says === "yes" ? input.contact : "";
  for (const { organisationId, stewardId } of waiting)
    await record.giveWord(actor, { requestId, organisationId, stewardId, says, contact });
  return { done: true };
};

/**
 * What a steward is asked, with those words of it that are theirs to give: of the one named, and of any of the organisation's stewards where
 * nobody is named, or whoever was is a steward no more.
 */
async function readAsked({ record }: Pick<Instance, "record">, { userId, organisationId }: Principal): Promise<RequestRow[]> {
  const [rows, users] = await Promise.all([record.requestsOf(organisationId), record.users()]);
  const stewards = new Set(users.filter(({ roles }) => roles.includes("steward")).map((user) => user.userId));
  const isTheirs = (word: GivenWord): boolean =>
    word.organisationId === organisationId && (word.stewardId === userId || !stewards.has(word.stewardId));
  return rows.map((row) => ({ ...row, words: row.words.filter(isTheirs) })).filter(({ words }) => words.length > 0);
}

/** References of the organisation's own case files that a steward may read and that hold an identifier. */
async function readReferences(
  { record }: Pick<Instance, "record">,
  { ownScopes, organisationId }: Principal,
  id: string,
): Promise<string[]> {
  const { rows } = await record.sightingsOf(id, ownScopes, mostSightings);
  const own = rows.filter((row) => row.organisationId === organisationId);
  return [...new Set(own.map(({ reference }) => reference))].sort();
}

/** Identifiers as the reader sees them, of those that they may see. */
async function readVisible(
  { record, graph }: Pick<Instance, "record" | "graph">,
  { scopes }: Principal,
  ids: readonly string[],
): Promise<ReadonlyMap<string, IdentifierView>> {
  const rows = await graph.ask(identifierFacts, { scopes: [...scopes], identifierIds: [...new Set(ids)] });
  return readIdentifiers(
    record,
    rows.map(({ id }) => id),
    scopes,
  );
}
