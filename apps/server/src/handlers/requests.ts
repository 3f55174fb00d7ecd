import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import type { GivenWord } from "@throughline/record/requests";
import type { Principal } from "../access/principal.ts";
import type { AskedView } from "../contract/request-endpoints.ts";
import type { IdentifierView } from "../contract/views.ts";
import type { Call, Handler } from "../http/handler.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationsWith } from "../sharing/ask-hits.ts";
import { organisationNames, readIdentifiers } from "../show/show-record-rows.ts";

/** Sightings looked through for the references of one request, at most. */
const mostSightings = 50;

/** What the reader asked; whose it is stands in it only when every steward said yes. */
export const requests: Handler<"requests"> = async ({ principal, server }) => {
  const { record } = server.instance;
  const [rows, nameOf] = await Promise.all([record.requestsBy(principal.userId), organisationNames(record)]);
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
      return { requestId, at, cause, identifier: known.get(identifierId) ?? null, purpose, answer, contacts };
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
  return { done: true };
};

function concernedBy(
  instance: Instance,
  principal: Principal,
  { id, cause }: Call<{ id: string; cause: "row" | "hit" }>["input"],
): Promise<readonly string[]> {
  return cause === "row" ? stewardsOf(instance, principal, id) : organisationsWith({ instance, principal, shown: principal.scopes }, id);
}

async function stewardsOf({ record }: Instance, { organisationId }: Principal, id: string): Promise<readonly string[]> {
  const concerned = await record.stewardsConcerned([id], { organisationId, on: new Date().toISOString() });
  return concerned.map((one) => one.organisationId);
}

/** What the stewards of an organisation are asked, with the identifier as they see it themselves. */
export const inbox: Handler<"inbox"> = async ({ principal, server, concerns }) => {
  const { record } = server.instance;
  const [rows, alerts, nameOf] = await Promise.all([
    record.requestsOf(principal.organisationId),
    record.lookUpAlerts(principal.organisationId),
    organisationNames(record),
  ]);
  const ids = rows.map(({ identifierId }) => identifierId);
  concerns(ids, ids.length);
  const known = await readVisible(server.instance, principal, ids);
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
      says: words.find((word) => word.organisationId === principal.organisationId)?.says ?? "waiting",
    })),
    alerts: alerts.map(({ userName, at, identifiers }) => ({ person: userName, at, identifiers })),
  };
};

/** The word of the steward's organisation; given once. */
export const requestAnswer: Handler<"requestAnswer"> = async ({ input, principal, actor, server, concerns }) => {
  const { record } = server.instance;
  const { requestId, says } = input;
  const { organisationId } = principal;
  concerns([requestId], 1);
  const asked = (await record.requestsOf(organisationId)).find((row) => row.requestId === requestId);
  const word = asked?.words.find((one) => one.organisationId === organisationId);
  if (word === undefined) throw notFound();
  if (word.says !== "waiting") throw new HttpProblem("already-answered", 409, "Your organisation has given its word on this already.");
  await record.giveWord(actor, { requestId, organisationId, says, contact: input.says === "yes" ? input.contact : "" });
  return { done: true };
};

/** References of the organisation's own case files that a steward may read and that hold an identifier. */
async function readReferences(
  { record }: Pick<Instance, "record">,
  { ownScopes, organisationId }: Principal,
  id: string,
): Promise<string[]> {
  const scopes = ownScopes.filter((scope) => scope === organisationId);
  const { rows } = await record.sightingsOf(id, scopes, mostSightings);
  return [...new Set(rows.map(({ reference }) => reference))].sort();
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
