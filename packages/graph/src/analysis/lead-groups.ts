import { type PeopleOfIdentifiersRow, peopleOfIdentifiers } from "../questions/people-of-identifiers.ts";
import type { AskingEngine } from "./asking-engine.ts";
import { groupRows } from "./group-rows.ts";
import { type Lead, leadFrom } from "./lead.ts";
import { askCounts, type CountedIdentifier, type Reader } from "./reader.ts";

const mostRows = 1_000_000;

/**
 * One lead per visible same-as group: people are counted over all members at read time, and the strongest member gives its
 * id, kind, check, basis and standing (decisions: Same as). Also groups of which no member alone is a lead.
 */
export async function askLeadGroups(engine: AskingEngine, reader: Reader, kinds: readonly string[]): Promise<Lead[]> {
  const groups = [...new Set(reader.groupOf.values())];
  if (groups.length === 0) return [];
  const ids = groups.flat();
  const [counts, rows] = await Promise.all([
    askCounts(engine, reader, ids, 1),
    engine.ask(peopleOfIdentifiers, { scopes: [...reader.scopes], identifierIds: ids, limit: mostRows }),
  ]);
  const rowsOf = groupRows(rows, ({ id }) => id);
  const leads = groups.map((members) =>
    groupLead(
      reader,
      members.flatMap((id) => counts.get(id) ?? []),
      members.flatMap((id) => rowsOf.get(id) ?? []),
    ),
  );
  return leads.filter((lead) => lead !== null).filter((lead) => kinds.length === 0 || kinds.includes(lead.facts.kind));
}

function groupLead(reader: Reader, members: readonly CountedIdentifier[], rows: readonly PeopleOfIdentifiersRow[]): Lead | null {
  const people = reader.persons.count(rows.map(({ countsAs }) => countsAs));
  const organisations = new Set(rows.map(({ scopeId }) => reader.organisationOf.get(scopeId) ?? scopeId)).size;
  const first =
    members
      .map(({ facts }) => facts.firstSeenOn)
      .filter((date) => date !== "")
      .sort()[0] ?? "";
  const last =
    members
      .map(({ facts }) => facts.lastSeenOn)
      .filter((date) => date !== "")
      .sort()
      .at(-1) ?? "";
  const ids = members.map(({ id }) => id);
  const leads = members.map(({ id, facts }) =>
    leadFrom({ id, facts: { ...facts, people, firstSeenOn: first, lastSeenOn: last }, organisations }, ids),
  );
  return leads.reduce<Lead | null>((best, lead) => (best === null || lead.weight > best.weight ? lead : best), null);
}
