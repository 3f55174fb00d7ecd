import type { SightingView } from "@throughline/server/contract/views";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { heldByWords } from "../../ui/vocabulary-words.ts";
import { PlaceText } from "./place-text.tsx";
import { basisWords, checkWords, roleWords } from "./record-words.ts";

interface SightingsProps {
  readonly sightings: readonly SightingView[];
  readonly total: number;
  /** Which end of the sighting the reader does not know yet. */
  readonly shows: "case-file" | "identifier";
  readonly onShow: (nodeId: string) => void;
}

/** Sightings, each with the line of its source. */
export function Sightings({ sightings, total, shows, onShow }: SightingsProps) {
  return (
    <section>
      <h3>Sightings: {sightings.length < total ? `${sightings.length} of ${total}` : total}</h3>
      <ul className="tl-rows">
        {sightings.map((sighting) => (
          <li key={sighting.sightingId}>
            {shows === "case-file" ? (
              <button type="button" className="tl-link" onClick={() => onShow(`c:${sighting.caseFileId}`)}>
                <ValueText text={sighting.reference} isInControl /> · {sighting.organisation}
              </button>
            ) : (
              <button type="button" className="tl-link" onClick={() => onShow(`i:${sighting.identifier.id}`)}>
                <IdentifierText identifier={sighting.identifier} isInControl />
              </button>
            )}
            <div>
              {[basisWords[sighting.basis], roleWords[sighting.role], checkWords[sighting.check], `held by ${heldByWords[sighting.heldBy]}`]
                .filter((word) => word !== "")
                .join(" · ")}
            </div>
            {sighting.raw === null ? null : (
              <div>
                as written: <ValueText className="tl-mono" text={sighting.raw} />
              </div>
            )}
            <div className="tl-source">
              <PlaceText place={sighting.place} /> · seen {sighting.seenOn || "on an unknown date"} · recorded{" "}
              {sighting.recordedAt.slice(0, 10)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
