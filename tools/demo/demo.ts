import { type SeededRandom, seededRandom } from "../seeded-random.ts";
import { type DemoCaseFile, type OrganisationId, openCaseFiles, organisationIds, peopleRecordedTwice } from "./case-files.ts";
import { addEverydaySightings } from "./everyday-sightings.ts";
import { type InventedValue, inventHandle, inventPhone } from "./invented-values.ts";
import { plantChangingRecruiter } from "./networks/changing-recruiter.ts";
import { plantExchangeHotWallet } from "./networks/exchange-hot-wallet.ts";
import { plantFunnelAccount } from "./networks/funnel-account.ts";
import { plantMovingCompound } from "./networks/moving-compound.ts";
import { type DemoPerson, type Field, openField, type PlantedIdentifier, type PlantedNetwork, plant } from "./networks/planting.ts";
import { plantSharedRansomWallet } from "./networks/shared-ransom-wallet.ts";
import { plantProtectedHolders } from "./protected-holders.ts";

/** The committed files' seed. */
export const defaultSeed = 20_261_103;

const wantedSightings = 1_500;

/** Everything the demo's files are written from, and what is true of them. */
export interface Demo {
  readonly seed: number;
  readonly caseFiles: readonly DemoCaseFile[];
  readonly networks: readonly PlantedNetwork[];
  readonly protectedOnes: readonly PlantedIdentifier[];
  /** Numbers that look right and mean nothing. */
  readonly dummies: readonly PlantedIdentifier[];
  readonly ownValues: readonly { readonly organisationId: OrganisationId; readonly planted: PlantedIdentifier }[];
  /** Told by one person to two organisations: never a lead. */
  readonly seenByOnePerson: readonly PlantedIdentifier[];
  readonly samePerson: readonly DemoPerson[];
}

/** Plants the five networks and what surrounds them. The same seed gives the same demo on every machine. */
export function makeDemo(seed: number): Demo {
  const random = seededRandom(seed);
  const caseFiles = openCaseFiles(random);
  const people = groupByPerson(caseFiles);
  const field = openField(people, random);
  const networks = [
    plantSharedRansomWallet(field),
    plantChangingRecruiter(field),
    plantFunnelAccount(field),
    plantMovingCompound(field),
    plantExchangeHotWallet(field),
  ];
  const dummies = plantDummies(field);
  const protectedOnes = plantProtectedHolders(field);
  const ownValues = organisationIds.flatMap((organisationId) => plantOwnValues(organisationId, caseFiles, random));
  const samePerson = people.slice(0, peopleRecordedTwice);
  const seenByOnePerson = samePerson.flatMap((person) => plantForOnePerson(person, random));
  fillUp(caseFiles, random);
  return { seed, caseFiles, networks, protectedOnes, dummies, ownValues, seenByOnePerson, samePerson };
}

function groupByPerson(caseFiles: readonly DemoCaseFile[]): readonly DemoPerson[] {
  const people = new Map<number, DemoCaseFile[]>();
  for (const caseFile of caseFiles) people.set(caseFile.person, [...(people.get(caseFile.person) ?? []), caseFile]);
  return [...people].map(([person, own]) => ({ person, caseFiles: own })).sort((a, b) => a.person - b.person);
}

function plantDummies(field: Field): readonly PlantedIdentifier[] {
  const values: readonly InventedValue[] = [
    { kind: "wallet", namespace: "evm", value: `0x${"0".repeat(40)}` },
    { kind: "bank-account", namespace: "TH.004", value: "1234567890" },
  ];
  return values.map((value) => plant({ value, people: field.take(4), role: "paid-to", standing: "placeholder" }));
}

/** The organisation's own phone and handle, which its workers type into the contact field. */
function plantOwnValues(organisationId: OrganisationId, caseFiles: readonly DemoCaseFile[], random: SeededRandom): Demo["ownValues"] {
  const own = caseFiles.filter((caseFile) => caseFile.organisationId === organisationId);
  const values = [inventPhone(random, organisationId === "lotus" ? "KH" : "TH"), inventHandle(random, "line")];
  return values.map((value) => {
    const people = own.filter(() => random.below(5) === 0).map((caseFile) => ({ person: caseFile.person, caseFiles: [caseFile] }));
    return { organisationId, planted: plant({ value, people, role: "contact", standing: "own-organisation" }) };
  });
}

function plantForOnePerson(person: DemoPerson, random: SeededRandom): readonly PlantedIdentifier[] {
  const values = [inventHandle(random, "telegram"), inventPhone(random, "TH")];
  return values.map((value) => plant({ value, people: [person], role: "recruiter" }));
}

function fillUp(caseFiles: readonly DemoCaseFile[], random: SeededRandom): void {
  const planted = caseFiles.reduce((sum, { sightings }) => sum + sightings.length, 0);
  for (let missing = wantedSightings - planted, at = 0; missing > 0; missing--, at++) {
    const caseFile = caseFiles[at % caseFiles.length];
    if (caseFile !== undefined) addEverydaySightings(caseFile, 1, random);
  }
}
