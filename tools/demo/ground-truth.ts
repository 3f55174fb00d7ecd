import { type DemoCaseFile, nameOf, type OrganisationId } from "./case-files.ts";
import type { Demo } from "./demo.ts";
import { lotusPlaceholders } from "./forms/lotus.ts";
import { mekongAidPlaceholders } from "./forms/mekong-aid.ts";
import type { PersonColumns } from "./forms/person-columns.ts";
import { traceableTexts } from "./forms/person-columns.ts";
import { riverbankPlaceholders } from "./forms/riverbank.ts";
import { keyOf } from "./key-of.ts";
import type { PlantedIdentifier } from "./networks/planting.ts";

/** A planted identifier as tests read it: its key, and the case files (`organisation/reference`) that tell of it. */
export interface TrueIdentifier {
  readonly key: string;
  readonly kind: string;
  readonly standing: string;
  readonly heldBy: string;
  readonly people: number;
  readonly caseFiles: readonly string[];
}

/** What is true of the demo's files. Tests read it; the application never does. */
export interface GroundTruth {
  readonly seed: number;
  readonly people: number;
  readonly caseFiles: number;
  readonly sightings: number;
  readonly payments: number;
  readonly statements: number;
  readonly networks: readonly { readonly name: string; readonly shape: string; readonly identifiers: readonly TrueIdentifier[] }[];
  /** Numbers that look right and link nobody. */
  readonly dummies: readonly TrueIdentifier[];
  readonly placeholderTexts: readonly string[];
  readonly ownOrganisation: readonly (TrueIdentifier & { readonly organisationId: OrganisationId })[];
  readonly knownServices: readonly string[];
  /** Values of survivors, families and other victims, with the plain characters that no graph store may hold. */
  readonly protectedHolders: readonly (TrueIdentifier & { readonly value: string })[];
  /** Seen in two case files of one person: no lead. */
  readonly seenByOnePerson: readonly TrueIdentifier[];
  readonly samePerson: readonly (readonly string[])[];
  /** Texts of the columns about the person: nothing may store them. */
  readonly personTexts: readonly string[];
}

/** Puts down what the generator planted. */
export function tellGroundTruth(demo: Demo, personOf: (caseFile: DemoCaseFile) => PersonColumns): GroundTruth {
  const { caseFiles, networks } = demo;
  const count = (of: (caseFile: DemoCaseFile) => readonly unknown[]): number => caseFiles.reduce((sum, one) => sum + of(one).length, 0);
  const services = networks.flatMap(({ identifiers }) => identifiers.filter(({ standing }) => standing === "known-service"));
  return {
    seed: demo.seed,
    people: new Set(caseFiles.map(({ person }) => person)).size,
    caseFiles: caseFiles.length,
    sightings: count(({ sightings }) => sightings),
    payments: count(({ payments }) => payments),
    statements: count(({ statements }) => statements),
    networks: networks.map(({ name, shape, identifiers }) => ({ name, shape, identifiers: identifiers.map(tell) })),
    dummies: demo.dummies.map(tell),
    placeholderTexts: [...new Set([...riverbankPlaceholders, ...mekongAidPlaceholders, ...lotusPlaceholders])],
    ownOrganisation: demo.ownValues.map(({ organisationId, planted }) => ({ organisationId, ...tell(planted) })),
    knownServices: services.map(({ value }) => keyOf(value)),
    protectedHolders: demo.protectedOnes.map((planted) => ({ ...tell(planted), value: planted.value.value })),
    seenByOnePerson: demo.seenByOnePerson.map(tell),
    samePerson: demo.samePerson.map((person) => person.caseFiles.map(nameOf)),
    personTexts: [...new Set(caseFiles.flatMap((caseFile) => traceableTexts(personOf(caseFile))))],
  };
}

function tell({ value, standing, heldBy, people, caseFiles }: PlantedIdentifier): TrueIdentifier {
  return { key: keyOf(value), kind: value.kind, standing, heldBy, people, caseFiles };
}
