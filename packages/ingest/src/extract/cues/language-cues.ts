/** Words of one language beside which a value says what it is and whose. Each list is parted by `|`. Written by us; not yet read by native speakers. */
export interface LanguageCues {
  readonly phone: string;
  readonly account: string;
  readonly wallet: string;
  /** What a number beside these words is, no identifier is: orders, rooms, ages, sums, dates. */
  readonly notAnIdentifier: string;
  readonly survivor: string;
  readonly family: string;
  readonly syndicate: string;
  readonly otherVictim: string;
}
