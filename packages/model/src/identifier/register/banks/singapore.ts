import { banksOf } from "../bank.ts";

/** Banks of Singapore. */
export const singaporeanBanks = banksOf(
  "SG",
  "Monetary Authority of Singapore, financial institutions directory, https://eservices.mas.gov.sg/fid; codes: Association of Banks in Singapore; BIC: SWIFT directory",
  [
    { bic: "DBSSSGSG", nationalCode: "7171", name: "DBS", aliases: "DBS Bank | POSB" },
    { bic: "OCBCSGSG", nationalCode: "7339", name: "OCBC", aliases: "OCBC Bank" },
    { bic: "UOVBSGSG", nationalCode: "7375", name: "UOB Singapore", aliases: "UOB | United Overseas Bank" },
    { bic: "SCBLSG22", name: "Standard Chartered Singapore", homeAliases: "Standard Chartered | SCB" },
    { bic: "CITISGSG", name: "Citibank Singapore", homeAliases: "Citibank | Citi" },
    { bic: "HSBCSGS2", name: "HSBC Singapore", homeAliases: "HSBC" },
    { bic: "BKCHSGSG", name: "Bank of China Singapore", homeAliases: "Bank of China | BOC | 中国银行" },
    { bic: "CIBBSGSG", name: "CIMB Singapore", homeAliases: "CIMB" },
    { bic: "ICBKSGSG", name: "ICBC Singapore", homeAliases: "ICBC" },
    { bic: "TRBUSGSG", name: "Trust Bank", aliases: "Trust Bank Singapore" },
    { name: "Maybank Singapore", homeAliases: "Maybank" },
    { name: "GXS Bank", aliases: "GXS" },
    { name: "MariBank", aliases: "Mari Bank" },
  ],
);
