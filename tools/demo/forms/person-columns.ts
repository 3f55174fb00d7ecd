import type { SeededRandom } from "../../seeded-random.ts";
import { digits } from "../invented-values.ts";

/** What a form says about the person: nothing of it may ever be stored. */
export interface PersonColumns {
  readonly name: string;
  readonly birthDate: string;
  readonly documentNumber: string;
  readonly address: string;
  readonly ownPhone: string;
  readonly ownEmail: string;
}

const givenNames = ["Anong", "Bounmy", "Chantrea", "Dara", "Ekachai", "Htet", "Khine", "Linh", "Mali", "Nilar", "Phirun", "Somsri"];
const consonants = "bdfgklmnprstvz";

/** An invented person; every text holds a part that occurs nowhere else, so that a leak can be searched for. */
export function inventPersonColumns(random: SeededRandom): PersonColumns {
  const rare = Array.from({ length: 4 }, () => `${random.pick([...consonants])}${random.pick(["a", "e", "i", "o", "u"])}`).join("");
  const family = `${rare.charAt(0).toUpperCase()}${rare.slice(1)}x${digits(random, 2)}`;
  return {
    name: `${random.pick(givenNames)} ${family}`,
    birthDate: `${1 + random.below(28)}/${1 + random.below(12)}/${1975 + random.below(30)}`,
    documentNumber: `${random.pick(["AA", "MB", "PX"])}${digits(random, 7)}`,
    address: `${1 + random.below(300)} ${family} Road`,
    ownPhone: `+66610${digits(random, 6)}`,
    ownEmail: `${rare}${digits(random, 3)}@example.org`,
  };
}

/** The texts to search for: birth dates are left out, since a date is no proof of a leak. */
export function traceableTexts({ name, documentNumber, address, ownPhone, ownEmail }: PersonColumns): readonly string[] {
  return [name, documentNumber, address, ownPhone, ownEmail];
}
