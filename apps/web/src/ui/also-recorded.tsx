import type { HitView } from "@throughline/server/contract/sharing-endpoints";
import { Building2 } from "lucide-react";

/** That other organisations also recorded it, and whom to speak to there; nothing when none does, or none tells. */
export function AlsoRecorded({ hits }: { hits: readonly HitView[] }) {
  return hits.map(({ organisation, contact }) => (
    <span key={organisation} style={{ display: "block", overflowWrap: "anywhere" }}>
      <Building2 size={15} aria-hidden style={{ verticalAlign: "-2px" }} /> Also recorded by <bdi>{organisation}</bdi>. Speak to:{" "}
      <bdi data-own-text>{contact}</bdi>
    </span>
  ));
}
