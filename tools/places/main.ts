import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { repositoryRoot } from "../repository-root.ts";

/**
 * `node tools/dist/places/main.js FILE`: makes `packages/ingest/data/places.tsv` from GeoNames places, one JSON object a line. Kept of each
 * place: id, country, latitude, longitude, population, its name, and its other names in the scripts that people of the field write.
 */
const Place = z.object({
  geonameid: z.int(),
  name: z.string(),
  countrycode: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  population: z.int(),
  alternatenames: z.array(z.string()),
});

const header = [
  "# Places of MM KH LA TH VN MY PH with 500 people or more. Source: GeoNames (geonames.org), CC BY 4.0, an extract made by tools/places.",
  "# id, country, latitude, longitude, population, name, other names",
];
const fieldScripts =
  /^[\p{Script=Latin}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Han}\p{P}\p{M}\p{Zs}\p{Sk}\d]+$/u;
const ofMachines = /^[A-Z]{3}$|[\t|]/u;

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write("Give the file of GeoNames places, one JSON object a line.\n");
  process.exit(2);
}
const rows: string[] = [];
for await (const line of createInterface({ input: createReadStream(file) })) rows.push(placeRow(Place.parse(JSON.parse(line))));
await writeFile(join(repositoryRoot, "packages/ingest/data/places.tsv"), `${[...header, ...rows].join("\n")}\n`);
process.stderr.write(`${rows.length} places\n`);

function placeRow({ geonameid, countrycode, latitude, longitude, population, name, alternatenames }: z.infer<typeof Place>): string {
  const seen = new Set([nameForm(name)]);
  const others = alternatenames.filter((other) => {
    const form = nameForm(other);
    if (!fieldScripts.test(other) || ofMachines.test(other) || seen.has(form)) return false;
    seen.add(form);
    return true;
  });
  return [geonameid, countrycode, latitude, longitude, population, name, others.join("|")].join("\t");
}

function nameForm(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .toLowerCase();
}
