import { z } from "zod";
import type { UserRole } from "./vocabulary.ts";

/**
 * What the record keeps of the person whose account a case file is: no name, no birth date, no number. Source of the lists:
 * reliability "Victim protection and non-punishment", 1, 4 and 5.
 */

/** How a person stands. Everybody is protected until an approver says otherwise with a basis; `unknown` is treated as protected. */
export const personStandings = ["protected", "unknown", "witness", "suspected-controller", "convicted"] as const;
export const PersonStanding = z.enum(personStandings);
export type PersonStanding = z.infer<typeof PersonStanding>;

/** The only standings under which a name may be recorded. */
export const namedStandings = ["suspected-controller", "convicted"] as const satisfies readonly PersonStanding[];
export const NamedStanding = z.enum(namedStandings);
export type NamedStanding = z.infer<typeof NamedStanding>;

/** True when a name may be recorded of a person who stands so. */
export function mayBeNamed(standing: PersonStanding): standing is NamedStanding {
  return NamedStanding.safeParse(standing).success;
}

/** The bands of those under eighteen. */
export const childBands = ["under-12", "12-14", "15-17"] as const;
/** Years of age, as a band and never a date. */
export const ageBands = ["unknown", ...childBands, "18-24", "25-39", "40-59", "60-and-over"] as const;
export const AgeBand = z.enum(ageBands);
export type AgeBand = z.infer<typeof AgeBand>;

/** Whether the person is a child, as far as somebody knows. */
export const minorWords = ["unknown", "yes", "no"] as const;
export const Minor = z.enum(minorWords);
export type Minor = z.infer<typeof Minor>;

export interface PersonAge {
  readonly ageBand: AgeBand;
  readonly minor: Minor;
}

/** True unless somebody said that the person is no child: who is not known to be an adult is treated as a child. */
export function isTreatedAsChild({ minor }: PersonAge): boolean {
  return minor !== "no";
}

/** True when a band of age and what is said of being a child cannot both hold. */
export function isAgeContradictory({ ageBand, minor }: PersonAge): boolean {
  if (ageBand === "unknown") return false;
  return minor === ((childBands as readonly AgeBand[]).includes(ageBand) ? "no" : "yes");
}

/** What a person may be asked to agree to. Closed list; each is asked by itself. */
export const consentPurposes = ["assistance", "financial-referral", "cross-organisation-match", "statistics"] as const;
export const ConsentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** What a person said when they were asked, or later. */
export const consentWords = ["given", "refused", "withdrawn"] as const;
export const ConsentWord = z.enum(consentWords);
export type ConsentWord = z.infer<typeof ConsentWord>;

/** What the people behind identifiers said of a financial referral, as far as somebody may send out. */
export interface ReferralConsent {
  /** Case files whose person said no, or took their yes back. */
  readonly refused: readonly string[];
  /** Case files of which nobody recorded that the person was asked. */
  readonly unasked: readonly string[];
  /** Identifiers that nothing but case files of the first sort tells of. */
  readonly resting: readonly string[];
}

/** For what rests on no case file: a text that is kept nowhere. */
export const noCaseFileAsked: ReferralConsent = { refused: [], unasked: [], resting: [] };

/** Which of the case files behind identifiers are a child's, as far as somebody may send out. Who is one person is judged by the record's readers. */
export interface ChildrenBehind {
  /** Case files whose person is a child, by what was said of it or of another one judged to be of the same person. */
  readonly children: readonly string[];
  /** Case files of which nobody recorded whether the person is one. Whose person said no to a referral is in neither list: nothing of it leaves. */
  readonly unknown: readonly string[];
  /** Identifiers that a child tells of, whoever else does. */
  readonly told: readonly string[];
  /** Those of them that nobody else tells of, but people who said no to a referral. */
  readonly resting: readonly string[];
}

/** For what rests on no case file: a text that is kept nowhere. */
export const noChildBehind: ChildrenBehind = { children: [], unknown: [], told: [], resting: [] };

/** Who may let leave what a child tells of, in a packet with the child-protection flag (reliability "Victim protection" 5). */
export const rolesWithChildProtection: readonly UserRole[] = ["approver"];

/** The language that a person was asked in: ISO 639, two or three letters; empty when nobody noted it. */
export const ConsentLanguage = z.string().regex(/^(?:[a-z]{2,3})?$/);

/** Who may set what of a person. What is not here nobody sets. */
export const rolesThatSet = {
  consent: ["intake", "investigator"],
  age: ["intake", "investigator"],
  /** Into protection: one click, by everybody who meets the case file. */
  protection: ["intake", "investigator", "analyst", "approver"],
  /** Out of protection, or from one standing to another: with a basis. */
  standing: ["approver"],
  /** Names of people alleged to control. */
  controller: ["approver"],
} as const satisfies Readonly<Record<string, readonly UserRole[]>>;
