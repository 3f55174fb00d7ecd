/** Failed attempts allowed for one account from one address, and for one address altogether, within the window. */
const mostPerAccount = 8;
const mostPerAddress = 40;
const windowMs = 10 * 60 * 1000;
/** Accounts and addresses remembered at most: the oldest are forgotten first. */
const mostRemembered = 10_000;

/** Slows down guessing: counts failed sign-ins by account and address, and by address. */
export class AttemptLimit {
  readonly #failures = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** True while this account may be tried from this address. */
  allows(account: string, address: string): boolean {
    return (
      this.#recent(`account ${account} ${address}`).length < mostPerAccount && this.#recent(`address ${address}`).length < mostPerAddress
    );
  }

  fail(account: string, address: string): void {
    this.#add(`account ${account} ${address}`);
    this.#add(`address ${address}`);
  }

  /** Forgets the account's failures from this address after a success. */
  succeed(account: string, address: string): void {
    this.#failures.delete(`account ${account} ${address}`);
  }

  #recent(key: string): number[] {
    return (this.#failures.get(key) ?? []).filter((at) => this.#now() - at < windowMs);
  }

  #add(key: string): void {
    const times = [...this.#recent(key), this.#now()];
    this.#failures.delete(key);
    this.#failures.set(key, times);
    if (this.#failures.size > mostRemembered) {
      const [oldest] = this.#failures.keys();
      if (oldest !== undefined) this.#failures.delete(oldest);
    }
  }
}
