import type { Basis, HeldBy, Purpose, Relation, Role } from "@throughline/model/vocabulary";
import type { SeededRandom } from "../seeded-random.ts";
import type { InventedValue } from "./invented-values.ts";

export const organisationIds = ["riverbank", "mekong-aid", "lotus"] as const;
export type OrganisationId = (typeof organisationIds)[number];

export interface DemoSighting {
  readonly value: InventedValue;
  readonly role: Role;
  readonly heldBy: HeldBy;
  readonly basis: Basis;
}

/** A side is an identifier, or a person the case file is about. */
export type DemoPaymentSide = InventedValue | "family" | "survivor";

export interface DemoPayment {
  readonly from: DemoPaymentSide;
  readonly to: DemoPaymentSide;
  readonly amount: string;
  readonly currency: string;
  readonly purpose: Purpose;
}

export interface DemoStatement {
  readonly from: InventedValue;
  readonly relation: Relation;
  readonly to: InventedValue;
}

/** One person's account to one organisation, before any form is filled. */
export interface DemoCaseFile {
  readonly organisationId: OrganisationId;
  readonly reference: string;
  /** Whose account it is: the same number in two organisations is the same person. */
  readonly person: number;
  readonly country: string;
  readonly openedOn: string;
  readonly sightings: DemoSighting[];
  readonly payments: DemoPayment[];
  readonly statements: DemoStatement[];
}

const sizes: Readonly<Record<OrganisationId, number>> = { riverbank: 100, "mekong-aid": 80, lotus: 60 };
const countries: Readonly<Record<OrganisationId, readonly string[]>> = {
  riverbank: ["TH", "TH", "MM", "PH", "VN"],
  "mekong-aid": ["TH"],
  lotus: ["KH", "KH", "VN", "MM"],
};

/** People whom two organisations recorded. */
export const peopleRecordedTwice = 20;

/** 240 empty case files of 220 people, 20 of them recorded by two organisations, each opened at a seeded day of 2025 or 2026. */
export function openCaseFiles(random: SeededRandom): readonly DemoCaseFile[] {
  const pairs: readonly (readonly [OrganisationId, OrganisationId])[] = [
    ["riverbank", "mekong-aid"],
    ["riverbank", "lotus"],
    ["mekong-aid", "lotus"],
  ];
  const opened = new Map<OrganisationId, number>();
  const caseFiles: DemoCaseFile[] = [];
  const open = (organisationId: OrganisationId, person: number): void => {
    const number = (opened.get(organisationId) ?? 0) + 1;
    opened.set(organisationId, number);
    caseFiles.push(openCaseFile({ organisationId, number, person, random }));
  };
  for (let person = 0; person < peopleRecordedTwice; person++) {
    for (const organisationId of pairs[person % pairs.length] ?? []) open(organisationId, person);
  }
  let person = peopleRecordedTwice;
  for (const organisationId of organisationIds) {
    while ((opened.get(organisationId) ?? 0) < sizes[organisationId]) open(organisationId, person++);
  }
  return caseFiles;
}

interface Opening {
  readonly organisationId: OrganisationId;
  readonly number: number;
  readonly person: number;
  readonly random: SeededRandom;
}

function openCaseFile({ organisationId, number, person, random }: Opening): DemoCaseFile {
  const month = 1 + random.below(20);
  const year = month > 12 ? 2026 : 2025;
  const openedOn = `${year}-${pad(month > 12 ? month - 12 : month, 2)}-${pad(1 + random.below(28), 2)}`;
  const content = { sightings: [], payments: [], statements: [] };
  return {
    organisationId,
    reference: referenceOf(organisationId, number),
    person,
    country: random.pick(countries[organisationId]),
    openedOn,
    ...content,
  };
}

function referenceOf(organisationId: OrganisationId, number: number): string {
  switch (organisationId) {
    case "riverbank":
      return `RB-${pad(number, 4)}`;
    case "mekong-aid":
      return `มก-${pad(number, 3)}`;
    case "lotus":
      return `LT${pad(number, 3)}`;
  }
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

/** How a case file is named across organisations: `riverbank/RB-0001`. */
export function nameOf({ organisationId, reference }: DemoCaseFile): string {
  return `${organisationId}/${reference}`;
}
