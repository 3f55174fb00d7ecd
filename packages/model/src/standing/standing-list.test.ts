import { describe, expect, it } from "vitest";
import { parseKey } from "../identifier/keys.ts";
import { recognise } from "../identifier/registry.ts";
import { publicStandingEntries, standingOf } from "./standing-list.ts";

describe("the public standing lists", () => {
  it("hold only keys that recognising their own value gives, each with its source", () => {
    for (const entry of publicStandingEntries) {
      const value = parseKey(entry.key)?.value ?? "";
      const [kindText = "", country] = entry.key.startsWith("phone:short:")
        ? ["phone", value.slice(0, 2)]
        : [parseKey(entry.key)?.namespace ?? ""];
      const text = country === undefined ? value : value.slice(3);
      const outcome = recognise(text, country === undefined ? {} : { country }, { kindText });
      // Behind one XRP account of an exchange stand all its customers, so it has no key of its own to link on.
      const isForTags = entry.key.startsWith("wallet:xrp:") && entry.standing === "known-service";
      if (isForTags) expect(outcome.ok && outcome.value.isUnkeyed, entry.key).toBe(true);
      else expect(outcome.ok ? outcome.value.key : outcome.reason, entry.key).toBe(entry.key);
      expect(entry.source.length, entry.key).toBeGreaterThan(5);
      expect(entry.note.length, entry.key).toBeGreaterThan(5);
    }
  });

  it("hold addresses whose check passes wherever their chain has one", () => {
    for (const entry of publicStandingEntries) {
      const address = /etherscan\.io\/address\/(0x\w{40})$/u.exec(entry.source)?.[1];
      const outcome = recognise(address ?? parseKey(entry.key)?.value ?? "", {}, { kindText: "wallet" });
      const isUnchecked = /^wallet:solana|^wallet:ton|^phone|^bank|^wallet:evm/u.test(entry.key) && address === undefined;
      if (!isUnchecked) expect(outcome.ok && outcome.value.check, entry.key).toBe("passed");
    }
  });

  it("say what the USDT contract and the zero address are, and nothing of an ordinary wallet", () => {
    expect(standingOf("wallet:tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")?.standing).toBe("known-service");
    expect(standingOf("wallet:evm:0x0000000000000000000000000000000000000000")?.standing).toBe("placeholder");
    expect(standingOf("wallet:evm:0x0000000000000000000000000000000000000019")?.standing).toBe("known-service");
    expect(standingOf("wallet:evm:0x000000000000000000000000000000000000001a")).toBeNull();
    expect(standingOf("phone:short:TH.1300")?.standing).toBe("known-service");
    expect(standingOf("bank-account:TH.004:1234567890")?.standing).toBe("placeholder");
    expect(standingOf("bank-account:TH.004:0000000000")?.standing).toBe("placeholder");
    expect(standingOf("exchange-user:binance:123456789")?.standing).toBe("placeholder");
    expect(standingOf("phone:e164:+66812345678")?.standing).toBe("placeholder");
    expect(standingOf("phone:e164:+66899999999")?.standing).toBe("placeholder");
    expect(standingOf("mobile-wallet:gcash:+639999999999")?.standing).toBe("placeholder");
    expect(standingOf("phone:e164:+6622054000")?.standing).toBe("known-service");
    expect(standingOf(`wallet:ton:0:${"0".repeat(64)}`)?.standing).toBe("placeholder");
    expect(standingOf("mobile-wallet:gcash:+639171234089")).toBeNull();
    expect(standingOf("phone:e164:+66812345079")).toBeNull();
    expect(standingOf("bank-account:TH.004:1234347809")).toBeNull();
    expect(standingOf("wallet:tron:TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF")).toBeNull();
  });
});
