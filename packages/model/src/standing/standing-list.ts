import { parseKey } from "../identifier/keys.ts";
import type { Standing } from "../vocabulary.ts";
import { isDummyNumber } from "./dummy-number.ts";
import { embassies } from "./embassies.ts";
import { exchangeWallets } from "./exchange-wallets.ts";
import { hotlines } from "./hotlines.ts";
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
  [...ledgerOddities, ...tokenContracts, ...exchangeWallets, ...hotlines, ...embassies].map((entry) => [entry.key, entry]),
);

const dummyPhoneDigits = 8;

/** Kinds whose values are bare digits that a form may have been fed. */
const numberedKinds: ReadonlySet<string> = new Set(["bank-account", "exchange-user"]);

/** The public standing of a key, or null when it is an ordinary identifier as far as public lists know. */
export function standingOf(key: string): PublicStanding | null {
  const entry = entryByKey.get(key);
  if (entry !== undefined) return { standing: entry.standing, source: entry.source, note: entry.note };
  if (!isDummyNumber(numberIn(key))) return null;
  return { standing: "placeholder", source: "digits that repeat or count up or down", note: "well-formed number that nobody holds" };
}

/** The digits that would give a dummy away: the whole number, of a phone and of a wallet by phone its last eight. */
function numberIn(key: string): string {
  if (key.startsWith("phone:e164:") || key.startsWith("mobile-wallet:")) return key.slice(-dummyPhoneDigits);
  return numberedKinds.has(key.slice(0, key.indexOf(":"))) ? (parseKey(key)?.value ?? "") : "";
}

/** Every entry of the public lists, for tests and for the screen that shows them. */
export const publicStandingEntries: readonly StandingEntry[] = [...entryByKey.values()];
