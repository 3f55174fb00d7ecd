import { readFileSync } from "node:fs";
import { openPlaceIndex, type Place } from "../places/place-index.ts";
import { readPlaces } from "../places/read-places.ts";

/** How often the right place of a name in a local script was suggested first, and among five. */
export interface PlaceMeasure {
  readonly script: string;
  readonly names: number;
  readonly first: number;
  readonly amongFive: number;
}

interface AskedName {
  readonly name: string;
  readonly isMeant: (place: Place) => boolean;
}

const latin = /^[\p{Script=Latin}\p{P}\p{M}\p{Zs}\p{Sk}\d]+$/u;
const scripts: readonly (readonly [script: string, country: string, letters: RegExp])[] = [
  ["Thai", "TH", /^[\p{Script=Thai} ().-]+$/u],
  ["Burmese", "MM", /^[\p{Script=Myanmar} .-]+$/u],
  ["Khmer", "KH", /^[\p{Script=Khmer} .-]+$/u],
  ["Lao", "LA", /^[\p{Script=Lao} .-]+$/u],
];

/**
 * Asks an index that holds Latin names only for every name in a local script that was kept apart: for Thai and Burmese the half of the places
 * that nobody looked at while the rules were made; for Khmer and Lao, of which there are few, all of the gazetteer, and for Khmer our own list.
 * `every` takes one name of so many.
 */
export function measurePlaces({ every }: { readonly every: number }): readonly PlaceMeasure[] {
  const places = readPlaces();
  const index = openPlaceIndex(places.map((place) => ({ ...place, otherNames: place.otherNames.filter((name) => latin.test(name)) })));
  return scripts.map(([script, country, letters]) => {
    const asked = [...namesApart(places, country, letters), ...(country === "KH" ? spelledByUs() : [])].filter(
      (_, place) => place % every === 0,
    );
    const ranks = asked.map(({ name, isMeant }) => index.suggest(name, { limit: 5 }).findIndex(({ place }) => isMeant(place)));
    return {
      script,
      names: asked.length,
      first: ranks.filter((rank) => rank === 0).length,
      amongFive: ranks.filter((rank) => rank >= 0).length,
    };
  });
}

function namesApart(places: readonly Place[], country: string, letters: RegExp): readonly AskedName[] {
  const isSmallSet = country === "KH" || country === "LA";
  return places
    .filter((place) => place.country === country && (isSmallSet || isKeptApart(place)))
    .flatMap((place) =>
      place.otherNames
        .filter((name) => letters.test(name))
        .map((name) => ({ name, isMeant: (found: Place) => found.placeId === place.placeId || isTheSameTown(found, place) })),
    );
}

/** GeoNames lists some towns twice, as a town and as the seat of its district. */
function isTheSameTown(left: Place, right: Place): boolean {
  return left.name === right.name && Math.abs(left.latitude - right.latitude) < 0.3 && Math.abs(left.longitude - right.longitude) < 0.3;
}

function isKeptApart({ placeId }: Place): boolean {
  return ((placeId * 2_654_435_761) >>> 0) % 2 === 1;
}

function spelledByUs(): readonly AskedName[] {
  const text = readFileSync(new URL("../../../../fixtures/places/khmer-names.txt", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [name = "", meant = ""] = line.split("\t");
      return { name, isMeant: (place: Place) => place.name === meant };
    });
}
