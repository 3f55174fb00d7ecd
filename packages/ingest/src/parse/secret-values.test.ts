import { describe, expect, it } from "vitest";
import { importText, keysOf } from "../testing/import-text.ts";

const card = "4111111111111111";
const nationalId = "1101700203450";

/** What was gathered without the keys of identifiers, which the record hashes before anything is written. */
const textOf = (gathered: object): string => JSON.stringify(gathered, (name, value: unknown) => (name === "key" ? undefined : value));

describe("cards and identity documents", () => {
  it("have their number in the key alone: masked wherever it could be read", async () => {
    const gathered = await importText(`case,kind,value\nA,card,${card}\nA,national id,${nationalId}\nA,passport,Thai passport AA1234567\n`);
    expect(gathered).toMatchObject({ rows: 3, accepted: 3, refusals: [] });
    expect(keysOf(gathered).map((key) => key.replace(/[^:]*$/, ""))).toEqual([
      "card:411111-1111:",
      "document:th-national-id:",
      "document:passport-th:",
    ]);
    for (const number of [card, nationalId, "AA1234567"]) expect(textOf(gathered)).not.toContain(number);
  });

  it("give no payee their number either", async () => {
    const gathered = await importText(`case,paid to,to kind,amount,currency\nA,${card},card,100,THB\n`);
    expect(textOf(gathered)).not.toContain(card);
  });
});

describe("a text that names two identifiers", () => {
  it("gives a sighting of each: the phone wallet and its phone", async () => {
    expect(keysOf(await importText("case,kind,value\nA,gcash,GCash 0917 123 4567\n"))).toEqual([
      "mobile-wallet:gcash:+639171234567",
      "phone:e164:+639171234567",
    ]);
  });
});
