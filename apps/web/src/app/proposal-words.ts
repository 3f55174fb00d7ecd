import { type ErasureBasis, erasureBases } from "@throughline/model/vocabulary";
import type { ProposalView } from "@throughline/server/contract/keeping-endpoints";

/** Why a case file is erased, held or let go. */
export const basisWords: Readonly<Record<ErasureBasis, string>> = {
  "consent-withdrawn": "consent was withdrawn",
  retention: "kept for as long as it should be",
  "court-order": "an order of a court",
  "recorded-by-mistake": "recorded by mistake",
};

/** The bases as a list to choose from. */
export const basisChoices = erasureBases.map((value) => ({ value, label: basisWords[value] }));

/** What agreeing does, after "proposes to". */
export function sayDeed({ deed, months }: Pick<ProposalView, "deed" | "months">): string {
  switch (deed) {
    case "erase":
      return "erase";
    case "hold-set":
      return "put under a legal hold";
    case "hold-lift":
      return "lift the legal hold of";
    case "retention-apply":
      return "erase what the retention rule no longer keeps";
    case "retention-set":
      return months === null ? "take the retention rule away" : `keep case files ${sayMonths(months)} after the last entry about each`;
  }
}

export function sayMonths(months: number): string {
  return `${months} ${months === 1 ? "month" : "months"}`;
}

/** How a proposal ended, or that it waits. */
export const stateWords: Readonly<Record<ProposalView["state"], string>> = {
  waiting: "waits",
  expired: "too old: nobody answered in fourteen days",
  agreed: "agreed to and done",
  refused: "refused",
  "taken-back": "taken back",
};

/** True when agreeing destroys something for good. */
export function isForGood({ deed }: Pick<ProposalView, "deed">): boolean {
  return deed === "erase" || deed === "retention-apply";
}
