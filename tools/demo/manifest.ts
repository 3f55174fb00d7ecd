import type { ConsentPurpose, ConsentWord } from "@throughline/model/person";
import type { Standing, UserRole } from "@throughline/model/vocabulary";
import { type DemoCaseFile, type OrganisationId, organisationIds } from "./case-files.ts";
import type { Demo } from "./demo.ts";
import type { DemoFile } from "./forms/form.ts";
import { kindOf } from "./forms/form.ts";
import type { InventedValue } from "./invented-values.ts";

/** A value of a standing list as an administrator would type it. */
export interface ListedValue {
  /** As a form's list of kinds calls it: `phone`, `line`, `wallet` … */
  readonly kind: string;
  readonly value: string;
  readonly standing: Standing;
  readonly note: string;
}

/** `organisations.json`: what `throughline demo` loads beside the files. Everybody in it is invented and marked as demo. */
export interface DemoManifest {
  readonly isDemo: true;
  readonly organisations: readonly {
    readonly organisationId: OrganisationId;
    readonly name: string;
    readonly country: string;
    /** In the order in which they are imported; mappings are guessed from the headers. */
    readonly files: readonly string[];
    readonly standingList: readonly ListedValue[];
  }[];
  readonly users: readonly {
    readonly userId: string;
    readonly name: string;
    readonly organisationId: OrganisationId;
    readonly roles: readonly UserRole[];
    readonly scopes: readonly OrganisationId[];
    readonly isDemo: true;
  }[];
  /** Pairs of case files of one person, judged in the scope of the first. */
  readonly samePerson: readonly { readonly scope: OrganisationId; readonly a: CaseName; readonly b: CaseName }[];
  /** What people said of a purpose, with their case files. Whoever is in none was not asked. */
  readonly consents: readonly { readonly purpose: ConsentPurpose; readonly says: ConsentWord; readonly caseFiles: readonly CaseName[] }[];
}

interface CaseName {
  readonly organisationId: OrganisationId;
  readonly reference: string;
}

const organisationNames: Readonly<Record<OrganisationId, string>> = { riverbank: "Riverbank", "mekong-aid": "Mekong Aid", lotus: "Lotus" };
const organisationCountries: Readonly<Record<OrganisationId, string>> = { riverbank: "TH", "mekong-aid": "TH", lotus: "KH" };

/** The manifest of a demo whose files were written. */
export function writeManifest(demo: Demo, filesOf: (organisationId: OrganisationId) => readonly DemoFile[]): DemoManifest {
  return {
    isDemo: true,
    organisations: organisationIds.map((organisationId) => ({
      organisationId,
      name: organisationNames[organisationId],
      country: organisationCountries[organisationId],
      files: filesOf(organisationId).map(({ name }) => name),
      standingList: [...listOwnValues(demo, organisationId), ...listServices(demo)],
    })),
    users: demoUsers,
    samePerson: demo.samePerson.flatMap(({ caseFiles: [a, b] }) =>
      a === undefined || b === undefined ? [] : [{ scope: a.organisationId, a: nameCase(a), b: nameCase(b) }],
    ),
    consents: consents.map(({ isOf, ...said }) => ({
      ...said,
      caseFiles: demo.caseFiles.filter(({ person }) => isOf(person)).map(nameCase),
    })),
  };
}

/** By a person's number: most agreed to a referral, a few said no, some were not asked; two of three agreed to be matched. */
const consents: readonly { readonly purpose: ConsentPurpose; readonly says: ConsentWord; readonly isOf: (person: number) => boolean }[] = [
  { purpose: "financial-referral", says: "given", isOf: (person) => person % 10 < 9 && !hasRefused(person) },
  { purpose: "financial-referral", says: "refused", isOf: hasRefused },
  { purpose: "cross-organisation-match", says: "given", isOf: (person) => person % 3 !== 0 },
];

function hasRefused(person: number): boolean {
  return person % 40 === 37;
}

const demoUsers: DemoManifest["users"] = [
  demoUser("intake", "riverbank", ["riverbank"]),
  demoUser("data-officer", "lotus", ["lotus"]),
  demoUser("investigator", "riverbank", organisationIds),
  demoUser("analyst", "mekong-aid", organisationIds),
  demoUser("approver", "mekong-aid", organisationIds),
  demoUser("steward", "riverbank", ["riverbank"]),
  demoUser("administrator", "riverbank", organisationIds),
  demoUser("auditor", "mekong-aid", []),
];

function demoUser(role: UserRole, organisationId: OrganisationId, scopes: readonly OrganisationId[]): DemoManifest["users"][number] {
  return { userId: `demo-${role}`, name: `Demo ${role.replaceAll("-", " ")}`, organisationId, roles: [role], scopes, isDemo: true };
}

function listOwnValues(demo: Demo, organisationId: OrganisationId): readonly ListedValue[] {
  const own = demo.ownValues.filter((one) => one.organisationId === organisationId);
  return own.map(({ planted }) => listValue(planted.value, "own-organisation", "The organisation's own contact"));
}

function listServices(demo: Demo): readonly ListedValue[] {
  const services = demo.networks.flatMap(({ identifiers }) => identifiers.filter(({ standing }) => standing === "known-service"));
  return services.map(({ value }) => listValue(value, "known-service", "Hot wallet of an invented exchange"));
}

function listValue(value: InventedValue, standing: Standing, note: string): ListedValue {
  return { kind: kindOf(value), value: value.value, standing, note };
}

function nameCase({ organisationId, reference }: DemoCaseFile): CaseName {
  return { organisationId, reference };
}
