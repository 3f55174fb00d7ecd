import { banksOf } from "../bank.ts";

/** Banks of the Philippines. */
export const philippineBanks = banksOf(
  "PH",
  "Bangko Sentral ng Pilipinas, directory of banks, https://www.bsp.gov.ph; BIC: SWIFT directory",
  [
    { bic: "BNORPHMM", name: "BDO", aliases: "Banco de Oro | BDO Unibank" },
    { bic: "BOPIPHMM", name: "BPI", aliases: "Bank of the Philippine Islands" },
    { bic: "MBTCPHMM", name: "Metrobank", aliases: "Metropolitan Bank and Trust" },
    { bic: "TLBPPHMM", name: "Landbank", aliases: "Land Bank of the Philippines" },
    { bic: "PNBMPHMM", name: "PNB Philippines", aliases: "PNB | Philippine National Bank" },
    { bic: "UBPHPHMM", name: "UnionBank", aliases: "Union Bank of the Philippines" },
    { bic: "RCBCPHMM", name: "RCBC", aliases: "Rizal Commercial Banking Corporation" },
    { bic: "CHBKPHMM", name: "China Bank", aliases: "Chinabank | China Banking Corporation" },
    { bic: "SETCPHMM", name: "Security Bank", aliases: "Security Bank Corporation" },
    { bic: "EWBCPHMM", name: "EastWest Bank", aliases: "EastWest | East West Bank" },
    { bic: "PHSBPHMM", name: "PSBank", aliases: "Philippine Savings Bank" },
    { bic: "UCPBPHMM", name: "UCPB", aliases: "United Coconut Planters Bank" },
    { bic: "DBPHPHMM", name: "DBP", aliases: "Development Bank of the Philippines" },
    { bic: "AUBKPHMM", name: "AUB", aliases: "Asia United Bank" },
    { bic: "MBBEPHMM", name: "Maybank Philippines", homeAliases: "Maybank" },
    { bic: "CIPHPHMM", name: "CIMB Philippines", homeAliases: "CIMB | CIMB Bank" },
    { name: "GoTyme Bank", aliases: "GoTyme | Go Tyme" },
    { name: "Tonik", aliases: "Tonik Bank | Tonik Digital Bank" },
    { name: "SeaBank Philippines", homeAliases: "SeaBank | Sea Bank" },
    { name: "UnionDigital Bank", aliases: "UnionDigital" },
    { name: "Robinsons Bank", aliases: "Robinsons Bank Corporation" },
  ],
);
