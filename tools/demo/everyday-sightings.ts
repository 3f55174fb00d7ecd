import type { SeededRandom } from "../seeded-random.ts";
import type { DemoCaseFile, DemoSighting } from "./case-files.ts";
import {
  type InventedValue,
  inventBitcoinWallet,
  inventEmail,
  inventEvmWallet,
  inventHandle,
  inventPhone,
  inventThaiAccount,
  inventTronWallet,
  inventUrl,
  type PhoneCountry,
} from "./invented-values.ts";

const phoneCountries: readonly PhoneCountry[] = ["TH", "TH", "KH", "MM", "VN", "PH"];
const platforms = ["telegram", "telegram", "wechat", "line", "facebook"] as const;

const inventions: readonly ((random: SeededRandom) => DemoSighting)[] = [
  (random) => told(inventPhone(random, random.pick(phoneCountries)), random.pick(["recruiter", "contact"])),
  (random) => told(inventPhone(random, random.pick(phoneCountries)), "contact"),
  (random) => told(inventHandle(random, random.pick(platforms)), random.pick(["recruiter", "boss", "used-to-scam"])),
  (random) => told(inventHandle(random, random.pick(platforms)), "contact"),
  (random) => ({ ...told(inventTronWallet(random), "paid-to"), basis: "document" }),
  (random) => told(random.pick([inventEvmWallet, inventBitcoinWallet])(random), "used-to-scam"),
  (random) => ({ ...told(inventThaiAccount(random), "paid-to"), heldBy: "mule" }),
  (random) => told(inventEmail(random), "contact"),
  (random) => told(inventUrl(random), "website"),
];

/** Gives a case file identifiers that nobody else tells of. */
export function addEverydaySightings(caseFile: DemoCaseFile, count: number, random: SeededRandom): void {
  for (let added = 0; added < count; added++) caseFile.sightings.push(random.pick(inventions)(random));
}

function told(value: InventedValue, role: DemoSighting["role"]): DemoSighting {
  return { value, role, heldBy: "not-asked", basis: "told" };
}
