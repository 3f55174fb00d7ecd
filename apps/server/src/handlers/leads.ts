import type { Lead } from "@throughline/graph/analysis/lead";
import { askLeads } from "@throughline/graph/analysis/rank-leads";
import { frontier } from "@throughline/graph/questions/frontier";
import { type IdentifierFactsRow, identifierFacts } from "@throughline/graph/questions/identifier-facts";
import { usedAgainstItsHolder } from "@throughline/graph/questions/used-against-its-holder";
import { leadStates } from "@throughline/model/vocabulary";
import type { LeadView } from "../contract/views.ts";
import type { Handler } from "../http/handler.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { showIdentifier } from "../show/show-identifier.ts";
import { organisationNames, readDisplays } from "../show/show-record-rows.ts";
import { weighAndExplain } from "../show/show-strength.ts";
import { type LeadStates, readLeadStates } from "./lead-states.ts";

/** Protected identifiers told of beside the leads, at most. */
const mostUsedAgainstHolder = 200;

export interface LeadsWanted {
  readonly scopes: readonly string[];
  readonly organisationId: string;
  readonly kinds?: string | undefined;
  readonly minPeople?: number | undefined;
  readonly minOrganisations?: number | undefined;
  /** Without any, every lead but those set aside with nothing new. */
  readonly states?: string | undefined;
  readonly limit: number;
}

export interface LeadsShown {
  readonly leads: LeadView[];
  readonly total: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** The leads a reader gets, as the screen and the command line show them. */
export async function showLeads(instance: Pick<Instance, "record" | "graph">, wanted: LeadsWanted): Promise<LeadsShown> {
  const { record, graph } = instance;
  const states = await readLeadStates(record, wanted.organisationId);
  const accepted = new Set(wanted.states?.split(",") ?? leadStates.filter((state) => state !== "set-aside"));
  const answer = await askLeads(graph, {
    scopes: wanted.scopes,
    limit: wanted.limit,
    kinds: wanted.kinds?.split(",") ?? [],
    minPeople: wanted.minPeople ?? 2,
    minOrganisations: wanted.minOrganisations ?? 1,
    accept: (lead) => accepted.has(states.filedUnder(lead.id, lead.facts.people)),
  });
  const ids = [...new Set(answer.leads.flatMap(({ members }) => members))];
  const rows = new Map((await graph.ask(identifierFacts, { scopes: [...wanted.scopes], identifierIds: ids })).map((row) => [row.id, row]));
  const [nameOf, displayOf] = await Promise.all([organisationNames(record), readDisplays(record, ids, wanted.scopes)]);
  const leads = await Promise.all(answer.leads.map((lead) => showLead(instance, wanted.scopes, lead, { rows, states, nameOf, displayOf })));
  return { leads: leads.filter((lead) => lead !== null), total: answer.total, kinds: answer.kinds };
}

export const leads: Handler<"leads"> = async ({ input, principal, server }) => {
  const scopes = [...principal.scopes];
  const { leads: shown, total, kinds } = await showLeads(server.instance, { ...input, scopes, organisationId: principal.organisationId });
  const used = await server.instance.graph.ask(usedAgainstItsHolder, { scopes, minCaseFiles: 2, limit: mostUsedAgainstHolder });
  return {
    leads: shown,
    total,
    kinds: kinds.map(({ kind, count }) => ({ kind: kind as LeadView["kind"], count })),
    usedAgainstHolder: used.map(({ id, kind, namespace, caseFiles }) => ({
      ...showIdentifier({ id, kind, namespace, display: "", isProtected: true, standing: "ordinary" }),
      caseFiles,
    })),
  };
};

/** Says where the reader's organisation stands with a lead; the people visible now are kept, so that news can bring it back. */
export const setLeadState: Handler<"setLeadState"> = async ({ input, principal, actor, server }) => {
  if (input.state === "set-aside" && input.reason.trim() === "") throw new HttpProblem("reason-needed", 422, "Say why it is set aside.");
  const { record, graph } = server.instance;
  const [facts] = await graph.ask(identifierFacts, { scopes: [...principal.scopes], identifierIds: [input.id] });
  if (facts === undefined) throw notFound();
  const people = facts.isProtected === 1 ? 0 : facts.people;
  const { id: identifierId, state, reason, note } = input;
  await record.setLeadState(actor, { identifierId, organisationId: principal.organisationId, state, reason, note, people });
  return { done: true };
};

async function showLead(
  instance: Pick<Instance, "record" | "graph">,
  scopes: readonly string[],
  lead: Lead,
  known: {
    rows: ReadonlyMap<string, IdentifierFactsRow>;
    states: LeadStates;
    nameOf: (scopeId: string) => string;
    displayOf: (id: string) => string;
  },
): Promise<LeadView | null> {
  const row = known.rows.get(lead.id);
  if (row === undefined) return null;
  const members = lead.members.flatMap((id) => known.rows.get(id) ?? []);
  const organisations = new Set(
    members
      .flatMap(({ scopeIds }) => scopeIds.split(","))
      .filter((scopeId) => scopeId !== "")
      .map(known.nameOf),
  );
  return {
    ...showIdentifier({ ...row, display: known.displayOf(row.id), isProtected: row.isProtected === 1 }),
    people: lead.facts.people,
    caseFiles: lead.members.length === 1 ? row.caseFiles : await countCaseFiles(instance, scopes, lead.members),
    organisations: [...organisations].sort(),
    firstSeenOn: lead.facts.firstSeenOn,
    lastSeenOn: lead.facts.lastSeenOn,
    ...weighAndExplain(lead.facts),
    state: known.states.of(lead.id, lead.facts.people),
  };
}

/** Distinct visible case files of a same-as group. */
async function countCaseFiles(
  { graph }: Pick<Instance, "record" | "graph">,
  scopes: readonly string[],
  members: readonly string[],
): Promise<number> {
  const rows = await graph.ask(frontier, { scopes: [...scopes], identifierIds: [...members], caseFileIds: [], limit: 100_000 });
  return new Set(rows.filter(({ relation }) => relation === "seen-in").map(({ target }) => target)).size;
}
