import { nameKind } from "@throughline/graph/analysis/kind-words";
import type { DoubtfulStretch } from "@throughline/ingest/check/checked-text";
import type { Candidate } from "@throughline/ingest/extract/candidate";
import { cleanText } from "@throughline/model/text-hygiene";
import type { CheckSuggestion } from "../contract/check-views.ts";
import type { Instance } from "../instance/instance.ts";
import { namespaceOf } from "../show/show-identifier.ts";
import { changeWords, sayWhyRepaired } from "./check-words.ts";
import { type Known, lookUp } from "./known-identifiers.ts";
import { markChanges, markCode } from "./mark-changes.ts";

/** A suggestion with what the gate and the clipboard need of it; only `view` is sent. */
export interface Suggested {
  readonly identifierId: string;
  readonly display: string;
  readonly view: CheckSuggestion;
}

/** Near neighbours shown of one value, and values whose neighbours are looked for, at most. */
const mostNear = 4;
const mostLookedUp = 40;

/** What stretches that fail their check were meant to be: those in the reader's case files first. A protected one is shown as if it stood in none. */
export function suggestRepaired({ raw, repairs }: DoubtfulStretch, knownAs: (key: string) => Known): readonly Suggested[] {
  const written = cleanText(raw).replace(/\s+/gu, "");
  return repairs
    .map(({ identifier: { kind, key }, repaired, ...why }) => {
      const { id, caseFiles, isProtected } = knownAs(key);
      const namespace = namespaceOf(key);
      const view: CheckSuggestion = {
        kind,
        namespace,
        name: nameKind(kind, namespace),
        parts: [...(why.country === undefined ? markChanges(written, repaired) : markCode(repaired))],
        change: why.change,
        words: sayWhyRepaired(why),
        caseFiles: isProtected ? 0 : caseFiles,
      };
      return { identifierId: id, display: repaired, view };
    })
    .sort((left, right) => Number(right.view.caseFiles > 0) - Number(left.view.caseFiles > 0));
}

/** For values of kinds without a check that stand in none of the reader's case files: those that do, a slip or two away. */
export async function suggestNear(
  instance: Pick<Instance, "record" | "graph">,
  scopes: readonly string[],
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<Candidate, readonly Suggested[]>> {
  const asked = candidates.slice(0, mostLookedUp);
  const found = await Promise.all(
    asked.map(({ kind, display }) => instance.record.nearIdentifiers({ kind, text: display }, scopes, mostNear)),
  );
  const ids = [...new Set(found.flat().map(({ id }) => id))];
  const rows = new Map((await instance.record.identifiersFor(ids, scopes)).map((row) => [row.id, row]));
  const knownAs = await lookUp(instance, scopes, [...rows.values()]);
  return new Map(
    asked.map((candidate, at) => [
      candidate,
      (found[at] ?? []).flatMap(({ id, kind, display }): readonly Suggested[] => {
        const key = rows.get(id)?.key ?? "";
        const known = knownAs(key);
        if (known.isProtected || known.caseFiles === 0) return [];
        const namespace = namespaceOf(key);
        const parts = [...markChanges(candidate.display, display)];
        const view = { kind, namespace, name: nameKind(kind, namespace), parts, change: "near" as const, words: changeWords.near };
        return [{ identifierId: id, display, view: { ...view, caseFiles: known.caseFiles } }];
      }),
    ]),
  );
}
