import type { CompanyMention } from "@throughline/ingest/check/find-companies";
import { sayWhyNames } from "@throughline/model/names/name-reason";
import type { CheckedCompany } from "../contract/check-views.ts";
import type { Instance } from "../instance/instance.ts";

/** Companies shown of one name, and different names looked for, at most. */
const mostNear = 4;
const mostLookedFor = 20;

/** Companies that the reader's case files tell of by names like those in the text. Names without one are left out: they are no finding. */
export async function suggestCompanies(
  { record }: Pick<Instance, "record">,
  scopes: readonly string[],
  mentions: readonly CompanyMention[],
): Promise<readonly CheckedCompany[]> {
  const names = [...new Set(mentions.map(({ name }) => name))].slice(0, mostLookedFor);
  if (names.length === 0) return [];
  const near = await record.nearCompanies(names, scopes, mostNear);
  const suggestionsOf = new Map(
    names.map((name, at) => [
      name,
      (near[at] ?? []).map((one) => ({
        name: one.name,
        numbered: one.numbered,
        words: sayWhyNames(one.reasons),
        caseFiles: one.caseFiles,
      })),
    ]),
  );
  return mentions
    .map(({ start, end, name }) => ({ start, end, suggestions: suggestionsOf.get(name) ?? [] }))
    .filter(({ suggestions }) => suggestions.length > 0);
}
