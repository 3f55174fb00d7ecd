/** How numbers of a country are made: the parts of a mobile phone in E.164, what is written before the national number at home, and the lengths of accounts. */
export interface CountryNumbers {
  readonly calling: string;
  /** The national number begins so; `free` digits follow. */
  readonly begins: string;
  readonly free: number;
  readonly trunk: string;
  readonly accountLengths: readonly number[];
}

const table: Readonly<Record<string, CountryNumbers>> = {
  TH: { calling: "66", begins: "81", free: 7, trunk: "0", accountLengths: [10] },
  PH: { calling: "63", begins: "917", free: 7, trunk: "0", accountLengths: [10, 12] },
  MM: { calling: "95", begins: "979", free: 7, trunk: "0", accountLengths: [13, 17] },
  KH: { calling: "855", begins: "12", free: 6, trunk: "0", accountLengths: [9, 14] },
  LA: { calling: "856", begins: "205", free: 7, trunk: "0", accountLengths: [12, 16] },
  VN: { calling: "84", begins: "90", free: 7, trunk: "0", accountLengths: [10, 13] },
  CN: { calling: "86", begins: "138", free: 8, trunk: "", accountLengths: [17, 19] },
  TW: { calling: "886", begins: "912", free: 6, trunk: "0", accountLengths: [12, 14] },
  ID: { calling: "62", begins: "812", free: 8, trunk: "0", accountLengths: [10, 15] },
  IN: { calling: "91", begins: "98", free: 8, trunk: "", accountLengths: [11, 14] },
  BD: { calling: "880", begins: "171", free: 7, trunk: "0", accountLengths: [13] },
  PK: { calling: "92", begins: "300", free: 7, trunk: "0", accountLengths: [14] },
  ET: { calling: "251", begins: "911", free: 6, trunk: "0", accountLengths: [13] },
  KE: { calling: "254", begins: "712", free: 6, trunk: "0", accountLengths: [10, 13] },
};

/** The numbers of a country of the corpus. */
export function numbersOf(country: string): CountryNumbers {
  const found = table[country];
  if (found === undefined) throw new RangeError("The corpus has no numbers of this country.");
  return found;
}
