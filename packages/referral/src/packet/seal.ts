import { z } from "zod";

/** What stands beside a packet and not in it: who made this copy, when, and the head of the record it was read at. */
export const Seal = z.strictObject({
  manifestSha256: z.string(),
  recordHeadSequence: z.int(),
  recordHeadHash: z.string(),
  madeBy: z.string(),
  organisation: z.string(),
  madeAt: z.string(),
  copyNumber: z.int().min(1),
});
export type Seal = z.infer<typeof Seal>;

/** The bytes of `seal.json`. */
export function writeSeal(seal: Seal): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(Seal.parse(seal), null, 2)}\n`);
}
