import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import { passGate, type Withheld, withholdingWords } from "@throughline/referral/gate";
import { writeWorkingCopy } from "@throughline/referral/working-copy";
import type { Handler } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import { gatedCopy } from "../packet/gated-copy.ts";
import { selectIdentifiers } from "../packet/needing-steward.ts";

/**
 * Identifiers that the reader sees, for the clipboard. What they see by an agreement or broken glass alone is for reading, and stays. One leaves as
 * its bare value, to be looked up elsewhere; several are a stamped working copy. Unknown when one of them is none that the reader sees.
 */
export const identifiersCopy: Handler<"identifiersCopy"> = async ({ input, principal, server, concerns }) => {
  const { record, graph } = server.instance;
  const ids = [...new Set(input.ids)];
  concerns(ids, ids.length);
  const seenBy = async (scopes: readonly string[]): Promise<readonly string[]> =>
    (await graph.ask(identifierFacts, { scopes: [...scopes], identifierIds: ids })).map(({ id }) => id);
  const [seen, own] = await Promise.all([seenBy(principal.scopes), seenBy(principal.ownScopes)]);
  if (seen.length !== ids.length) throw notFound();
  const citable = ids.filter((id) => own.includes(id));
  const [rows, consent] = await Promise.all([
    selectIdentifiers(record, principal, citable),
    record.referralConsent(citable, principal.ownScopes),
  ]);
  const identifiers = [...rows].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const selection = { identifiers, sightings: [], payments: [], statements: [] };
  const decision = passGate({ door: "working-copy", roles: principal.roles, selection, consent });
  const foreign = ids.filter((id) => !own.includes(id)).map(withoutSource);
  const text = ids.length > 1 ? writeWorkingCopy(decision, []) : (decision.leaves.identifiers[0]?.display ?? "");
  return gatedCopy(text, { leaves: decision.leaves, withheld: [...decision.withheld, ...foreign] });
};

function withoutSource(id: string): Withheld {
  return { id, reason: "no-source", words: withholdingWords["no-source"] };
}
