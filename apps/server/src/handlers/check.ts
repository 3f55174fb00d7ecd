import { copyCheck } from "../check/copy-check.ts";
import { lookInto } from "../check/look-into.ts";
import { showCheck } from "../check/show-check.ts";
import type { Call, Handler } from "../http/handler.ts";
import { askHits } from "../sharing/ask-hits.ts";

/** Checks a text that is kept nowhere: what it holds, what fails its check, and what of it stands in the reader's case files. */
export const check: Handler<"check"> = async (call) => {
  const looked = await lookedInto(call);
  const { principal, server } = call;
  const known = looked.checked.candidates.filter(({ isUnkeyed }) => !isUnkeyed).map(({ key }) => looked.knownAs(key));
  const ids = [...new Set(known.filter(({ isProtected }) => !isProtected).map(({ id }) => id))];
  return showCheck(looked, await askHits({ instance: server.instance, principal, shown: principal.ownScopes }, ids));
};

/** The table of a checked text, or one suggestion, as a copy that passed the gate. */
export const checkCopy: Handler<"checkCopy"> = async (call) => {
  const looked = await lookedInto(call);
  return copyCheck({ record: call.server.instance.record, principal: call.principal, looked }, call.input.wanted);
};

/** The audit log gets which recorded identifiers were met, and of how many found. */
async function lookedInto({
  input,
  principal,
  server,
  concerns,
}: Call<{ text: string; country?: string | undefined }>): ReturnType<typeof lookInto> {
  const looked = await lookInto(server, { ...input, scopes: [...principal.ownScopes] });
  const known = looked.checked.candidates.filter(({ isUnkeyed }) => !isUnkeyed).map(({ key }) => looked.knownAs(key));
  concerns(
    known.filter(({ caseFiles }) => caseFiles > 0).map(({ id }) => id),
    looked.checked.total,
  );
  return looked;
}
