import type { Standing } from "../vocabulary.ts";

/** One line of a public standing list. */
export interface StandingEntry {
  readonly key: string;
  readonly standing: Extract<Standing, "known-service" | "placeholder">;
  /** A publication that anybody can open. */
  readonly source: string;
  readonly note: string;
}
