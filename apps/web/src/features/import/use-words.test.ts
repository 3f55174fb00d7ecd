import { describe, expect, it } from "vitest";
import { offerUses } from "./use-words.ts";

const uses = ["case", "value", "identifier", "identifier:tron", "identifier:new-kind", "survivor-held", "ignored", "crossed-out"];
const offered = (takes: Parameters<typeof offerUses>[1]): readonly string[] =>
  offerUses(uses, takes).flatMap(({ items }) => items.map(({ value }) => value));

describe("the uses of a column", () => {
  it("are all that the server knows, a kind without words among them", () => {
    expect(new Set(offered("anything"))).toEqual(new Set(uses.filter((use) => use !== "survivor-held")));
  });

  it("are crossing out, and nothing else, for a column about the person", () => {
    expect(offered("nothing")).toEqual(["crossed-out"]);
  });

  it("are crossing out or held by the survivor for the person's own phone", () => {
    expect(offered("survivor-held")).toEqual(["crossed-out", "survivor-held"]);
  });
});
