/** Attempts allowed in ten minutes. */
export interface MostAttempts {
  /** For one account from one address. */
  readonly perAccount: number;
  /** For one address altogether. */
  readonly perAddress: number;
  /** For one account from all addresses it is not known at. */
  readonly fromStrangers: number;
}

const mostSignIns: MostAttempts = { perAccount: 8, perAddress: 40, fromStrangers: 30 };
const windowMs = 10 * 60 * 1000;
/** How long an address at which an account signed in is known: a stranger who guesses does not shut its owner out there. */
const knownMs = 30 * 24 * 60 * 60 * 1000;
/** Accounts and addresses remembered at most: the oldest are forgotten first. */
const mostRemembered = 10_000;

/** An attempt that was counted when it began. */
export interface Attempt {
  /** Gives it back after a success, and knows the account at this address from then on. */
  succeed(): void;
}

/**
 * Slows down guessing. An attempt counts from its beginning, before anything is awaited, so that fifty at once are fifty; a success
 * gives back what it and its account's failures from this address had used up.
 */
export class AttemptLimit {
  readonly #attempts = new Map<string, number[]>();
  readonly #known = new Map<string, number>();
  readonly #most: MostAttempts;
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now(), most: MostAttempts = mostSignIns) {
    this.#most = most;
    this.#now = now;
  }

  /** Begins an attempt at an account from an address; null when there have been too many. */
  begin(account: string, address: string): Attempt | null {
    const [here, from, strangers] = [`account ${account} ${address}`, `address ${address}`, `strangers ${account}`];
    const isKnown = this.#now() - (this.#known.get(here) ?? Number.NEGATIVE_INFINITY) < knownMs;
    const counted = isKnown ? [here, from] : [here, from, strangers];
    const { perAccount, perAddress, fromStrangers } = this.#most;
    const most: Readonly<Record<string, number>> = { [here]: perAccount, [from]: perAddress, [strangers]: fromStrangers };
    if (counted.some((key) => this.#recent(key).length >= (most[key] ?? 0))) return null;
    for (const key of counted) remember(this.#attempts, key, [...this.#recent(key), this.#now()]);
    return {
      succeed: () => {
        this.#attempts.delete(here);
        for (const key of counted.slice(1)) this.#attempts.set(key, this.#recent(key).slice(0, -1));
        remember(this.#known, here, this.#now());
      },
    };
  }

  #recent(key: string): number[] {
    return (this.#attempts.get(key) ?? []).filter((at) => this.#now() - at < windowMs);
  }
}

/** Sets a value as the newest, and forgets the oldest when there are too many. */
function remember<Value>(values: Map<string, Value>, key: string, value: Value): void {
  values.delete(key);
  values.set(key, value);
  if (values.size <= mostRemembered) return;
  const [oldest] = values.keys();
  if (oldest !== undefined) values.delete(oldest);
}
