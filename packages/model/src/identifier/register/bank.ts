/** A bank as a register knows it. */
export interface Bank {
  /** ISO 3166-1 alpha-2 country of the bank: the account's country, whatever the case file's. */
  readonly country: string;
  /** The national bank code where a country uses one in account numbers (Thailand: three digits), else the first eight of its BIC. */
  readonly code: string;
  /** Business identifier code (ISO 9362), eight characters. */
  readonly bic: string;
  /** Short name, shown before the account number. */
  readonly name: string;
  /** Full names and nicknames in any script. */
  readonly aliases: readonly string[];
}
