import { refused, taken } from "../outcome.ts";
import { decodeBase58Check } from "./base58check.ts";
import type { IdentifierRule } from "./identifier-rule.ts";
import { identifierKey } from "./keys.ts";
import { addressInUri } from "./payment-uri.ts";

/** A chain family whose only addresses are a version and a 20-byte hash in base58check. */
export interface Base58CheckFamily {
  /** Rule name, key namespace and scheme of payment URIs. */
  readonly name: string;
  readonly rule: string;
  readonly names: readonly string[];
  /** What an address can begin with. */
  readonly start: RegExp;
  readonly lengths: { readonly shortest: number; readonly longest: number };
  /** Version bytes of an address, each in hexadecimal. */
  readonly versions: readonly string[];
}

const hashLength = 20;

/** The rule of such a family. Key: the address as written. */
export function base58CheckWallet({ name, rule, names, start, lengths, versions }: Base58CheckFamily): IdentifierRule {
  return {
    name,
    kind: "wallet",
    rule,
    check: "passed",
    version: 1,
    names,
    recognise(text) {
      const address = addressInUri(text, [name]);
      if (!start.test(address) || !/^[1-9A-Za-z]+$/u.test(address)) return refused("wrong-shape");
      if (address.length < lengths.shortest || address.length > lengths.longest) return refused("wrong-length");
      const payload = decodeBase58Check(address);
      if (typeof payload === "string") return refused(payload);
      const version = versionOf(payload);
      if (version === null) return refused("wrong-length");
      if (!versions.includes(version)) return refused("unknown-prefix");
      return taken({ kind: "wallet", key: identifierKey("wallet", name, address), display: address, check: "passed", rule: name });
    },
  };
}

function versionOf(payload: Uint8Array): string | null {
  if (payload.length <= hashLength) return null;
  return [...payload.subarray(0, payload.length - hashLength)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
