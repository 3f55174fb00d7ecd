import type { Candidate } from "@throughline/ingest/extract/candidate";
import { noCaseFileAsked, noChildBehind } from "@throughline/model/person";
import { isProtectedHolder } from "@throughline/model/vocabulary";
import { passGate } from "@throughline/referral/gate";
import type { SelectedIdentifier } from "@throughline/referral/selection";
import { type WorkingCopyColumn, writeWorkingCopy } from "@throughline/referral/working-copy";
import { writeWorkingCopyJson } from "@throughline/referral/working-copy-json";
import type { Principal } from "../access/principal.ts";
import type { CheckCopyForm } from "../contract/check-views.ts";
import type { GatedCopy } from "../contract/copy-endpoints.ts";
import { notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { gatedCopy } from "../packet/gated-copy.ts";
import { needingSteward } from "../packet/needing-steward.ts";
import { idsOf } from "./known-identifiers.ts";
import { type LookedInto, maybeSecret } from "./look-into.ts";

interface Copying {
  readonly record: Instance["record"];
  readonly principal: Principal;
  readonly looked: LookedInto;
}

/** A copy of a checked text's table, or of one suggestion, through the gate: what it withholds stays, and is counted by its reason. */
export async function copyCheck(copying: Copying, wanted: CheckCopyForm): Promise<GatedCopy> {
  if (wanted.form === "suggestion") return copySuggestion(copying, wanted);
  const { candidates } = copying.looked.checked;
  const selected = await selectCandidates(copying, candidates);
  const selection = selectionOf([...selected.values()]);
  const { roles } = copying.principal;
  /* Their own text: what it holds back because of who tells of it would tell whoever only adds that somebody does. */
  const behind = { consent: noCaseFileAsked, children: noChildBehind, hasChildProtection: false };
  const decision = passGate({ door: "working-copy", roles, selection, ...behind });
  const columns = columnsOf(candidates.map((candidate) => ({ candidate, id: selected.get(candidate)?.id ?? "" })));
  const text = wanted.form === "csv" ? writeWorkingCopy(decision, columns) : writeWorkingCopyJson(decision, columns);
  return gatedCopy(text, decision);
}

/** A suggestion leaves only one at a time, by its own press, and says on itself what it is. */
async function copySuggestion(
  { record, principal, looked }: Copying,
  { start, place }: { start: number; place: number },
): Promise<GatedCopy> {
  const found = [...looked.checked.doubtful, ...looked.checked.candidates].find((one) => one.start === start);
  const suggested = found === undefined ? undefined : looked.suggestedFor(found)[place];
  if (suggested === undefined) throw notFound();
  const { identifierId: id, display, view } = suggested;
  const [[row], consent, children, kept] = await Promise.all([
    record.identifiersById([id]),
    record.referralConsent([id], principal.ownScopes),
    record.childrenBehind([id], principal.ownScopes),
    needingSteward(record, principal, [id]),
  ]);
  const { standing = "ordinary" } = row ?? {};
  const isProtected = row?.isProtected === true || kept.has(id);
  const identifier = { id, kind: view.kind, key: `${view.kind}:${id}`, display, standing, isProtected };
  const selection = selectionOf([identifier]);
  const decision = passGate({ door: "working-copy", roles: principal.roles, selection, consent, children, hasChildProtection: false });
  const [leaving] = decision.leaves.identifiers;
  return gatedCopy(leaving === undefined ? "" : `${leaving.display} (suggested, unconfirmed)`, decision);
}

function selectionOf(identifiers: readonly SelectedIdentifier[]): Parameters<typeof passGate>[0]["selection"] {
  return { identifiers: [...new Map(identifiers.map((one) => [one.id, one])).values()], sightings: [], payments: [], statements: [] };
}

/**
 * Candidates as the gate reads them. Protected is what needs another steward's word, what words beside it give to a survivor, a family or
 * another victim, and every paper of a person: nobody has asked yet, so the text's word is enough to hold it back.
 */
async function selectCandidates(
  { record, principal }: Copying,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<Candidate, SelectedIdentifier>> {
  const ids = await idsOf(record, candidates);
  const idOf = ({ key }: Candidate): string => ids.get(key) ?? "";
  const rows = new Map((await record.identifiersById([...ids.values()])).map((row) => [row.id, row]));
  const kept = await needingSteward(record, principal, [...ids.values()]);
  const held = new Set(candidates.filter(isPersons).map(idOf));
  return new Map(
    candidates.map((candidate) => {
      const { kind, key, display, isUnkeyed } = candidate;
      const id = idOf(candidate);
      const row = rows.get(id);
      const isProtected = row?.isProtected === true || kept.has(id) || held.has(id);
      return [candidate, { id, kind, key: isUnkeyed ? "" : key, display, standing: row?.standing ?? "ordinary", isProtected }];
    }),
  );
}

function isPersons(candidate: Candidate): boolean {
  const { kind, alternatives, suggestedHeldBy } = candidate;
  const isPaper = kind === "document" || (maybeSecret(candidate) && alternatives.some((other) => other.kind === "document"));
  return isPaper || (suggestedHeldBy !== undefined && isProtectedHolder(suggestedHeldBy));
}

function columnsOf(found: readonly { readonly candidate: Candidate; readonly id: string }[]): WorkingCopyColumn[] {
  const firstOf = new Map([...found].reverse().map(({ candidate, id }) => [id, candidate]));
  const times = new Map<string, number>();
  for (const { id } of found) times.set(id, (times.get(id) ?? 0) + 1);
  return [
    { header: "check", cell: (id) => firstOf.get(id)?.check ?? "" },
    { header: "how sure", cell: (id) => firstOf.get(id)?.confidence ?? "" },
    { header: "may be instead", cell: (id) => (firstOf.get(id)?.alternatives ?? []).map(({ kind }) => kind).join("; ") },
    { header: "times in the text", cell: (id) => String(times.get(id) ?? 0) },
  ];
}
