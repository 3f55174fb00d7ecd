import { inventEvmWallet, inventThaiAccount } from "../invented-values.ts";
import { type Field, type PlantedNetwork, plant } from "./planting.ts";

/** A funnel: six mules' accounts, two people each, empty into one account, which empties into one wallet. */
export function plantFunnelAccount(field: Field): PlantedNetwork {
  const { random } = field;
  const people = field.take(12);
  const funnel = inventThaiAccount(random);
  const wallet = inventEvmWallet(random);
  const mules = Array.from({ length: 6 }, (_, at) => {
    const account = inventThaiAccount(random);
    const payers = people.slice(at * 2, at * 2 + 2);
    for (const caseFile of payers.flatMap(({ caseFiles }) => caseFiles)) {
      const amount = String(20_000 + 500 * random.below(100));
      caseFile.payments.push({ from: "survivor", to: account, amount, currency: "THB", purpose: "scam-deposit" });
      caseFile.payments.push({ from: account, to: funnel, amount, currency: "THB", purpose: "unknown" });
    }
    return plant({ value: account, people: payers, role: "paid-to", heldBy: "mule" });
  });
  const witnesses = people.slice(0, 5);
  const center = plant({ value: funnel, people, role: "paid-to", heldBy: "syndicate", basis: "document" });
  const end = plant({ value: wallet, people: witnesses.slice(1, 4), role: "paid-to", heldBy: "unknown", basis: "document" });
  witnesses[1]?.caseFiles[0]?.payments.push({ from: funnel, to: wallet, amount: "41000", currency: "USDT", purpose: "unknown" });
  return { name: "funnel-account", shape: "funnel", identifiers: [center, ...mules, end] };
}
