import { createClient, readProofNeeded } from "@throughline/server/contract/client";
import { askProof } from "./proof-question.ts";

/**
 * The typed client of this page's own server. What needs a proof that it is still the reader asks for it, and is then asked again as it was:
 * nothing is typed twice.
 */
export const client = createClient(async (path, init) => {
  const send = (): Promise<Response> => fetch(path, { ...init, credentials: "same-origin" });
  const response = await send();
  const by = await readProofNeeded(response);
  return by !== null && (await askProof(by)) ? send() : response;
});
