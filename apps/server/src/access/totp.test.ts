import { expect, it } from "vitest";
import { findStep, makeTotpSecret, otpauthUri, stepAt, totpCode } from "./totp.ts";

/** The key of RFC 6238, appendix B. */
const secret = new TextEncoder().encode("12345678901234567890");

it.each([
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
])("gives at second %i the code of RFC 6238, appendix B, SHA-1, in its last six digits", (second, code) => {
  expect(totpCode(secret, stepAt(second * 1000))).toBe(code.slice(-6));
});

it.each([
  [755224, 0],
  [287082, 1],
  [359152, 2],
  [969429, 3],
  [338314, 4],
  [254676, 5],
  [287922, 6],
  [162583, 7],
  [399871, 8],
  [520489, 9],
])("gives %i for the counter %i, as RFC 4226, appendix D", (code, counter) => {
  expect(totpCode(secret, counter)).toBe(String(code));
});

it("takes the code of one step before and after, and none further", () => {
  const now = 1_000_000 * 30_000 + 12_345;
  const found = [-2, -1, 0, 1, 2].map((drift) => findStep({ secret, lastStep: 0, code: totpCode(secret, 1_000_000 + drift), now }));
  expect(found).toEqual([null, 999_999, 1_000_000, 1_000_001, null]);
});

it("takes no code of a step that was used, or before it", () => {
  const now = 1_000_000 * 30_000;
  const find = (step: number): number | null => findStep({ secret, lastStep: 1_000_000, code: totpCode(secret, step), now });
  expect([999_999, 1_000_000, 1_000_001].map(find)).toEqual([null, null, 1_000_001]);
});

it.each(["", "12345", "1234567", "abcdef", "１２３４５６", "٠٠٠٠٠٠"])("takes no %j", (code) => {
  expect(findStep({ secret, lastStep: 0, code, now: 59_000 })).toBeNull();
});

it("makes secrets of 160 bits, each another", () => {
  const secrets = Array.from({ length: 20 }, () => Buffer.from(makeTotpSecret()).toString("hex"));
  expect(new Set(secrets).size).toBe(20);
  expect(secrets.every((text) => text.length === 40)).toBe(true);
});

it("names the account in a URI that apps read, whatever its script", () => {
  expect(otpauthUri("Mali & Co", "JBSWY3DPEHPK3PXP")).toBe(
    "otpauth://totp/Throughline:Mali%20%26%20Co?secret=JBSWY3DPEHPK3PXP&issuer=Throughline&algorithm=SHA1&digits=6&period=30",
  );
  expect(decodeURIComponent(new URL(otpauthUri("มะลิ", "JBSWY3DP")).pathname)).toContain("มะลิ");
});
