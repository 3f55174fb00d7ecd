import { digits } from "../demo/invented-values.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { HtcdsField } from "./htcds-template.ts";

/** One invented person as the standard's form holds them. */
export interface HtcdsPerson {
  readonly cells: Readonly<Partial<Record<HtcdsField, string>>>;
  readonly tokens: readonly string[];
}

const letters = "bcdfghjkmnpqrstvwxz";

/** A person whose every traceable cell holds a token that no other cell of any file holds. */
export function inventHtcdsPerson(number: number, random: SeededRandom): HtcdsPerson {
  const token = (mark: string): string => `${mark}${Array.from({ length: 7 }, () => random.pick([...letters])).join("")}${number}`;
  const [first, second, title, street, city, state] = [token("Fi"), token("Se"), token("Ti"), token("St"), token("Ci"), token("Pr")];
  const [worker, reason, detail, place] = [token("Wo"), token("Re"), token("De"), token("Pl")];
  const email = `${token("em")}@example.org`;
  const homePhone = `+6653${digits(random, 6)}`;
  const mobilePhone = `+6662${digits(random, 7)}`;
  const postalCode = `${token("PC")}`;
  const cells: HtcdsPerson["cells"] = {
    con_Consent: random.pick(["TRUE", "FALSE"]),
    prs_Salutation: random.pick(["Mr", "Ms", ""]),
    prs_First_Name: first,
    prs_Second_Name: second,
    prs_Birthdate: `${1970 + random.below(35)}-0${1 + random.below(9)}-1${random.below(10)}`,
    prs_Gender: random.pick(["Feminine", "Masculine", "NonSpecifiedUnknown"]),
    prs_Citizenship: random.pick(["TH", "MM", "KH", "VN", "PH", "LA"]),
    prs_Title: title,
    prs_Email: email,
    prs_HomePhone: homePhone,
    prs_MobilePhone: mobilePhone,
    prs_MailingCity: city,
    prs_MailingCountry: "TH",
    prs_MailingState: state,
    prs_MailingStreet: `12 ${street} Road`,
    prs_MailingPostalCode: postalCode,
    vic_MethodOfRecruitment: "ThroughOnlineSocialNetworks",
    vic_LocationOfRecruitment: place,
    vic_TraffickingStatus: "PossibleVictimOfTrafficking",
    vic_TraffickingStatusDecisionMakingOrg: "NGO",
    vic_Methods_of_Control: "DebtBondage WithholdsDocuments",
    vic_TypeOfExploitation: "ForcedLabour",
    vic_ForcedLabourIndustry: "J_InformationAndCommunication",
    cas_Status: "Active",
    cas_ReferringOrganisation: "Riverbank",
    cas_IncomingReferralDate: `2026-0${1 + random.below(9)}-0${1 + random.below(9)}`,
    cas_ReferringPrimaryCaseWorker: worker,
    cas_ReasonForIncomingReferral: `Shelter for ${reason}`,
    cas_IncomingReferralDetails: `${first} ${second} asked for help with ${detail}, call ${mobilePhone}`,
  };
  const named = [first, second, title, street, city, state, email, homePhone, mobilePhone, postalCode];
  return { cells, tokens: [...named, worker, reason, detail, place] };
}
