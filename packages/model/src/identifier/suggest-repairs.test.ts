import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeBase58Check } from "./base58check.ts";
import { suggestRepairs } from "./suggest-repairs.ts";

const tronAddress = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((hash) => encodeBase58Check(Uint8Array.from([0x41, ...hash])));
const runs = { seed: 2026, numRuns: 40 };
const keysFor = (text: string): readonly string[] => suggestRepairs(text, {}).map(({ identifier }) => identifier.key);

describe("suggesting repairs", () => {
  it("offers the address that was meant for one slip of any sort", () => {
    const slips: readonly ((text: string, place: number) => string)[] = [
      (text, place) => text.slice(0, place) + (text[place] === "k" ? "m" : "k") + text.slice(place + 1),
      (text, place) => text.slice(0, place) + text.slice(place + 1),
      (text, place) => `${text.slice(0, place)}z${text.slice(place)}`,
      (text, place) => text.slice(0, place) + (text[place + 1] ?? "") + (text[place] ?? "") + text.slice(place + 2),
    ];
    fc.assert(
      fc.property(tronAddress, fc.integer({ min: 1, max: 32 }), fc.constantFrom(...slips), (address, place, slip) => {
        const written = slip(address, place);
        fc.pre(written !== address);
        expect(keysFor(written)).toContain(`wallet:tron:${address}`);
      }),
      runs,
    );
  });

  it("reads letters of another alphabet as the Latin ones, however many there are", () => {
    fc.assert(
      fc.property(tronAddress, (address) => {
        const written = address.replaceAll("T", "Т").replaceAll("A", "А").replaceAll("e", "е");
        fc.pre(written !== address);
        const [first] = suggestRepairs(written, {});
        expect(first).toMatchObject({ change: "lookalike", repaired: address });
      }),
      runs,
    );
  });

  it("mends an IBAN and a segwit address", () => {
    expect(keysFor("DE89 3704 0044 0532 0130 01")).toContain("bank-account:iban:DE89370400440532013000");
    expect(keysFor("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")).toContain("wallet:bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
  });

  it("offers nothing for a value that is right, and nothing for kinds without a check", () => {
    expect(suggestRepairs("DE89370400440532013000", {})).toEqual([]);
    expect(suggestRepairs("012-3-45678-9", { bank: "KBank", country: "TH" })).toEqual([]);
    expect(suggestRepairs("@somebody_there", { platform: "telegram" })).toEqual([]);
  });

  it("takes less than a second for any text", () => {
    for (const sign of ["1", "T", "0", "O", "l", "z", "9"]) {
      const start = performance.now();
      suggestRepairs(sign.repeat(100), {});
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
