import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import type { Candidate } from "@throughline/ingest/extract/candidate";
import type { Instance } from "../instance/instance.ts";

type Keyed = Pick<Candidate, "key">;

/** Where an identifier stands among the case files that a reader may read. */
export interface Known {
  readonly id: string;
  readonly caseFiles: number;
  readonly isProtected: boolean;
}

/** Opaque ids by key, recorded or not. */
export async function idsOf(record: Instance["record"], identifiers: readonly Keyed[]): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(identifiers.map(({ key }) => key))];
  const ids = await record.identifierIdOf(keys);
  return new Map(keys.map((key, at) => [key, ids[at] ?? ""]));
}

/** Looks identifiers up by key, within scopes only: what stands in hidden case files is as if it stood nowhere. */
export async function lookUp(
  { record, graph }: Pick<Instance, "record" | "graph">,
  scopes: readonly string[],
  identifiers: readonly Keyed[],
): Promise<(key: string) => Known> {
  const ids = await idsOf(record, identifiers);
  const facts = await graph.ask(identifierFacts, { scopes: [...scopes], identifierIds: [...ids.values()] });
  const known = new Map(facts.map(({ id, caseFiles, isProtected }) => [id, { id, caseFiles, isProtected: isProtected === 1 }]));
  return (key) => {
    const id = ids.get(key) ?? "";
    return known.get(id) ?? { id, caseFiles: 0, isProtected: false };
  };
}
