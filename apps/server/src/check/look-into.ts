import type { CheckedText, DoubtfulStretch } from "@throughline/ingest/check/checked-text";
import type { Candidate } from "@throughline/ingest/extract/candidate";
import { isSecretKind } from "@throughline/model/identifier/secret-identifier";
import type { CheckedCompany } from "../contract/check-views.ts";
import type { RunningServer } from "../http/running-server.ts";
import { type Known, lookUp } from "./known-identifiers.ts";
import { type Suggested, suggestNear, suggestRepaired } from "./suggest.ts";
import { suggestCompanies } from "./suggest-companies.ts";

/** A text as checked, with what the reader's case files say of it. */
export interface LookedInto {
  readonly checked: CheckedText;
  readonly companies: readonly CheckedCompany[];
  readonly knownAs: (key: string) => Known;
  suggestedFor(found: Candidate | DoubtfulStretch): readonly Suggested[];
}

export interface Asked {
  readonly text: string;
  readonly country?: string | undefined;
  readonly scopes: readonly string[];
}

/** Checks a text in its own thread, and looks what it holds up within scopes. */
export async function lookInto({ instance }: RunningServer, { text, country, scopes }: Asked): Promise<LookedInto> {
  const checked = await instance.checker.check(text, country === undefined ? {} : { country });
  const { candidates, doubtful } = checked;
  const keyed = candidates.filter(({ isUnkeyed }) => !isUnkeyed);
  const repaired = doubtful.flatMap(({ repairs }) => repairs.map(({ identifier }) => identifier));
  const knownAs = await lookUp(instance, scopes, [...keyed, ...repaired]);
  const strangers = keyed.filter((one) => one.check === "none" && !maybeSecret(one) && knownAs(one.key).caseFiles === 0);
  const near = await suggestNear(instance, scopes, strangers);
  const companies = await suggestCompanies(instance, scopes, checked.companies);
  const repairedOf = new Map<string, readonly Suggested[]>();
  for (const doubt of doubtful) if (!repairedOf.has(doubt.raw)) repairedOf.set(doubt.raw, suggestRepaired(doubt, knownAs));
  return {
    checked,
    companies,
    knownAs,
    suggestedFor: (found) => ("repairs" in found ? repairedOf.get(found.raw) : near.get(found)) ?? [],
  };
}

/** True when a number may be that of a card or a document: it is masked, whatever else it may be. */
export function maybeSecret({ isSecret, alternatives }: Candidate): boolean {
  return isSecret || alternatives.some(({ kind }) => isSecretKind(kind));
}
