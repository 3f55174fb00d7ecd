import { type InventedValue, inventCoordinates, inventHandle } from "../invented-values.ts";
import { type Field, type PlantedNetwork, plant } from "./planting.ts";

/** Two clusters with a bridge: a compound that moves; whoever came early names the old place, the rest the new one, some both, and one boss. */
export function plantMovingCompound(field: Field): PlantedNetwork {
  const { random } = field;
  const people = field.take(20);
  const oldPlace = inventCoordinates(random);
  const newName: InventedValue = { kind: "compound", namespace: "name", value: `Golden Heron Park ${1 + random.below(9)}` };
  const boss = inventHandle(random, "telegram");
  const identifiers = [
    plant({ value: oldPlace, people: people.slice(0, 11), role: "held-at" }),
    plant({ value: newName, people: people.slice(9), role: "held-at" }),
    plant({ value: boss, people: [...people.slice(6, 10), ...people.slice(13, 16)], role: "boss", heldBy: "syndicate" }),
  ];
  for (const { caseFiles } of people.slice(9, 11)) caseFiles[0]?.statements.push({ from: oldPlace, relation: "moved-to", to: newName });
  people[7]?.caseFiles[0]?.statements.push({ from: boss, relation: "located-at", to: oldPlace });
  return { name: "moving-compound", shape: "two clusters and a bridge", identifiers };
}
