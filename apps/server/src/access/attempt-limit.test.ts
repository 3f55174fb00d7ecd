import { expect, it } from "vitest";
import { AttemptLimit } from "./attempt-limit.ts";

const repeat = (times: number, work: (index: number) => void): void => {
  for (let index = 0; index < times; index += 1) work(index);
};

it("stops guessing at one account from one address, and lets go after ten minutes", () => {
  let now = 0;
  const limit = new AttemptLimit(() => now);
  repeat(8, () => expect(limit.begin("mali", "10.0.0.1")).not.toBeNull());
  expect(limit.begin("mali", "10.0.0.1")).toBeNull();
  expect(limit.begin("mali", "10.0.0.2")).not.toBeNull();
  now = 10 * 60_000;
  expect(limit.begin("mali", "10.0.0.1")).not.toBeNull();
});

it("stops one address that tries many accounts", () => {
  const limit = new AttemptLimit(() => 0);
  repeat(40, (index) => expect(limit.begin(`account-${index}`, "10.0.0.1")).not.toBeNull());
  expect(limit.begin("another", "10.0.0.1")).toBeNull();
});

it("stops many addresses that try one account, and not its owner where they have signed in before", () => {
  const limit = new AttemptLimit(() => 0);
  limit.begin("mali", "10.0.0.1")?.succeed();
  repeat(30, (index) => expect(limit.begin("mali", `10.1.0.${index}`)).not.toBeNull());
  expect(limit.begin("mali", "10.1.0.200")).toBeNull();
  expect(limit.begin("mali", "10.0.0.1")).not.toBeNull();
});

it("counts an attempt when it begins: of fifty at once eight go on", () => {
  const limit = new AttemptLimit(() => 0);
  expect(Array.from({ length: 50 }, () => limit.begin("mali", "10.0.0.1")).filter((attempt) => attempt !== null)).toHaveLength(8);
});

it("gives back what a success had used, and forgets the account's failures from there", () => {
  const limit = new AttemptLimit(() => 0);
  repeat(100, () => limit.begin("mali", "10.0.0.1")?.succeed());
  repeat(7, () => limit.begin("mali", "10.0.0.1"));
  limit.begin("mali", "10.0.0.1")?.succeed();
  repeat(8, () => expect(limit.begin("mali", "10.0.0.1")).not.toBeNull());
  expect(limit.begin("mali", "10.0.0.1")).toBeNull();
});
