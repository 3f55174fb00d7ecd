import type { Handler } from "../http/handler.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { notFound } from "../http/problem.ts";
import { showControllers } from "../show/show-controllers.ts";
import { refuseHidden } from "./persons.ts";

/** People whom case files of the reader's own name as controlling; of one case file, or of all. */
export const controllers: Handler<"controllers"> = async ({ input: { caseFileId }, principal, server, concerns }) => {
  const { instance } = server;
  if (caseFileId !== undefined) await refuseHidden(instance, principal, caseFileId);
  const shown = await showControllers(instance, principal.ownScopes, caseFileId);
  concerns([...new Set([caseFileId ?? [], shown.map((one) => one.caseFileId)].flat())], shown.length);
  return { controllers: shown };
};

export const controllerName: Handler<"controllerName"> = async ({ input, principal, actor, server }) => {
  await refuseHidden(server.instance, principal, input.caseFileId);
  await orRefusal(server.instance.record.nameController(actor, input));
  return { done: true };
};

export const controllerWithdraw: Handler<"controllerWithdraw"> = async ({ input, principal, actor, server }) => {
  const { record } = server.instance;
  const visible = await record.controllers(principal.ownScopes);
  if (!visible.some(({ controllerId }) => controllerId === input.controllerId)) throw notFound();
  await orRefusal(record.withdrawController(actor, input));
  return { done: true };
};
