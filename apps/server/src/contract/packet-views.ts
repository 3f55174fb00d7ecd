import { Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { IdentifierView, Reason } from "./views.ts";

export const PacketPreview = z.strictObject({
  title: z.string(),
  leaves: z.array(z.strictObject({ identifier: IdentifierView, citations: z.int(), accounts: z.int() })),
  payments: z.int(),
  statements: z.int(),
  withheld: z.array(z.strictObject({ id: z.string(), label: z.string(), reason: z.string(), words: z.string() })),
  warnings: z.array(Reason),
});
export type PacketPreview = z.infer<typeof PacketPreview>;

export const PacketView = z.strictObject({
  packetId: Uuid,
  title: z.string(),
  by: z.string(),
  at: z.string(),
  manifestSha256: z.string(),
  /** A case file of it was erased: there is no title and no file any more. */
  isErased: z.boolean(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type PacketView = z.infer<typeof PacketView>;
