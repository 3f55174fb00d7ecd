import { proofBy } from "../access/proof-by.ts";
import type { Handler } from "../http/handler.ts";
import { proveCode } from "./prove-code.ts";
import { provePassword } from "./prove-password.ts";

/** Answered only after a proof: whoever gets this far has given one. */
export const proof: Handler<"proof"> = async () => ({ done: true });

/** That it is still the person who signed in. Guesses count as attempts to sign in. People of a demo have nothing to prove it with. */
export const prove: Handler<"prove"> = async ({ input, principal, server, address, session: own }) => {
  const by = await proofBy(server.instance, principal);
  if (by === "code" || by === "passkey") await proveCode(server, principal.userId, input.proof);
  if (by === "password") await provePassword(server, principal, { password: input.proof, address });
  own.prove();
  return { done: true };
};
