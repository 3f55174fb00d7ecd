import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { readSheet } from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../repository-root.ts";
import { nameOf } from "./case-files.ts";
import { type Demo, defaultSeed, makeDemo } from "./demo.ts";
import { type DemoFolder, encodeDemoFolder, makeDemoFolder } from "./demo-files.ts";
import { keyOf } from "./key-of.ts";

const otherSeeds = [1, 2, 3, 4, 5] as const;

describe("the demo's files", () => {
  test("are, byte for byte, what the generator writes for the default seed", () => {
    for (const [name, bytes] of encodeDemoFolder(makeDemoFolder(defaultSeed))) {
      const committed = readFileSync(join(repositoryRoot, "fixtures", "demo", name));
      expect(committed.equals(bytes), `${name}: run node tools/dist/demo/main.js`).toBe(true);
    }
  });

  test("differ from seed to seed", () => {
    const [one, other] = [1, 2].map((seed) => encodeDemoFolder(makeDemoFolder(seed)).get("riverbank-cases.csv"));
    expect(one).not.toEqual(other);
  });

  test("hold a spreadsheet that a reader of spreadsheets opens, with every row", async () => {
    const file = makeDemoFolder(defaultSeed).files.find(({ name }) => name.endsWith(".xlsx"));
    const rows = await readSheet(Buffer.from(file?.bytes ?? []));
    expect(rows.length).toBe((file?.rows ?? 0) + 1);
    expect(rows[0]?.[0]).toBe("เลขที่เคส");
  });
});

describe.each([defaultSeed, ...otherSeeds])("the demo of seed %i", (seed) => {
  let demo: Demo;
  let folder: DemoFolder;
  beforeAll(() => {
    demo = makeDemo(seed);
    folder = makeDemoFolder(seed);
  });

  test("has 240 case files of 220 people with 1,500 sightings, and five networks of different shape", () => {
    expect(folder.groundTruth).toMatchObject({ caseFiles: 240, people: 220, sightings: 1_500 });
    expect(new Set(folder.groundTruth.networks.map(({ shape }) => shape)).size).toBe(5);
    expect(folder.groundTruth.samePerson).toHaveLength(20);
  });

  test("shares nothing between people but what was planted", () => {
    const { networks, dummies, ownOrganisation, protectedHolders } = folder.groundTruth;
    const planted = new Set(
      [...networks.flatMap(({ identifiers }) => identifiers), ...dummies, ...ownOrganisation, ...protectedHolders].map(({ key }) => key),
    );
    const peopleOf = new Map<string, Set<number>>();
    for (const { person, sightings } of demo.caseFiles) {
      for (const { value } of sightings) peopleOf.set(keyOf(value), (peopleOf.get(keyOf(value)) ?? new Set()).add(person));
    }
    expect([...peopleOf].filter(([key, people]) => people.size > 1 && !planted.has(key))).toEqual([]);
  });

  test("tells for every planted identifier which case files hold it", () => {
    const holding = (key: string): readonly string[] =>
      demo.caseFiles
        .filter(({ sightings }) => sightings.some(({ value }) => keyOf(value) === key))
        .map(nameOf)
        .sort();
    const { networks, seenByOnePerson, protectedHolders } = folder.groundTruth;
    for (const { key, caseFiles } of [...networks.flatMap(({ identifiers }) => identifiers), ...seenByOnePerson, ...protectedHolders]) {
      expect([...caseFiles]).toEqual(holding(key));
    }
  });

  test("names in a payment or a relation only what the same case file also holds", () => {
    for (const caseFile of demo.caseFiles) {
      const held = new Set(caseFile.sightings.map(({ value }) => keyOf(value)));
      const named = [...caseFile.payments, ...caseFile.statements].flatMap(({ from, to }) => [from, to]);
      for (const side of named) if (typeof side !== "string") expect(held.has(keyOf(side)), nameOf(caseFile)).toBe(true);
    }
  });

  test("invents phones that could exist, in the country they claim", () => {
    for (const { value } of demo.caseFiles.flatMap(({ sightings }) => sightings)) {
      if (value.kind !== "phone") continue;
      const phone = parsePhoneNumberFromString(value.value);
      expect([phone?.isValid(), phone?.country], value.value).toEqual([true, value.namespace]);
    }
  });
});
