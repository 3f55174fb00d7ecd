import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inventHandle, inventPhone, inventTronWallet } from "../../demo/invented-values.ts";
import { seededRandom } from "../../seeded-random.ts";

export interface ScreensFiles {
  readonly sightings: string;
  readonly payments: string;
  /** The wallet that all case files share: its canvas has two thousand marks. */
  readonly hub: string;
}

/** Case files that share one wallet; more than a canvas shows at once. */
const caseFiles = 1300;
/** Every so many case files have a payment to the wallet, and share a handle and a phone. */
const paidEvery = 8;
const sharedBy = 6;
/** References as three organisations' forms have them, with the longest clusters of their scripts. */
const prefixes = ["บค-ตึกที่๖", "မြဝတီမြို့-စခန်း", "ភ្នំពេញ-ករណី"];

/** Writes case files and payments with Burmese, Thai and Khmer in headers, references and values. */
export async function writeScreensFiles(folder: string, seed: number): Promise<ScreensFiles> {
  const random = seededRandom(seed);
  const hub = inventTronWallet(random).value;
  const references = Array.from({ length: caseFiles }, (_, at) => `${prefixes[at % prefixes.length]}-${String(at + 1).padStart(4, "0")}`);
  const handles = references.map(() => inventHandle(random, "telegram").value);
  const phones = references.map(() => inventPhone(random, "MM").value);
  const rows = references.map((reference, at) => {
    const group = at - (at % sharedBy);
    return [reference, `อองซาน ${at}`, hub, `@${handles[group]}`, phones[group], "ရွှေကုက္ကိုလ်", "កំណត់ចំណាំវែង"].join(",");
  });
  const header = "เลขที่เคส,အမည်,wallet,telegram,phone,compound,កំណត់ចំណាំ";
  const payments = references
    .filter((_, at) => at % paidEvery === 0)
    .map((reference) => `${reference},survivor,${hub},"36,000",THB,2026-05-14,ransom`);
  const files = { sightings: join(folder, "เคส ရွှေကုက္ကိုလ် ភ្នំពេញ.csv"), payments: join(folder, "payments.csv"), hub };
  await writeFile(files.sightings, `${[header, ...rows].join("\n")}\n`);
  await writeFile(files.payments, `${["Case no.,Paid from,Paid to,Amount,Currency,Paid on,Purpose", ...payments].join("\n")}\n`);
  return files;
}
