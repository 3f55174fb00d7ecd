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
