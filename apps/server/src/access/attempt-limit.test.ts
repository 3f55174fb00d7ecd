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

const minute = 60_000;
const day = 24 * 60 * minute;

it("counts an attempt for the whole ten minutes after it, whenever it was", () => {
  let now = 5 * minute;
  const limit = new AttemptLimit(() => now);
  repeat(8, () => limit.begin("mali", "10.0.0.1"));
  now += 10 * minute - 1;
  expect(limit.begin("mali", "10.0.0.1")).toBeNull();
  now += 1;
  expect(limit.begin("mali", "10.0.0.1")).not.toBeNull();
});

it("counts each address by itself", () => {
  const limit = new AttemptLimit(() => 0);
  repeat(40, (index) => limit.begin(`account-${index}`, "10.0.0.1"));
  expect(limit.begin("another", "10.0.0.1")).toBeNull();
  expect(limit.begin("another", "10.0.0.2")).not.toBeNull();
});

it("knows an account at an address for thirty days after a success there, and at no other", () => {
  let now = 0;
  const limit = new AttemptLimit(() => now);
  limit.begin("mali", "10.0.0.1")?.succeed();
  const strangersTry = (): void => repeat(30, (index) => limit.begin("mali", `10.1.0.${index}`));
  now = 30 * day - 1;
  strangersTry();
  expect(limit.begin("mali", "10.0.0.1")).not.toBeNull();
  expect(limit.begin("mali", "10.0.0.2")).toBeNull();
  now = 30 * day;
  expect(limit.begin("mali", "10.0.0.1")).toBeNull();
});

it("remembers ten thousand accounts and addresses, and then forgets the oldest first", () => {
  const limit = new AttemptLimit(() => 0);
  const others = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) limit.begin(`account-${index}`, `10.${index}`);
  };
  repeat(8, () => limit.begin("mali", "10.0.0.1"));
  others(0, 3_332);
  expect(limit.begin("mali", "10.0.0.1")).toBeNull();
  others(3_332, 3_334);
  expect(limit.begin("mali", "10.0.0.1")).not.toBeNull();
  repeat(7, () => limit.begin("account-3333", "10.3333"));
  expect(limit.begin("account-3333", "10.3333")).toBeNull();
});
