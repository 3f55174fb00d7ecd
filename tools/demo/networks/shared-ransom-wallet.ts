import { inventThaiAccount, inventTronWallet } from "../invented-values.ts";
import type { DemoPerson, Field, PlantedNetwork } from "./planting.ts";
import { plant } from "./planting.ts";

/** A star: sixteen families paid ransom into one wallet, some through one of three accounts that a mule lent. */
export function plantSharedRansomWallet(field: Field): PlantedNetwork {
  const people = field.take(16);
  const wallet = inventTronWallet(field.random);
  const center = plant({ value: wallet, people, role: "paid-to", heldBy: "syndicate", basis: "document" });
  const mules = [people.slice(0, 3), people.slice(5, 7), people.slice(9, 12)].map((payers) => {
    const account = inventThaiAccount(field.random);
    for (const caseFile of caseFilesOf(payers)) {
      caseFile.payments.push({
        from: "family",
        to: account,
        amount: String(50_000 + 1_000 * field.random.below(90)),
        currency: "THB",
        purpose: "ransom",
      });
    }
    return plant({ value: account, people: payers, role: "paid-to", heldBy: "mule" });
  });
  for (const caseFile of caseFilesOf(people)) {
    caseFile.payments.push({
      from: "family",
      to: wallet,
      amount: String(1_500 + 50 * field.random.below(80)),
      currency: "USDT",
      purpose: "ransom",
    });
  }
  return { name: "shared-ransom-wallet", shape: "star", identifiers: [center, ...mules] };
}

function caseFilesOf(people: readonly DemoPerson[]): DemoPerson["caseFiles"] {
  return people.flatMap(({ caseFiles }) => caseFiles);
}
