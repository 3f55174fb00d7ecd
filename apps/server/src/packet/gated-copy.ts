import type { GateDecision, Withheld } from "@throughline/referral/gate";
import type { GatedCopy } from "../contract/copy-endpoints.ts";

/** What leaves by the clipboard, and how much of what was asked for stays behind, by its reason. */
export function gatedCopy(text: string, { leaves, withheld }: Pick<GateDecision, "leaves" | "withheld">): GatedCopy {
  const reasons = new Map<Withheld["reason"], { reason: string; words: string; count: number }>();
  for (const { reason, words } of withheld) reasons.set(reason, { reason, words, count: (reasons.get(reason)?.count ?? 0) + 1 });
  return { text, rows: leaves.identifiers.length, withheld: [...reasons.values()] };
}
