import fc from "fast-check";
import { expect, it } from "vitest";
import { hasDuplicateField } from "./duplicate-field.ts";

it.each([
  ['{"a":1,"a":2}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['{"a":{"b":1,"b":2}}', true],
  ['[{"a":1 , "a" :2}]', true],
  ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', false],
  ['{"a":"\\"a\\":","b":"{\\"b\\":1}"}', false],
  ['{"\\\\":1,"\\\\\\\\":2}', false],
  ['["a","a"]', false],
  ["{}", false],
])("judges %s", (json, isDouble) => {
  expect(hasDuplicateField(json)).toBe(isDouble);
});

it("finds none in what JSON.stringify writes, and one whenever a field is written again", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
      const json = JSON.stringify(value);
      expect(hasDuplicateField(json)).toBe(false);
      const [field = ""] = Object.keys(value);
      expect(hasDuplicateField(`{${JSON.stringify(field)}:0,${json.slice(1)}`)).toBe(true);
    }),
  );
});
