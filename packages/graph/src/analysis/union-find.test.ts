import fc from "fast-check";
import { expect, it } from "vitest";
import { joinPairs } from "./union-find.ts";

const id = fc.constantFrom(..."abcdefghij");

it("counts the same groups as walking from neighbour to neighbour, in whatever order the pairs come", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: id, b: id }), { maxLength: 12 }), (pairs) => {
      const groups = joinPairs(pairs);
      const turned = joinPairs([...pairs].reverse().map(({ a, b }) => ({ a: b, b: a })));
      for (const one of "abcdefghij") {
        const reached = new Set([one]);
        for (let before = 0; before !== reached.size; ) {
          before = reached.size;
          for (const { a, b } of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
        }
        expect(groups.find(one)).toBe([...reached].sort()[0]);
        expect(turned.find(one)).toBe(groups.find(one));
        expect(groups.count(reached)).toBe(1);
      }
    }),
  );
});
