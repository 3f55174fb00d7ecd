import { expect, it } from "vitest";
import { hashPassword, isPassword } from "./password.ts";

it("takes the right password and no other", async () => {
  const hash = await hashPassword("river stones are cold");
  expect(hash).toMatch(/^\$argon2id\$/);
  expect(await isPassword("river stones are cold", hash)).toBe(true);
  expect(await isPassword("river stones are warm", hash)).toBe(false);
});

it("refuses everything where there is no password", async () => {
  expect(await isPassword("", null)).toBe(false);
  expect(await isPassword("anything", null)).toBe(false);
});
