import { copyCheck } from "../check/copy-check.ts";
import { type LookedInto, lookInto } from "../check/look-into.ts";
import { showCheck } from "../check/show-check.ts";
import { suggestNames } from "../check/suggest-names.ts";
import { watchLookUps } from "../check/watch-look-ups.ts";
import type { CheckedName } from "../contract/check-views.ts";
import type { Call, Handler } from "../http/handler.ts";
import { askHits } from "../sharing/ask-hits.ts";

/** Checks a text that is kept nowhere: what it holds, what fails its check, and what of it stands in the reader's case files. */
export const check: Handler<"check"> = async (call) => {
  const { input, principal, server } = call;
  const looked = await lookedInto(call);
  const names = await suggestNames(server.instance, principal, input.text);
  const ids = [...new Set(knownIn(looked).flatMap(({ id, isProtected }) => (isProtected ? [] : [id])))];
  const hitsOf = await askHits({ instance: server.instance, principal, shown: principal.ownScopes }, ids);
  await tellMet(call, { looked, names, hits: ids.filter((id) => hitsOf(id).length > 0) });
  return showCheck(looked, names, hitsOf);
};

/** The table of a checked text, or one suggestion, as a copy that passed the gate. */
export const checkCopy: Handler<"checkCopy"> = async (call) => {
  const looked = await lookedInto(call);
  await tellMet(call, { looked, names: [], hits: [] });
  return copyCheck({ record: call.server.instance.record, principal: call.principal, looked }, call.input.wanted);
};

type Checking = Call<{ text: string; country?: string | undefined }>;

function lookedInto({ input, principal, server }: Checking): Promise<LookedInto> {
  return lookInto(server, { ...input, scopes: [...principal.ownScopes] });
}

interface Met {
  readonly looked: LookedInto;
  readonly names: readonly CheckedName[];
  /** Identifiers that another organisation recorded too. */
  readonly hits: readonly string[];
}

/**
 * The audit log gets which recorded identifiers, and which people named as controlling, were met, and of how many found; the stewards, when
 * the identifiers were many.
 */
async function tellMet({ principal, actor, server, concerns }: Checking, { looked, names, hits }: Met): Promise<void> {
  const own = knownIn(looked).flatMap(({ id, caseFiles }) => (caseFiles > 0 ? [id] : []));
  const named = [...new Set(names.flatMap(({ suggestions }) => suggestions.map(({ controllerId }) => controllerId)))];
  concerns([...named, ...own, ...hits], named.length + looked.checked.total);
  await watchLookUps({ instance: server.instance, principal, actor }, [...own, ...hits]);
}

/** What the record has of the identifiers found, one for each that has a key. */
function knownIn({ checked, knownAs }: LookedInto): readonly ReturnType<LookedInto["knownAs"]>[] {
  return checked.candidates.filter(({ isUnkeyed }) => !isUnkeyed).map(({ key }) => knownAs(key));
}
