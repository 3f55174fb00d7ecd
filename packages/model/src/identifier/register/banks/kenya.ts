import { banksOf } from "../bank.ts";

/** Banks of Kenya. */
export const kenyanBanks = banksOf(
  "KE",
  "Central Bank of Kenya, list of commercial banks, https://www.centralbank.go.ke; BIC: SWIFT directory",
  [
    { bic: "KCBLKENX", name: "KCB", aliases: "Kenya Commercial Bank | KCB Bank" },
    { bic: "EQBLKENA", name: "Equity Bank", aliases: "Equity | Equity Bank Kenya" },
  ],
);
