import type { Standing } from "../vocabulary.ts";
import { exchangeWallets } from "./exchange-wallets.ts";
import { ledgerOddities } from "./ledger-oddities.ts";
import type { StandingEntry } from "./standing-entry.ts";
import { tokenContracts } from "./token-contracts.ts";

/** What the public lists say of an identifier. */
export interface PublicStanding {
  readonly standing: Standing;
  /** Where the entry comes from. */
  readonly source: string;
  /** What it is, in a few words: "USDT token contract on TRON". */
  readonly note: string;
}

const entryByKey = new Map<string, StandingEntry>(
  [...ledgerOddities, ...tokenContracts, ...exchangeWallets].map((entry) => [entry.key, entry]),
);

/** The public standing of a key, or null when it is an ordinary identifier as far as public lists know. */
export function standingOf(key: string): PublicStanding | null {
  const entry = entryByKey.get(key);
  return entry === undefined ? null : { standing: entry.standing, source: entry.source, note: entry.note };
}

/** Every entry of the public lists, for tests and for the screen that shows them. */
export const publicStandingEntries: readonly StandingEntry[] = [...entryByKey.values()];
