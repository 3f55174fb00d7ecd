import { describe, expect, it } from "vitest";
import { FactDate } from "../../vocabulary.ts";
import { recogniseAs } from "../registry.ts";
import { compoundForm, compoundNamed } from "./compound-named.ts";
import { compounds } from "./compounds.ts";

describe("the compound register", () => {
  it("names each compound once, with its level, its place and a public source", () => {
    expect(new Set(compounds.map(({ id }) => id)).size).toBe(compounds.length);
    for (const { id, area, source, from, until } of compounds) {
      expect(area.length, id).toBeGreaterThan(3);
      expect(source, id).toMatch(/^(?:https:\/\/|ASPI, )/u);
      for (const date of [from, until]) expect(date === undefined || FactDate.safeParse(date).success, id).toBe(true);
    }
  });

  it("gives no alias to two compounds", () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of compounds) {
      for (const form of [name, ...aliases].map(compoundForm)) {
        expect(owners.get(form) ?? id, form).toBe(id);
        owners.set(form, id);
        expect(compoundNamed(form)?.id, form).toBe(id);
      }
    }
  });

  it("names every level above a team, the compound last", () => {
    const outcome = recogniseAs("compound", "KK Park › building 5 › Team Lucky", {});
    expect(outcome.ok && outcome.value.also?.map(({ key }) => key)).toEqual([
      "compound:within:kk-park/building%205",
      "compound:alias:kk-park",
    ]);
  });
});
