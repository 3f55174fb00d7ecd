import { banksOf } from "../bank.ts";

/** Banks of Ethiopia. */
export const ethiopianBanks = banksOf("ET", "National Bank of Ethiopia, list of banks, https://nbe.gov.et; BIC: SWIFT directory", [
  { bic: "CBETETAA", name: "CBE", aliases: "Commercial Bank of Ethiopia | የኢትዮጵያ ንግድ ባንክ" },
]);
