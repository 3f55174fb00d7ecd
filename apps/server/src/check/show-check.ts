import { nameKind } from "@throughline/graph/analysis/kind-words";
import type { CheckedText } from "@throughline/ingest/check/checked-text";
import type { Alternative, Candidate } from "@throughline/ingest/extract/candidate";
import { isSecretKind } from "@throughline/model/identifier/secret-identifier";
import type { CheckAnswer, CheckedCandidate, CheckedName, CheckedPayment, CheckedPlace } from "../contract/check-views.ts";
import type { HitsOf } from "../sharing/ask-hits.ts";
import { namespaceOf } from "../show/show-identifier.ts";
import { checkWords, confidenceWords, sayWhyDoubtful, sayWhyPlace } from "./check-words.ts";
import { type LookedInto, maybeSecret } from "./look-into.ts";

/** A checked text as people read it. No stretch of the text is in it, and no number of a card or a document. */
export function showCheck(looked: LookedInto, names: readonly CheckedName[], hitsOf: HitsOf): CheckAnswer {
  const { checked, companies, suggestedFor } = looked;
  return {
    candidates: checked.candidates.map((candidate) => showCandidate(candidate, looked, hitsOf)),
    total: checked.total,
    doubts: checked.doubtful.map((doubt) => ({
      start: doubt.start,
      end: doubt.end,
      reason: doubt.reason,
      words: sayWhyDoubtful(doubt),
      suggestions: suggestedFor(doubt).map(({ view }) => view),
    })),
    payments: showPayments(checked),
    places: checked.places.map(showPlace),
    companies: [...companies],
    names: [...names],
  };
}

function showCandidate(candidate: Candidate, { knownAs, suggestedFor }: LookedInto, hitsOf: HitsOf): CheckedCandidate {
  const { start, end, kind, key, check, confidence, alternatives, isUnkeyed, suggestedHeldBy } = candidate;
  const namespace = namespaceOf(key);
  const name = nameKind(kind, namespace);
  const { id, caseFiles, isProtected } = isUnkeyed ? { id: "", caseFiles: 0, isProtected: false } : knownAs(key);
  const isSecret = maybeSecret(candidate);
  const display = isProtected || isSecret ? null : candidate.display;
  return {
    start,
    end,
    kind,
    namespace,
    name,
    display,
    label: display ?? (isProtected ? `${name}, protected` : secretLabel(candidate)),
    isProtected,
    isSecret,
    check,
    checkWords: checkWords[check],
    confidence,
    confidenceWords: isUnkeyed
      ? "Doubtful: its bank or platform is not said, so nothing may be linked on it."
      : confidenceWords[confidence],
    alternatives: alternatives.map((other) =>
      isSecret && !isSecretKind(other.kind) ? nameOf(other) : `${nameOf(other)}: ${other.display}`,
    ),
    suggestedHeldBy: suggestedHeldBy ?? null,
    caseFiles,
    alsoRecorded: hitsOf(id),
    suggestions: suggestedFor(candidate).map(({ view }) => view),
  };
}

/** What a masked number is: in its own words when it is secret, else what it is and may be. */
function secretLabel(candidate: Candidate): string {
  if (candidate.isSecret) return candidate.display;
  const secret = candidate.alternatives.find(({ kind }) => isSecretKind(kind));
  return `${nameOf(candidate)}, or ${secret?.display ?? ""}`;
}

function nameOf({ kind, key }: Alternative): string {
  return nameKind(kind, namespaceOf(key));
}

function showPayments({ payments, candidates }: CheckedText): CheckedPayment[] {
  const placeOf = new Map(candidates.map((candidate, place) => [candidate, place]));
  const leg = (candidate: Candidate | null): number | null => (candidate === null ? null : (placeOf.get(candidate) ?? null));
  return payments.map(({ start, end, amount, paidOn, purpose, from, to }) => ({
    start,
    end,
    amountText: amount.amountText,
    currency: amount.currency,
    paidOn: paidOn === null ? null : { date: paidOn.date, wasBuddhist: paidOn.wasBuddhist },
    purpose,
    from: leg(from),
    to: leg(to),
  }));
}

function showPlace({ start, end, suggestions }: CheckedText["places"][number]): CheckedPlace {
  return {
    start,
    end,
    suggestions: suggestions.map((suggestion) => ({
      name: suggestion.place.name,
      country: suggestion.place.country,
      reason: suggestion.reason,
      nearest: suggestion.nearest,
      words: sayWhyPlace(suggestion),
    })),
  };
}
