import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import type { Candidate } from "@throughline/ingest/extract/candidate";
import { storableKey } from "@throughline/model/identifier/secret-identifier";
import type { Instance } from "../instance/instance.ts";

type Keyed = Pick<Candidate, "kind" | "key">;

/** Where an identifier stands among the case files that a reader may read. */
export interface Known {
  readonly id: string;
  readonly caseFiles: number;
  readonly isProtected: boolean;
}

/** Ids of identifiers, recorded or not, and the keys they have in the record: numbers of cards and documents only hashed. */
export async function idsOf(record: Instance["record"], identifiers: readonly Keyed[]): Promise<Map<string, { id: string; key: string }>> {
  const keys = [...new Set(identifiers.map(({ key }) => key))];
  const secret = [...new Set(identifiers.filter(isSecretKind).map(({ key }) => key))];
  const hashes = new Map((await record.identifierIdOf(secret)).map((hash, at) => [secret[at] ?? "", hash]));
  const stored = keys.map((key) => storableKey(key, (text) => hashes.get(text) ?? ""));
  const ids = await record.identifierIdOf(stored);
  return new Map(keys.map((key, at) => [key, { id: ids[at] ?? "", key: stored[at] ?? "" }]));
}

/** Looks identifiers up by key, within scopes only: what stands in hidden case files is as if it stood nowhere. */
export async function lookUp(
  { record, graph }: Pick<Instance, "record" | "graph">,
  scopes: readonly string[],
  identifiers: readonly Keyed[],
): Promise<(key: string) => Known> {
  const ids = await idsOf(record, identifiers);
  const wanted = [...ids.values()].map(({ id }) => id);
  const facts = await graph.ask(identifierFacts, { scopes: [...scopes], identifierIds: wanted });
  const known = new Map(facts.map(({ id, caseFiles, isProtected }) => [id, { id, caseFiles, isProtected: isProtected === 1 }]));
  return (key) => {
    const id = ids.get(key)?.id ?? "";
    return known.get(id) ?? { id, caseFiles: 0, isProtected: false };
  };
}

export function isSecretKind({ kind }: Pick<Candidate, "kind">): boolean {
  return kind === "card" || kind === "document";
}
