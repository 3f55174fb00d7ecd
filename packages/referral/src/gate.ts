import { type ChildrenBehind, type ReferralConsent, rolesWithChildProtection } from "@throughline/model/person";
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
  /** Which of the case files behind the selection are a child's. */
  readonly children: ChildrenBehind;
  /** The child-protection flag: whoever may set it lets leave in a packet what children tell of. Of nobody else, and by no other door, it does anything. */
  readonly hasChildProtection: boolean;
}

/** Why something stays behind. One code, and one sentence, for every cause of protection: the sentence must not tell which it was. */
export type WithholdingReason =
  | "needs-steward"
  | "not-agreed"
  | "child"
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
  readonly code: "known-services" | "title-replaced" | "consent-not-recorded" | "age-not-recorded" | "children-stay" | "children-leave";
  readonly params: Readonly<Record<string, string | number>>;
  readonly words: string;
}

export interface GateDecision {
  readonly leaves: Selection;
  readonly withheld: readonly Withheld[];
  readonly warnings: readonly Warning[];
  /** True when something that a child tells of is in what leaves: whatever is made of it has to say so. */
  readonly isOfChildren: boolean;
}

/** The sentence people read for each reason. */
export const withholdingWords: Record<WithholdingReason, string> = {
  "needs-steward": "This row needs another steward's word before it can leave.",
  "not-agreed": "Only people who did not agree to a financial referral, or took it back, tell of it.",
  child: "Only children tell of it. An approver can let it leave in a packet, with the child-protection flag.",
  placeholder: "A placeholder points to nobody.",
  "own-organisation": "This is an organisation's own number or account.",
  "cannot-link": "Its check failed or its bank is not known, so it may point to somebody else.",
  unconfirmed: "It was suggested from another case file and nobody has confirmed it.",
  "no-source": "No source line that you may cite names it.",
  "not-permitted": "Your role does not send things out.",
};

const rolesThatSend: readonly UserRole[] = ["analyst", "approver"];
const rolesThatRead: readonly UserRole[] = ["investigator", "analyst", "approver"];
const rolesThatCopy: readonly UserRole[] = ["intake", "investigator", "analyst", "approver"];
const nothing: Selection = { identifiers: [], sightings: [], payments: [], statements: [] };

/**
 * The one door out: everything that leaves passes here, whatever its form.
 * Protected identifiers stay, with their sightings, payments and statements; a payment whose other side stays keeps that side
 * empty. Nothing is cited of people who said no to a referral, and what only they tell of stays; that somebody was not asked is said.
 * Nothing is cited of a child, and what only children tell of stays, but in a packet that an approver makes with the child-protection flag.
 * What nobody confirmed or nothing cites stays out of a packet. A working copy leaves without case files, sources and
 * statements. A selection has no place for a person, a nationality, an exit date or free text: they cannot leave by construction.
 * Source of the rules: DESIGN "One door out", decisions "Packets", reliability "Victim protection".
 */
export function passGate(request: GateRequest): GateDecision {
  const { door, roles, selection: asked, consent, children } = request;
  const mayLeave = roles.some((role) => (door === "packet" ? rolesThatSend : rolesThatCopy).includes(role));
  if (!mayLeave)
    return {
      leaves: nothing,
      withheld: asked.identifiers.map(({ id }) => withhold(id, "not-permitted")),
      warnings: [],
      isOfChildren: false,
    };
  const childrenLeave = mayChildrenLeave(request);
  const selection = without(asked, new Set([...consent.refused, ...(childrenLeave ? [] : children.children)]));
  const restingOf = restingOn(request, childrenLeave);
  const told = groupByIdentifier(asked.sightings);
  const sightings = groupByIdentifier(selection.sightings);
  const cited = citedOtherwise(selection);
  const withheld: Withheld[] = [];
  const leaving: SelectedIdentifier[] = [];
  for (const identifier of selection.identifiers) {
    const seen = sightings.get(identifier.id) ?? [];
    const reason =
      reasonOfItself(identifier, told.get(identifier.id) ?? []) ??
      restingOf(identifier.id) ??
      (door === "packet" ? reasonOfSources(seen, cited.has(identifier.id)) : null);
    if (reason === null) leaving.push(identifier);
    else withheld.push(withhold(identifier.id, reason));
  }
  const leaves = keepOnly(selection, leaving, door);
  const cites = countCited(leaves, children.children);
  return {
    leaves,
    withheld,
    warnings: [...warningsOf(leaving), ...(door === "packet" ? warningsOfPeople(request, { childrenLeave, cites }) : [])],
    isOfChildren: cites > 0,
  };
}

