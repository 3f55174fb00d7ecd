import { describe, expect, it } from "vitest";
import { identifierIdOf } from "../ids.ts";
import { parseKey } from "./keys.ts";
import { recogniseAs } from "./registry.ts";
import { maskedRaw, storableKey, withSecretHashed } from "./secret-identifier.ts";

const secret = new TextEncoder().encode("an installation's secret of 32 b");
const hash = (text: string): string => identifierIdOf(secret, text);
const card = "4111 1111 1111 1111";

function recognised(rule: string, text: string) {
  const outcome = recogniseAs(rule, text, {});
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

describe("a secret identifier", () => {
  it("is stored as what may be said of it and a keyed hash, the same for one number however it is written", () => {
    const stored = withSecretHashed(recognised("card", card), hash);
    expect(stored.key).toMatch(/^card:411111-1111:hmac-[a-z2-7]{26}$/u);
    expect(stored.isSecret).toBeUndefined();
    expect(withSecretHashed(recognised("card", "Visa 4111-1111-1111-1111"), hash).key).toBe(stored.key);
    expect(parseKey(stored.key)?.kind).toBe("card");
  });

  it("has another hash in another installation, and for another number", () => {
    const other = (text: string): string => identifierIdOf(new TextEncoder().encode("another installation's secret ok"), text);
    expect(withSecretHashed(recognised("card", card), other).key).not.toBe(withSecretHashed(recognised("card", card), hash).key);
    expect(withSecretHashed(recognised("national-id", "1101700203450"), hash).key).not.toBe(
      withSecretHashed(recognised("national-id", "3201500477110"), hash).key,
    );
  });

  it("is masked in the raw text, also when it only stands beside another", () => {
    expect(maskedRaw(recognised("card", card), card)).toBe("[card 411111…1111]");
    expect(maskedRaw(recognised("phone", "+66812345678"), "+66812345678")).toBe("+66812345678");
    const beside = { ...recognised("phone", "+66812345678"), also: [recognised("card", card)] };
    expect(maskedRaw(beside, `+66812345678 ${card}`)).not.toContain("1111 1111");
    expect(withSecretHashed(beside, hash).also?.[0]?.key).toMatch(/:hmac-/u);
  });

  it("is hashed by its key alone, once", () => {
    const key = recognised("national-id", "1101700203450").key;
    const stored = storableKey(key, hash);
    expect(stored).toBe(withSecretHashed(recognised("national-id", "1101700203450"), hash).key);
    expect(storableKey(stored, hash)).toBe(stored);
    expect(storableKey("phone:e164:+66812345678", hash)).toBe("phone:e164:+66812345678");
  });
});
