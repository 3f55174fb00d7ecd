import { inventTronWallet } from "../invented-values.ts";
import { type Field, type PlantedNetwork, plant } from "./planting.ts";

/** A hub that means nothing: forty people who have nothing in common but the exchange through which they sent money. */
export function plantExchangeHotWallet(field: Field): PlantedNetwork {
  const people = field.take(40);
  const wallet = inventTronWallet(field.random);
  const hub = plant({ value: wallet, people, role: "paid-to", heldBy: "service", basis: "document", standing: "known-service" });
  return { name: "exchange-hot-wallet", shape: "hub", identifiers: [hub] };
}
