import { writeWorkingCopy } from "@throughline/referral/working-copy";
import type { Handler } from "../http/handler.ts";
import { gateShown } from "../packet/gate-shown.ts";
import { gatedCopy } from "../packet/gated-copy.ts";

/** Identifiers that the reader sees, for the clipboard: one as its bare value, to be looked up elsewhere; several as a stamped working copy. */
export const identifiersCopy: Handler<"identifiersCopy"> = async ({ input, principal, server, concerns }) => {
  const ids = [...new Set(input.ids)];
  concerns(ids, ids.length);
  const decision = await gateShown(server.instance, principal, ids);
  const text = ids.length > 1 ? writeWorkingCopy(decision, []) : (decision.leaves.identifiers[0]?.display ?? "");
  return gatedCopy(text, decision);
};
