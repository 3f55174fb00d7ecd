import { expect, it } from "vitest";
import type { SelectedIdentifier } from "./selection.ts";
import { passTitle, plainTitle } from "./title.ts";

const account: SelectedIdentifier = {
  id: "a".repeat(26),
  kind: "bank-account",
  key: "bank-account:th-004:0123456789",
  display: "KBank 012-3-45678-9",
  standing: "ordinary",
  isProtected: true,
};

it.each(["Account 012 3 45678 9", "บัญชี ๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９", "ends in 456789"])(
  "replaces a title that names what stays behind: %s",
  (title) => {
    expect(passTitle(title, [account])).toEqual({ title: plainTitle, isReplaced: true });
  },
);

it.each(["Myawaddy ransom wallets, May 2026", "ค่าไถ่ เมียวดี", ""])("leaves any other title: %s", (title) => {
  expect(passTitle(title, [account])).toEqual({ title, isReplaced: false });
  expect(passTitle("Account 0123456789", [])).toMatchObject({ isReplaced: false });
});

const named = (title: string, over: Partial<SelectedIdentifier>): boolean => passTitle(title, [{ ...account, ...over }]).isReplaced;

it("knows a value by what is shown of it or by its key alone, in either case and any script", () => {
  const handle = { key: "handle:telegram:golden_boss", display: "Telegram @golden_boss" };
  expect(named("Of Golden Boss", handle)).toBe(true);
  expect(named("GOLDEN_BOSS and others", handle)).toBe(true);
  expect(named("ＧＯＬＤＥＮ boss", handle)).toBe(true);
  expect(named("Telegram wallets", handle)).toBe(false);
  expect(named("of the KK Park", { key: "compound:alias:7", display: "KK Park" })).toBe(true);
  expect(named("ของ เคเคพาร์ค", { key: "compound:alias:7", display: "เคเคพาร์ค" })).toBe(true);
  expect(named("ของ เคเคพารค", { key: "compound:alias:7", display: "เคเคพาร์ค" })).toBe(false);
});

it("takes four signs for a name and three for none", () => {
  expect(named("The boss again", { key: "handle:x:boss", display: "X @boss" })).toBe(true);
  expect(named("The bos again", { key: "handle:x:bos", display: "X @bos" })).toBe(false);
});

it("takes the last six digits for the number, and five for none", () => {
  expect(named("case 456 789", {})).toBe(true);
  expect(named("case 56789", {})).toBe(false);
  expect(named("numbers 1, 2 and 3", { key: "handle:x:abc1", display: "X @abc1" })).toBe(false);
  expect(named("4 of 5, 6 to 7 and 89", {})).toBe(true);
});

it("knows a digit by its value in every script that has ten of them", () => {
  for (const digits of ["456789", "๔๕๖๗๘๙", "၄၅၆၇၈၉", "៤៥៦៧៨៩", "٤٥٦٧٨٩", "４５６７８９"]) expect(named(`of ${digits}`, {})).toBe(true);
  for (const digits of ["๔๕๖๗๘๐", "၃၄၅၆၇၈"]) expect(named(`of ${digits}`, {})).toBe(false);
});

it("looks at everything that stays behind", () => {
  const first: SelectedIdentifier = { ...account, key: "handle:x:somebody", display: "X @somebody" };
  expect(passTitle("ends in 456789", [first, account]).isReplaced).toBe(true);
  expect(plainTitle).toBe("Referral");
});
