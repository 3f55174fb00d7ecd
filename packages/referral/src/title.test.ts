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
