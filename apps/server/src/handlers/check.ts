import { copyCheck } from "../check/copy-check.ts";
import { type LookedInto, lookInto } from "../check/look-into.ts";
import { showCheck } from "../check/show-check.ts";
import { suggestNames } from "../check/suggest-names.ts";
import type { CheckedName } from "../contract/check-views.ts";
import type { Call, Handler } from "../http/handler.ts";
import { askHits } from "../sharing/ask-hits.ts";

/** Checks a text that is kept nowhere: what it holds, what fails its check, and what of it stands in the reader's case files. */
export const check: Handler<"check"> = async (call) => {
  const { input, principal, server } = call;
  const looked = await lookedInto(call);
  const names = await suggestNames(server.instance, principal, input.text);
  tellMet(call, looked, names);
  const known = looked.checked.candidates.filter(({ isUnkeyed }) => !isUnkeyed).map(({ key }) => looked.knownAs(key));
  const ids = [...new Set(known.filter(({ isProtected }) => !isProtected).map(({ id }) => id))];
  return showCheck(looked, names, await askHits({ instance: server.instance, principal, shown: principal.ownScopes }, ids));
};

/** The table of a checked text, or one suggestion, as a copy that passed the gate. */
export const checkCopy: Handler<"checkCopy"> = async (call) => {
  const looked = await lookedInto(call);
  tellMet(call, looked, []);
  return copyCheck({ record: call.server.instance.record, principal: call.principal, looked }, call.input.wanted);
};

type CheckCall = Call<{ text: string; country?: string | undefined }>;

function lookedInto({ input, principal, server, address }: CheckCall): ReturnType<typeof lookInto> {
  const { ownScopes: scopes, userId } = principal;
  return lookInto(server, { ...input, scopes: [...scopes], userId, address });
}

/** The audit log gets which recorded identifiers, and which people named as controlling, were met, and of how many found. */
function tellMet({ concerns }: CheckCall, { checked, knownAs }: LookedInto, names: readonly CheckedName[]): void {
  const known = checked.candidates.filter(({ isUnkeyed }) => !isUnkeyed).map(({ key }) => knownAs(key));
  const met = [...new Set(names.flatMap(({ suggestions }) => suggestions.map(({ controllerId }) => controllerId)))];
  concerns([...met, ...known.filter(({ caseFiles }) => caseFiles > 0).map(({ id }) => id)], met.length + checked.total);
}
