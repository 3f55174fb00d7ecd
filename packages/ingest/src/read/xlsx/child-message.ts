import { z } from "zod";

/** What the child that reads a workbook says, one JSON line each. */
export const ChildMessage = z.union([
  /** The workbook's sheets and the one that is read. */
  z.strictObject({ sheets: z.array(z.string()), sheet: z.string() }),
  /** A row: its number and its cells. */
  z.strictObject({ row: z.int(), cells: z.array(z.string()) }),
  /** Share of the sheet that is read, 0 to 1. */
  z.strictObject({ share: z.number() }),
  z.strictObject({ refused: z.string(), line: z.int() }),
  z.strictObject({ end: z.literal(true) }),
]);
export type ChildMessage = z.infer<typeof ChildMessage>;
