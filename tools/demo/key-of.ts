import type { InventedValue } from "./invented-values.ts";

/** The key that recognition must come to, put together here from what was invented, without asking any rule. */
export function keyOf({ kind, namespace, value }: InventedValue): string {
  switch (kind) {
    case "phone":
      return `phone:e164:${value}`;
    case "email":
      return `email:address:${value}`;
    case "url":
      return `url:web:${value.replace("https://", "")}`;
    case "bank-account":
      return `bank-account:${namespace}:${value}`;
    case "compound":
      return `compound:${namespace}:${namespace === "point" ? value.replace(" ", "") : value.toLowerCase().replaceAll(" ", "%20")}`;
    default:
      return `${kind}:${namespace}:${value}`;
  }
}
