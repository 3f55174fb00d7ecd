import { findLikeNames } from "@throughline/model/names/find-like-names";
import { sayWhyNames } from "@throughline/model/names/name-reason";
import { isAllowed } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import type { CheckedName } from "../contract/check-views.ts";
import type { Instance } from "../instance/instance.ts";
import { organisationNames } from "../show/show-record-rows.ts";

/** Names looked for, the latest, and stretches of a text that are answered with, at most. */
const mostLookedFor = 100;
const mostStretches = 20;

/**
 * Stretches of a text that read like the name of somebody whom case files of the reader's own name as controlling. Only those names are looked
 * for: nobody else's is found, compared or kept. For readers of case files; whoever only adds is told none.
 */
export async function suggestNames({ record }: Pick<Instance, "record">, principal: Principal, text: string): Promise<CheckedName[]> {
  if (!isAllowed(principal, "read-leads")) return [];
  const controllers = (await record.controllers(principal.ownScopes)).slice(-mostLookedFor);
  if (controllers.length === 0) return [];
  const nameOf = await organisationNames(record);
  const stretches = new Map<string, CheckedName>();
  const names = controllers.map(({ name }) => name);
  for (const { start, end, place, reasons } of findLikeNames(text, names)) {
    const controller = controllers[place];
    if (controller === undefined) continue;
    const { controllerId, name, standing, reference, organisationId } = controller;
    const suggestion = { controllerId, name, standing, reference, organisation: nameOf(organisationId), words: sayWhyNames(reasons) };
    const before = stretches.get(`${start} ${end}`)?.suggestions ?? [];
    stretches.set(`${start} ${end}`, { start, end, suggestions: [...before, suggestion] });
  }
  return [...stretches.values()].slice(0, mostStretches);
}
