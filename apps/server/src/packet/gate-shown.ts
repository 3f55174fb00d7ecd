import { identifierFacts } from "@throughline/graph/questions/identifier-facts";
import { type GateDecision, passGate, type Withheld, withholdingWords } from "@throughline/referral/gate";
import type { Principal } from "../access/principal.ts";
import { notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { selectIdentifiers } from "./needing-steward.ts";

/** What leaves of identifiers that are shown, in the order of their ids, and what stays behind. */
export interface GatedShown extends Pick<GateDecision, "leaves" | "withheld"> {
  /** Case files whose person said no to a referral, or is a child: nothing of them is shown outside. */
  readonly kept: ReadonlySet<string>;
}

/**
 * Puts identifiers that a reader sees through the gate as a working copy. What they see by an agreement or broken glass alone is for reading, and
 * stays. Throws `not-found` when one of them is none that the reader sees.
 */
export async function gateShown(
  { record, graph }: Pick<Instance, "record" | "graph">,
  principal: Principal,
  ids: readonly string[],
): Promise<GatedShown> {
  const seenBy = async (scopes: readonly string[]): Promise<ReadonlySet<string>> =>
    new Set((await graph.ask(identifierFacts, { scopes: [...scopes], identifierIds: [...ids] })).map(({ id }) => id));
  const [seen, own] = await Promise.all([seenBy(principal.scopes), seenBy(principal.ownScopes)]);
  if (ids.some((id) => !seen.has(id))) throw notFound();
  const citable = ids.filter((id) => own.has(id));
  const [rows, consent, children] = await Promise.all([
    selectIdentifiers(record, principal, citable),
    record.referralConsent(citable, principal.ownScopes),
    record.childrenBehind(citable, principal.ownScopes),
  ]);
  const identifiers = [...rows].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const selection = { identifiers, sightings: [], payments: [], statements: [] };
  const behind = { consent, children, hasChildProtection: false };
  const { leaves, withheld } = passGate({ door: "working-copy", roles: principal.roles, selection, ...behind });
  const foreign = ids.filter((id) => !own.has(id)).map(withoutSource);
  return { leaves, withheld: [...withheld, ...foreign], kept: new Set([...consent.refused, ...children.children]) };
}

function withoutSource(id: string): Withheld {
  return { id, reason: "no-source", words: withholdingWords["no-source"] };
}
