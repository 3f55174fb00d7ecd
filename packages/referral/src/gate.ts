import { isProtectedHolder, type UserRole } from "@throughline/model/vocabulary";
import type { SelectedIdentifier, SelectedSighting, Selection } from "./selection.ts";

/** Through which door: a sealed packet, or a working copy (a table's CSV, a picture, the clipboard, print). */
export type Door = "packet" | "working-copy";

export interface GateRequest {
  readonly door: Door;
  readonly roles: readonly UserRole[];
  readonly selection: Selection;
}

/** Why something stays behind. One code, and one sentence, for every cause of protection: the sentence must not tell which it was. */
export type WithholdingReason = "needs-steward" | "placeholder" | "own-organisation" | "cannot-link" | "not-permitted";

export interface Withheld {
  readonly id: string;
  readonly reason: WithholdingReason;
  readonly words: string;
}

export interface GateDecision {
  readonly leaves: Selection;
  readonly withheld: readonly Withheld[];
  /** Things that leave but need a reader's eye, as sentences. */
  readonly warnings: readonly string[];
}

/** The sentence people read for each reason. */
export const withholdingWords: Record<WithholdingReason, string> = {
  "needs-steward": "This row needs another steward's word before it can leave.",
  placeholder: "A placeholder points to nobody.",
  "own-organisation": "This is an organisation's own number or account.",
  "cannot-link": "Its check failed or its bank is not known, so it may point to somebody else.",
  "not-permitted": "Your role does not send things out.",
};

const rolesThatSend: readonly UserRole[] = ["analyst", "approver"];

/**
 * The one door out: everything that leaves passes here, whatever its form.
 * Protected identifiers stay, with their sightings, payments and statements; a payment whose other side stays keeps
 * that side empty. A working copy leaves without case files, sources and statements.
 * Source of the rules: DESIGN "One door out", decisions "Packets", reliability "Victim protection".
 */
export function passGate({ door, roles, selection }: GateRequest): GateDecision {
  if (!mayLeaveThrough(door, roles)) {
    return { leaves: nothing, withheld: selection.identifiers.map(({ id }) => withhold(id, "not-permitted")), warnings: [] };
  }
  const sightings = groupByIdentifier(selection.sightings);
  const withheld: Withheld[] = [];
  const leaving: SelectedIdentifier[] = [];
  for (const identifier of selection.identifiers) {
    const reason = reasonToWithhold(identifier, sightings.get(identifier.id) ?? []);
    if (reason === null) leaving.push(identifier);
    else withheld.push(withhold(identifier.id, reason));
  }
  return { leaves: keepOnly(selection, leaving, door), withheld, warnings: warningsOf(leaving) };
}

const nothing: Selection = { identifiers: [], sightings: [], payments: [], statements: [] };

function mayLeaveThrough(door: Door, roles: readonly UserRole[]): boolean {
  return door === "working-copy" ? roles.some((role) => role !== "administrator" && role !== "auditor") : roles.some((role) => rolesThatSend.includes(role));
}

function withhold(id: string, reason: WithholdingReason): Withheld {
  return { id, reason, words: withholdingWords[reason] };
}

function reasonToWithhold(identifier: SelectedIdentifier, sightings: readonly SelectedSighting[]): WithholdingReason | null {
  if (identifier.isProtected || sightings.some(({ heldBy }) => isProtectedHolder(heldBy))) return "needs-steward";
  if (identifier.standing === "placeholder") return "placeholder";
  if (identifier.standing === "own-organisation") return "own-organisation";
  if (identifier.key === "" || (sightings.length > 0 && sightings.every(({ check }) => check === "failed"))) return "cannot-link";
  return null;
}

function keepOnly(selection: Selection, identifiers: readonly SelectedIdentifier[], door: Door): Selection {
  if (door === "working-copy") return { ...nothing, identifiers };
  const ids = new Set(identifiers.map(({ id }) => id));
  return {
    identifiers,
    sightings: selection.sightings.filter(({ identifierId }) => ids.has(identifierId)),
    payments: selection.payments
      .filter(({ fromId, toId }) => ids.has(fromId) || ids.has(toId))
      .map((payment) => ({
        ...payment,
        fromId: ids.has(payment.fromId) ? payment.fromId : "",
        toId: ids.has(payment.toId) ? payment.toId : "",
      })),
    statements: selection.statements.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
  };
}

function warningsOf(identifiers: readonly SelectedIdentifier[]): string[] {
  const services = identifiers.filter(({ standing }) => standing === "known-service").length;
  return services === 0 ? [] : [`${services} of these are well-known services: they are marked so, and their other customers are not concerned.`];
}

function groupByIdentifier(sightings: readonly SelectedSighting[]): Map<string, SelectedSighting[]> {
  const groups = new Map<string, SelectedSighting[]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.identifierId);
    if (group) group.push(sighting);
    else groups.set(sighting.identifierId, [sighting]);
  }
  return groups;
}
