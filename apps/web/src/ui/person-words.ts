import type { AgeBand, ConsentPurpose, ConsentWord, Minor, PersonStanding } from "@throughline/model/person";

/** How a person stands, in plain words that carry non-punishment. */
export const standingWords: Readonly<Record<PersonStanding, { readonly name: string; readonly says: string }>> = {
  protected: { name: "Protected", says: "What they were made to do is nothing against them." },
  unknown: { name: "Not known", says: "Treated as protected: what they were made to do is nothing against them." },
  witness: { name: "Witness", says: "They told what they saw. It is nothing against them." },
  "suspected-controller": { name: "Suspected of controlling others", says: "An allegation, with its basis; nothing is proved by it." },
  convicted: { name: "Convicted of controlling others", says: "By a court, as the basis says." },
};

export const ageWords: Readonly<Record<AgeBand, string>> = {
  unknown: "Not known",
  "under-12": "Under 12",
  "12-14": "12 to 14",
  "15-17": "15 to 17",
  "18-24": "18 to 24",
  "25-39": "25 to 39",
  "40-59": "40 to 59",
  "60-and-over": "60 and over",
};

export const minorWords: Readonly<Record<Minor, string>> = { unknown: "Not known", yes: "A child", no: "Grown up" };

export const purposeWords: Readonly<Record<ConsentPurpose, { readonly name: string; readonly without: string }>> = {
  assistance: { name: "Help by this organisation", without: "" },
  "financial-referral": {
    name: "A referral to a bank or a financial intelligence unit",
    without: "After a no, nothing is cited of this account, and what only it tells of stays behind.",
  },
  "cross-organisation-match": {
    name: "Telling another organisation that something is also recorded here",
    without: "Without a yes, this account gives no hit.",
  },
  statistics: { name: "Being counted in published numbers", without: "" },
};

export const consentWords: Readonly<Record<ConsentWord, string>> = { given: "Agreed", refused: "Said no", withdrawn: "Took it back" };
