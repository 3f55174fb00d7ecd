import type { NamedStanding } from "@throughline/model/person";
import type { HeldBy } from "@throughline/model/vocabulary";

/** Who holds an identifier, for people. */
export const heldByWords: Record<HeldBy, string> = {
  "not-asked": "not asked",
  unknown: "unknown",
  syndicate: "syndicate",
  mule: "money mule",
  survivor: "survivor",
  family: "family of a survivor",
  "other-victim": "another victim",
  service: "a service",
};

/** How somebody stands of whom a name is kept. */
export const namedStandingWords: Record<NamedStanding, string> = {
  "suspected-controller": "suspected of controlling others",
  convicted: "convicted of controlling others",
};
