import type { Basis, HeldBy, Role, Standing } from "@throughline/model/vocabulary";
import type { SeededRandom } from "../../seeded-random.ts";
import { type DemoCaseFile, nameOf } from "../case-files.ts";
import type { InventedValue } from "../invented-values.ts";

/** A person with every case file about them. */
export interface DemoPerson {
  readonly person: number;
  readonly caseFiles: readonly DemoCaseFile[];
}

/** An identifier put into several people's case files on purpose. */
export interface PlantedIdentifier {
  readonly value: InventedValue;
  readonly standing: Standing;
  readonly heldBy: HeldBy;
  readonly caseFiles: readonly string[];
  readonly people: number;
}

/** A network with the identifiers that make it. */
export interface PlantedNetwork {
  readonly name: string;
  readonly shape: string;
  readonly identifiers: readonly PlantedIdentifier[];
}

/** Where networks are planted: people are taken once, so that no two networks meet by accident. */
export interface Field {
  readonly random: SeededRandom;
  /** Takes people nobody has taken yet; those who come to it first in time come first. */
  take(count: number): readonly DemoPerson[];
}

export interface Planting {
  readonly value: InventedValue;
  readonly people: readonly DemoPerson[];
  readonly role: Role;
  readonly heldBy?: HeldBy;
  readonly basis?: Basis;
  readonly standing?: Standing;
}

/** Writes an identifier into all case files of the people, as something each of them told. */
export function plant({ value, people, role, heldBy = "not-asked", basis = "told", standing = "ordinary" }: Planting): PlantedIdentifier {
  const caseFiles = people.flatMap((person) => person.caseFiles);
  for (const caseFile of caseFiles) caseFile.sightings.push({ value, role, heldBy, basis });
  return { value, standing, heldBy, caseFiles: caseFiles.map(nameOf).sort(), people: people.length };
}

/** A field over people, shuffled by the seed. */
export function openField(people: readonly DemoPerson[], random: SeededRandom): Field {
  const waiting = shuffled(people, random);
  const openedOn = ({ caseFiles }: DemoPerson): string => caseFiles[0]?.openedOn ?? "";
  return {
    random,
    take: (count) => {
      if (count > waiting.length) throw new RangeError("There are not enough people for another network.");
      return waiting.splice(0, count).sort((a, b) => (openedOn(a) < openedOn(b) ? -1 : 1));
    },
  };
}

function shuffled<Item>(items: readonly Item[], random: SeededRandom): Item[] {
  return items
    .map((item) => ({ item, place: random.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
