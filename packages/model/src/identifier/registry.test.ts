/// <reference types="node" />
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ListLine, parseList } from "../testing/parse-list.ts";
import { cleanText } from "../text-hygiene.ts";
import { parseKey } from "./keys.ts";
import { identifierRules, recognise, recogniseAs, rulesNamed } from "./registry.ts";
import { maskedRaw, storableKey } from "./secret-identifier.ts";

const shortestList = 20;

/** Kinds and namespaces whose value says by itself what it is. */
const standsAlone: ReadonlySet<string> = new Set([
  "wallet:bitcoin",
  "wallet:litecoin",
  "wallet:evm",
  "wallet:tron",
  "wallet:solana",
  "wallet:dogecoin",
  "wallet:dash",
  "wallet:zcash",
  "wallet:bitcoin-gold",
  "wallet:xrp",
  "wallet:ton",
  "wallet:monero",
  "wallet:bnb-beacon",
  "payment-alias:promptpay",
  "device:imei",
  "transaction:hash",
  "transaction:solana",
  "bank-account:iban",
  "phone:e164",
  "email:address",
  "url:web",
  "domain:dns",
  "domain:ip",
  "compound:point",
  "compound:name",
]);

function linesOf(rule: string, half: "valid" | "invalid"): readonly ListLine[] {
  return parseList(readFileSync(new URL(`../../../../fixtures/identifiers/${rule}.${half}.txt`, import.meta.url), "utf8"));
}

describe("every identifier rule", () => {
  it("has a name of its own and both lists, each of 20 lines or more", () => {
    const names = identifierRules.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(linesOf(name, "valid").length, name).toBeGreaterThanOrEqual(shortestList);
      expect(linesOf(name, "invalid").length, name).toBeGreaterThanOrEqual(shortestList);
    }
  });

  it("is found by each of its own names", () => {
    for (const rule of identifierRules) {
      for (const name of rule.names) expect(rulesNamed(name), name).toContain(rule);
    }
  });
});

describe.each(identifierRules.map((rule) => [rule.name, rule] as const))("the rule %s", (name, rule) => {
  it("takes every valid text under the key of the list", () => {
    for (const { raw, expected, context } of linesOf(name, "valid")) {
      const outcome = recogniseAs(name, raw, context);
      expect(outcome.ok ? (outcome.value.isUnkeyed === true ? "unkeyed" : outcome.value.key) : outcome.reason, raw).toBe(expected);
    }
  });

  it("refuses every invalid text for the reason of the list", () => {
    for (const { raw, expected, context } of linesOf(name, "invalid")) {
      const outcome = recogniseAs(name, raw, context);
      expect(outcome.ok ? outcome.value.key : outcome.reason, raw).toBe(expected);
    }
  });

  it("makes keys that can be taken apart, in ASCII, of at most 400 characters", () => {
    for (const { raw, context } of linesOf(name, "valid")) {
      const outcome = recogniseAs(name, raw, context);
      if (!outcome.ok || outcome.value.isUnkeyed === true) continue;
      expect(outcome.value.key).toMatch(/^[!-~]{3,400}$/u);
      expect(parseKey(outcome.value.key)?.kind).toBe(outcome.value.kind);
      expect(outcome.value.display.length).toBeLessThanOrEqual(600);
    }
  });

  it("gives the same key for the display it shows, and for the value in its key", () => {
    for (const { raw, context } of linesOf(name, "valid")) {
      const outcome = recogniseAs(name, raw, context);
      if (!outcome.ok || outcome.value.isUnkeyed === true || outcome.value.isSecret === true) continue;
      const again = recogniseAs(name, outcome.value.display, context);
      const elsewhere = again.ok ? again : recognise(outcome.value.display, context, { kindText: outcome.value.kind });
      expect(elsewhere.ok ? elsewhere.value.key : elsewhere.reason, outcome.value.display).toBe(outcome.value.key);
    }
  });

  it("shows nothing of a secret, and stores only its keyed hash", () => {
    for (const { raw, context } of linesOf(name, "valid")) {
      const outcome = recogniseAs(name, raw, context);
      if (!outcome.ok || outcome.value.isSecret !== true) continue;
      const number = parseKey(outcome.value.key)?.value ?? "";
      const stored = { ...outcome.value, key: storableKey(outcome.value.key, () => "a2b3c4d5e6f7a2b3c4d5e6f7a2") };
      expect(stored.key, raw).toMatch(/^(?:document:[a-z-]+|card:\d{6}-\d{4}):hmac-[a-z2-7]{26}$/u);
      expect(
        storableKey(stored.key, () => ""),
        raw,
      ).toBe(stored.key);
      expect(JSON.stringify(stored), raw).not.toContain(number);
      expect(maskedRaw(outcome.value, raw), raw).not.toContain(number);
    }
  });

  it("gives the same key for the bare value of a key that needs no other word", () => {
    for (const { raw, context } of linesOf(name, "valid")) {
      const outcome = recogniseAs(name, raw, context);
      const parsed = outcome.ok ? parseKey(outcome.value.key) : null;
      if (
        !outcome.ok ||
        parsed === null ||
        parsed.isDigest ||
        outcome.value.isSecret === true ||
        !standsAlone.has(`${parsed.kind}:${parsed.namespace}`)
      )
        continue;
      const again = recognise(parsed.value, context, { kindText: parsed.kind });
      expect(again.ok ? again.value.key : again.reason, parsed.value).toBe(outcome.value.key);
    }
  });

  it("recognises a valid text by itself as the same thing when its kind is named", () => {
    for (const { raw, expected, context } of linesOf(name, "valid")) {
      if (expected === "unkeyed") continue;
      const outcome = recognise(raw, context, { kindText: rule.names[0] ?? name });
      expect(outcome.ok ? outcome.value.key : outcome.reason, raw).toBe(expected);
    }
  });

  it("reads a text that was cleaned before as it reads the text itself", () => {
    for (const { raw, context } of linesOf(name, "valid")) {
      const [once, twice] = [recogniseAs(name, raw, context), recogniseAs(name, cleanText(cleanText(raw)), context)];
      expect(twice, raw).toEqual(once);
    }
  });

  it("never throws, whatever the text", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(..."09aZT:/.@+-() %[]?#~ก១"), maxLength: 60 }),
    );
    const prefixes = [
      "",
      "https://",
      "https://t.me/",
      "https://line.me/",
      "https://www.facebook.com/",
      "https://wa.me/",
      "tg://resolve?domain=",
      "bitcoin:",
      "KBank ",
      "GCash ",
      "PromptPay ",
      "0002010102112937",
      "upi://pay?pa=",
      "passport ",
      "viber://chat?number=",
      "https://signal.me/#p/",
      "https://zalo.me/",
      "ton://transfer/",
      "Binance ",
      "+66",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), anyText, (prefix, text) => {
        rule.recognise(prefix + text, { country: "TH", bank: text, platform: text });
        rule.recognise(cleanText(prefix + text), {});
        recognise(prefix + text, {});
        return true;
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
