import type { GraphErrorCode } from "../graph-error.ts";

/** What the main thread asks of a thread of the embedded graph. Batches go as bytes of JSON, handed over. */
export type EmbeddedDeed =
  | { readonly deed: "ask"; readonly name: string; readonly params: object }
  | { readonly deed: "position" | "digest" | "clear" }
  | { readonly deed: "apply"; readonly batch: Uint8Array };
export type EmbeddedRequest = EmbeddedDeed & { readonly id: number };

export type EmbeddedAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly code: GraphErrorCode; readonly message: string };
