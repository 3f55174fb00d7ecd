import type { SightingView } from "@throughline/server/contract/views";
import { useVeil } from "../../ui/hidden-values.ts";
import { sayPlace } from "./record-words.ts";

/** The line of a source. The name of its file may name a person, so it is a value too. */
export function PlaceText({ place }: { place: SightingView["place"] }) {
  const veil = useVeil();
  return sayPlace({ ...place, file: veil(place.file) });
}
