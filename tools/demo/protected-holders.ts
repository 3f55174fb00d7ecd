import type { HeldBy } from "@throughline/model/vocabulary";
import { type InventedValue, inventPhone, inventThaiAccount } from "./invented-values.ts";
import { type Field, type PlantedIdentifier, plant } from "./networks/planting.ts";

/**
 * Accounts and phones that belong to survivors, families and other victims: 40 told by one person, and 12 that several
 * people tell of (an account taken from its holder and used by the syndicate). None may rank, none may be in a graph store.
 */
export function plantProtectedHolders(field: Field): readonly PlantedIdentifier[] {
  const { random } = field;
  const ownOnes = field.take(40).map((person, at) => {
    const value: InventedValue = at % 3 === 0 ? inventPhone(random, "TH") : inventThaiAccount(random);
    return plant({ value, people: [person], role: "paid-from", heldBy: at % 4 === 3 ? "family" : "survivor", basis: "document" });
  });
  return [...ownOnes, ...Array.from({ length: 12 }, (_, at) => plantUsedAgainstHolder(field, at))];
}

/** One person says that it is theirs, or that it is a victim's; the others only know where they paid to. */
function plantUsedAgainstHolder(field: Field, at: number): PlantedIdentifier {
  const value = inventThaiAccount(field.random);
  const heldBy: HeldBy = at % 2 === 0 ? "survivor" : "other-victim";
  const claim = plant({ value, people: field.take(1), role: "paid-from", heldBy, basis: "document" });
  const mentions = plant({ value, people: field.take(2), role: "paid-to" });
  return { ...claim, caseFiles: [...claim.caseFiles, ...mentions.caseFiles].sort(), people: claim.people + mentions.people };
}
