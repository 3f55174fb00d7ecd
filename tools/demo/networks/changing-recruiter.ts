import { inventHandle, inventPhone } from "../invented-values.ts";
import { type Field, type PlantedNetwork, plant } from "./planting.ts";

/** A chain: one recruiter, five names one after the other; those who met two of them hold the chain together. */
export function plantChangingRecruiter(field: Field): PlantedNetwork {
  const { random } = field;
  const people = field.take(14);
  const names = [
    inventHandle(random, "telegram"),
    inventHandle(random, "telegram"),
    inventHandle(random, "wechat"),
    inventPhone(random, "TH"),
    inventHandle(random, "line"),
  ];
  const identifiers = names.map((value, at) =>
    plant({ value, people: people.slice(at * 2, at * 2 + 5), role: "recruiter", heldBy: "syndicate" }),
  );
  for (const [at, value] of names.entries()) {
    const before = names[at - 1];
    if (before !== undefined) people[at * 2]?.caseFiles[0]?.statements.push({ from: before, relation: "moved-to", to: value });
  }
  return { name: "changing-recruiter", shape: "chain", identifiers };
}