/** True when what children tell of leaves: in a packet, by an approver, with the flag. */
function mayChildrenLeave({ door, roles, hasChildProtection }: GateRequest): boolean {
  return door === "packet" && hasChildProtection && roles.some((role) => rolesWithChildProtection.includes(role));
}

/** Why an identifier stays for the sake of those who tell of it, or null. Whoever reads no case file is not told that a child tells of something. */
function restingOn({ consent, children, roles }: GateRequest, childrenLeave: boolean): (id: string) => WithholdingReason | null {
  const [refused, resting] = [new Set(consent.resting), new Set(childrenLeave ? [] : children.resting)];
  const reason = roles.some((role) => rolesThatRead.includes(role)) ? "child" : "no-source";
  return (id) => (refused.has(id) ? "not-agreed" : resting.has(id) ? reason : null);
}

/** How many of some case files are cited. */
function countCited({ sightings, payments, statements }: Selection, caseFileIds: readonly string[]): number {
  const cited = new Set([...sightings, ...payments, ...statements].map(({ caseFileId }) => caseFileId));
  return caseFileIds.filter((id) => cited.has(id)).length;
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

/** A selection without what some case files tell. */
function without({ identifiers, sightings, payments, statements }: Selection, kept: ReadonlySet<string>): Selection {
  const isOfOthers = ({ caseFileId }: { readonly caseFileId: string }): boolean => !kept.has(caseFileId);
  return {
    identifiers,
    sightings: sightings.filter(isOfOthers),
    payments: payments.filter(isOfOthers),
    statements: statements.filter(isOfOthers),
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

/** Said of the people behind what was chosen. Counted over all of it: what stays behind for another's sake must not show in it. */
function warningsOfPeople(
  { consent, children }: GateRequest,
  { childrenLeave, cites }: { readonly childrenLeave: boolean; readonly cites: number },
): Warning[] {
  const [unasked, unknown, stay] = [consent.unasked.length, children.unknown.length, childrenLeave ? 0 : children.children.length];
  return [
    warn(
      "consent-not-recorded",
      unasked,
      `In ${unasked} of the case files behind this, nobody recorded whether the person agreed to a financial referral. Ask them first.`,
    ),
    warn(
      "age-not-recorded",
      unknown,
      `In ${unknown} of the case files behind this, nobody recorded whether the person is a child. Ask first.`,
    ),
    warn(
      "children-stay",
      stay,
      `${stay} of the case files behind this ${stay === 1 ? "is" : "are"} a child's: what they tell stays behind. An approver can let it leave.`,
    ),
    warn(
      "children-leave",
      cites,
      `What ${cites === 1 ? "1 child tells" : `${cites} children tell`} leaves with it. The packet and each of its rows say "child protection"; none says which rows are theirs.`,
    ),
  ].filter(({ params }) => params.count !== 0);
}

function warn(code: Warning["code"], count: number, words: string): Warning {
  return { code, params: { count }, words };
}

function warningsOf(identifiers: readonly SelectedIdentifier[]): Warning[] {
  const count = identifiers.filter(({ standing }) => standing === "known-service").length;
  if (count === 0) return [];
  const words = `${count} of these are well-known services: they are marked so, and their other customers are not concerned.`;
  return [{ code: "known-services", params: { count }, words }];
}
