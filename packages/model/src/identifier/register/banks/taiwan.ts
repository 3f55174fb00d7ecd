import { banksOf } from "../bank.ts";

/** Banks of Taiwan. */
export const taiwaneseBanks = banksOf(
  "TW",
  "Central Bank of the Republic of China (Taiwan), https://www.cbc.gov.tw; BIC: SWIFT directory",
  [{ bic: "CTCBTWTP", name: "CTBC", aliases: "CTBC Bank | 中國信託 | 中国信托" }],
);
