import type { Call, Handler } from "../http/handler.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { notFound } from "../http/problem.ts";

/** A steward's yes for their organisation; it is in force once there is one on each side. */
export const exchangeAgree: Handler<"exchangeAgree"> = async (call) => {
  const { actor, server } = call;
  await orRefusal(server.instance.record.agreeExchange(actor, await readDeed(call)));
  return { done: true };
};

/** The end, for both sides, from the next request on. */
export const exchangeEnd: Handler<"exchangeEnd"> = async (call) => {
  const { actor, server } = call;
  await orRefusal(server.instance.record.endExchange(actor, await readDeed(call)));
  return { done: true };
};

/** One of the steward's organisation: any other is answered like one that never was. */
async function readDeed({ input, principal, server, concerns }: Call<{ exchangeId: string }>): Promise<{
  exchangeId: string;
  organisationId: string;
}> {
  const { exchangeId } = input;
  const { organisationId, userId } = principal;
  const rows = await server.instance.record.exchangesOf(organisationId, userId, new Date().toISOString());
  const found = rows.find((row) => row.exchangeId === exchangeId);
  concerns([exchangeId, ...(found === undefined ? [] : [found.identifierId])], 1);
  if (found === undefined) throw notFound();
  return { exchangeId, organisationId };
}
