import { readFileSync } from "node:fs";
import type { Place } from "./place-index.ts";

/** The gazetteer that comes with the package: towns of the region from GeoNames (CC BY 4.0), made by `tools/places`. */
export function readPlaces(): readonly Place[] {
  const text = readFileSync(new URL("../../data/places.tsv", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [placeId, country = "", latitude, longitude, population, name = "", others = ""] = line.split("\t");
      return {
        placeId: Number(placeId),
        country,
        latitude: Number(latitude),
        longitude: Number(longitude),
        population: Number(population),
        name,
        otherNames: others === "" ? [] : others.split("|"),
      };
    });
}
