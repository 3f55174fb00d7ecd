import { describe, expect, it } from "vitest";
import { identifierIdOf } from "../ids.ts";
import { parseKey } from "./keys.ts";
import { recogniseAs } from "./registry.ts";
import { maskedRaw, storableKey } from "./secret-identifier.ts";

const secret = new TextEncoder().encode("an installation's secret of 32 b");
const hash = (text: string): string => identifierIdOf(secret, text);
const card = "4111 1111 1111 1111";

function recognised(rule: string, text: string) {
  const outcome = recogniseAs(rule, text, {});
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const stored = (rule: string, text: string): string => storableKey(recognised(rule, text).key, hash);

describe("a secret identifier", () => {
  it("is stored as what may be said of it and a keyed hash, the same for one number however it is written", () => {
    expect(stored("card", card)).toMatch(/^card:411111-1111:hmac-[a-z2-7]{26}$/u);
    expect(stored("card", "Visa 4111-1111-1111-1111")).toBe(stored("card", card));
    expect(parseKey(stored("card", card))?.kind).toBe("card");
  });

  it("has another hash in another installation, and for another number", () => {
    const other = (text: string): string => identifierIdOf(new TextEncoder().encode("another installation's secret ok"), text);
    expect(storableKey(recognised("card", card).key, other)).not.toBe(stored("card", card));
    expect(stored("national-id", "1101700203450")).not.toBe(stored("national-id", "3201500477110"));
  });

  it("is masked in the raw text, also when it only stands beside another", () => {
    expect(maskedRaw(recognised("card", card), card)).toBe("[card 411111…1111]");
    expect(maskedRaw(recognised("phone", "+66812345678"), "+66812345678")).toBe("+66812345678");
    const beside = { ...recognised("phone", "+66812345678"), also: [recognised("card", card)] };
    expect(maskedRaw(beside, `+66812345678 ${card}`)).not.toContain("1111 1111");
  });

  it("is hashed once, and nothing else is", () => {
    const key = stored("national-id", "1101700203450");
    expect(storableKey(key, hash)).toBe(key);
    expect(storableKey("phone:e164:+66812345678", hash)).toBe("phone:e164:+66812345678");
  });
});
