import { seededRandom } from "../seeded-random.ts";
import { countPeople, type InventedSighting, type InventedValue, inventValue } from "./invented-sightings.ts";

/** A case that comes in after the others. */
export interface NewCase {
  readonly reference: string;
  readonly sightings: readonly InventedSighting[];
}

const identifiersOfCase = 25;
const knownOfCase = 10;
const mostPeople = 50;

/** Cases of 25 identifiers: up to ten are known from 2 to 50 case files, the others are new. */
export function inventNewCases(sightings: readonly InventedSighting[], count: number): readonly NewCase[] {
  const people = countPeople(sightings);
  const known = new Map<string, InventedValue>();
  for (const sighting of sightings) {
    const seenIn = people.get(sighting.key) ?? 0;
    if (seenIn >= 2 && seenIn <= mostPeople) known.set(sighting.key, sighting);
  }
  const random = seededRandom(sightings.length);
  const choices = [...known.values()];
  return Array.from({ length: count }, (_, number) => {
    const values = new Map<string, InventedValue>();
    for (let place = 0; place < identifiersOfCase; place += 1) {
      const value = place < knownOfCase ? random.pick(choices) : inventValue(2 * sightings.length + number * identifiersOfCase + place);
      values.set(value.key, value);
    }
    return caseOf(`BN-${String(number).padStart(4, "0")}`, [...values.values()]);
  });
}

function caseOf(reference: string, values: readonly InventedValue[]): NewCase {
  const sightings = values.map(
    ({ kind, value, key }, index): InventedSighting => ({
      kind,
      value,
      key,
      reference,
      role: "contact",
      date: "2026-10-01",
      line: index + 2,
    }),
  );
  return { reference, sightings };
}
