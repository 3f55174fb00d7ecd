import type { ReferralConsent } from "@throughline/model/person";
import { isProtectedHolder, type UserRole } from "@throughline/model/vocabulary";
import { groupByIdentifier, type SelectedIdentifier, type SelectedSighting, type Selection } from "./selection.ts";

/** Through which door: a sealed packet, or a working copy (a table's CSV, a picture, the clipboard, print). */
export type Door = "packet" | "working-copy";

export interface GateRequest {
  readonly door: Door;
  readonly roles: readonly UserRole[];
  readonly selection: Selection;
  /** What the people behind the selection said of a referral. */
  readonly consent: ReferralConsent;
}

/** Why something stays behind. One code, and one sentence, for every cause of protection: the sentence must not tell which it was. */
export type WithholdingReason =
  | "needs-steward"
  | "not-agreed"
  | "placeholder"
  | "own-organisation"
  | "cannot-link"
  | "unconfirmed"
  | "no-source"
  | "not-permitted";

export interface Withheld {
  readonly id: string;
  readonly reason: WithholdingReason;
  readonly words: string;
}

/** Something that leaves but needs a reader's eye: a code that never changes its meaning, with what it speaks of, and a sentence. */
export interface Warning {
  readonly code: "known-services" | "title-replaced" | "consent-not-recorded";
  readonly params: Readonly<Record<string, string | number>>;
  readonly words: string;
}

export interface GateDecision {
  readonly leaves: Selection;
  readonly withheld: readonly Withheld[];
  readonly warnings: readonly Warning[];
}

/** The sentence people read for each reason. */
export const withholdingWords: Record<WithholdingReason, string> = {
  "needs-steward": "This row needs another steward's word before it can leave.",
  "not-agreed": "Only people who did not agree to a financial referral, or took it back, tell of it.",
  placeholder: "A placeholder points to nobody.",
  "own-organisation": "This is an organisation's own number or account.",
  "cannot-link": "Its check failed or its bank is not known, so it may point to somebody else.",
  unconfirmed: "It was suggested from another case file and nobody has confirmed it.",
  "no-source": "No source line that you may cite names it.",
  "not-permitted": "Your role does not send things out.",
};

const rolesThatSend: readonly UserRole[] = ["analyst", "approver"];
const rolesThatCopy: readonly UserRole[] = ["intake", "investigator", "analyst", "approver"];
const nothing: Selection = { identifiers: [], sightings: [], payments: [], statements: [] };

/**
 * The one door out: everything that leaves passes here, whatever its form.
 * Protected identifiers stay, with their sightings, payments and statements; a payment whose other side stays keeps that side
 * empty. Nothing is cited of people who said no to a referral, and what only they tell of stays; that somebody was not asked is said.
 * What nobody confirmed or nothing cites stays out of a packet. A working copy leaves without case files, sources and
 * statements. A selection has no place for a person, a nationality, an exit date or free text: they cannot leave by construction.
 * Source of the rules: DESIGN "One door out", decisions "Packets", reliability "Victim protection".
 */
export function passGate({ door, roles, selection: asked, consent }: GateRequest): GateDecision {
  const mayLeave = roles.some((role) => (door === "packet" ? rolesThatSend : rolesThatCopy).includes(role));
  if (!mayLeave) return { leaves: nothing, withheld: asked.identifiers.map(({ id }) => withhold(id, "not-permitted")), warnings: [] };
  const selection = withoutRefused(asked, new Set(consent.refused));
  const resting = new Set(consent.resting);
  const told = groupByIdentifier(asked.sightings);
  const sightings = groupByIdentifier(selection.sightings);
  const cited = citedOtherwise(selection);
  const withheld: Withheld[] = [];
  const leaving: SelectedIdentifier[] = [];
  for (const identifier of selection.identifiers) {
    const seen = sightings.get(identifier.id) ?? [];
    const reason =
      reasonOfItself(identifier, told.get(identifier.id) ?? []) ??
      (resting.has(identifier.id) ? "not-agreed" : null) ??
      (door === "packet" ? reasonOfSources(seen, cited.has(identifier.id)) : null);
    if (reason === null) leaving.push(identifier);
    else withheld.push(withhold(identifier.id, reason));
  }
  return {
    leaves: keepOnly(selection, leaving, door),
    withheld,
    warnings: [...warningsOf(leaving), ...(door === "packet" ? warningOfUnasked(consent) : [])],
  };
}

