import type { CommandShape } from "./command-shape.ts";

/** Every command of `throughline`, in the order its help lists them. */
export const commands: readonly CommandShape[] = [];
