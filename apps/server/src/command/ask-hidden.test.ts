import { expect, it } from "vitest";
import { type Typed, typeKeys } from "./ask-hidden.ts";

const type = (...keys: readonly string[]): Typed => keys.reduce<Typed>((typed, key) => typeKeys(typed, key), { text: "", end: null });

it("takes what is typed or pasted up to Enter, and nothing after", () => {
  expect(type("ra", "i", "n ฝน\r", "more")).toEqual({ text: "rain ฝน", end: "entered" });
  expect(type("pasted\nnext line")).toEqual({ text: "pasted", end: "entered" });
});

it("takes signs back one by one, whole ones, and all at once", () => {
  expect(type("rain😀\u007f\u007f").text).toBe("rai");
  expect(type("wrong\u0015right\b\b").text).toBe("rig");
  expect(type("\u007f").text).toBe("");
});

it("gives up on Ctrl+C, and takes no other control keys", () => {
  expect(type("rain\u0003")).toEqual({ text: "rain", end: "given-up" });
  expect(type("ra\u001b\tin").text).toBe("rain");
});
