import { recognise } from "@throughline/model/identifier/registry";
import { personFieldOf } from "@throughline/model/person-fields";
import { isPlaceholder } from "@throughline/model/placeholder";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../seeded-random.ts";
import { makeDemo } from "./demo.ts";
import { makeDemoFolder } from "./demo-files.ts";
import { kindOf } from "./forms/form.ts";
import { mekongAidKindWords } from "./forms/mekong-aid.ts";
import { keyOf } from "./key-of.ts";
import { writeBank, writeValue } from "./ways-of-writing.ts";

const seeds = [1, 2, 3] as const;

describe.each(seeds)("what seed %i invented", (seed) => {
  test.each(["none", "thai", "burmese"] as const)("is recognised however it is written, with digits: %s", (nativeDigits) => {
    const random = seededRandom(seed);
    const missed = new Map<string, string>();
    for (const { country, sightings } of makeDemo(seed).caseFiles) {
      for (const { value } of sightings) {
        const penmanship = { random, country, nativeDigits };
        const written = writeValue(value, penmanship);
        const bank = value.kind === "bank-account" ? writeBank(value, penmanship) : "";
        const kind = kindOf(value);
        for (const kindText of [kind, mekongAidKindWords[kind] ?? kind]) {
          const outcome = recognise(written, bank === "" ? { country } : { country, bank }, { kindText });
          const key = outcome.ok ? outcome.value.key : outcome.reason;
          if (key !== keyOf(value)) missed.set(`${kindText} «${written}» ${bank} ${country}`, `${key} ≠ ${keyOf(value)}`);
        }
      }
    }
    expect([...missed].slice(0, 12)).toEqual([]);
  });

  test("calls nothing what the forms write for nothing", () => {
    expect(makeDemoFolder(seed).groundTruth.placeholderTexts.filter((text) => !isPlaceholder(text))).toEqual([]);
  });
});

describe("the columns about the person", () => {
  test("are known by their headers in every form", () => {
    const headers = [
      "Full name",
      "Date of birth",
      "Passport no.",
      "Home address",
      "Own phone",
      "Own e-mail",
      "ชื่อ-นามสกุล",
      "เลขหนังสือเดินทาง",
      "client_name",
    ];
    expect(headers.filter((header) => personFieldOf(header) === null)).toEqual([]);
  });
});