function withhold(id: string, reason: WithholdingReason): Withheld {
  return { id, reason, words: withholdingWords[reason] };
}

function reasonOfItself(identifier: SelectedIdentifier, sightings: readonly SelectedSighting[]): WithholdingReason | null {
  // A person's paper is nobody's to send out: only that two case files tell of the same one may be known, inside.
  if (identifier.isProtected || identifier.kind === "document" || sightings.some(({ heldBy }) => isProtectedHolder(heldBy)))
    return "needs-steward";
  if (identifier.standing === "placeholder") return "placeholder";
  if (identifier.standing === "own-organisation") return "own-organisation";
  if (identifier.key === "" || (sightings.length > 0 && sightings.every(({ check }) => check === "failed"))) return "cannot-link";
  return null;
}

function reasonOfSources(sightings: readonly SelectedSighting[], isCitedOtherwise: boolean): WithholdingReason | null {
  if (isCitedOtherwise || sightings.some(isConfirmed)) return null;
  return sightings.length > 0 ? "unconfirmed" : "no-source";
}

function isConfirmed({ basis }: { readonly basis: string }): boolean {
  return basis !== "suggested";
}

/** A selection without what case files tell whose person said no. */
function withoutRefused({ identifiers, sightings, payments, statements }: Selection, refused: ReadonlySet<string>): Selection {
  const isAgreed = ({ caseFileId }: { readonly caseFileId: string }): boolean => !refused.has(caseFileId);
  return {
    identifiers,
    sightings: sightings.filter(isAgreed),
    payments: payments.filter(isAgreed),
    statements: statements.filter(isAgreed),
  };
}

/** Identifiers that a payment or a confirmed statement names. */
function citedOtherwise({ payments, statements }: Selection): Set<string> {
  return new Set([...payments, ...statements.filter(isConfirmed)].flatMap(({ fromId, toId }) => [fromId, toId]));
}

function keepOnly(selection: Selection, identifiers: readonly SelectedIdentifier[], door: Door): Selection {
  if (door === "working-copy") return { ...nothing, identifiers };
  const ids = new Set(identifiers.map(({ id }) => id));
  return {
    identifiers,
    sightings: selection.sightings.filter((sighting) => ids.has(sighting.identifierId) && isConfirmed(sighting)),
    payments: selection.payments
      .filter(({ fromId, toId }) => ids.has(fromId) || ids.has(toId))
      .map((payment) => ({
        ...payment,
        fromId: ids.has(payment.fromId) ? payment.fromId : "",
        toId: ids.has(payment.toId) ? payment.toId : "",
      })),
    statements: selection.statements.filter((statement) => ids.has(statement.fromId) && ids.has(statement.toId) && isConfirmed(statement)),
  };
}

/** Counted over all that was chosen: what stays behind for another's sake must not show in it. */
function warningOfUnasked({ unasked }: ReferralConsent): Warning[] {
  const count = unasked.length;
  if (count === 0) return [];
  const words = `Of ${count} of the case files behind this nobody recorded whether the person agreed to a financial referral. Ask them first.`;
  return [{ code: "consent-not-recorded", params: { count }, words }];
}

function warningsOf(identifiers: readonly SelectedIdentifier[]): Warning[] {
  const count = identifiers.filter(({ standing }) => standing === "known-service").length;
  if (count === 0) return [];
  const words = `${count} of these are well-known services: they are marked so, and their other customers are not concerned.`;
  return [{ code: "known-services", params: { count }, words }];
}
