import { expect, it } from "vitest";
import { AttemptLimit } from "./attempt-limit.ts";

it("stops guessing at one account from one address, and lets go after ten minutes", () => {
  let now = 0;
  const limit = new AttemptLimit(() => now);
  for (let attempt = 0; attempt < 8; attempt++) limit.fail("mali", "10.0.0.1");
  expect(limit.allows("mali", "10.0.0.1")).toBe(false);
  expect(limit.allows("mali", "10.0.0.2")).toBe(true);
  now = 10 * 60_000;
  expect(limit.allows("mali", "10.0.0.1")).toBe(true);
});

it("stops one address that tries many accounts", () => {
  const limit = new AttemptLimit(() => 0);
  for (let attempt = 0; attempt < 40; attempt++) limit.fail(`account-${attempt}`, "10.0.0.1");
  expect(limit.allows("another", "10.0.0.1")).toBe(false);
});

it("forgets an account's failures after a success", () => {
  const limit = new AttemptLimit(() => 0);
  for (let attempt = 0; attempt < 8; attempt++) limit.fail("mali", "10.0.0.1");
  limit.succeed("mali", "10.0.0.1");
  expect(limit.allows("mali", "10.0.0.1")).toBe(true);
});
