import { banksOf } from "../bank.ts";

/** Banks of Malaysia. */
export const malaysianBanks = banksOf(
  "MY",
  "Bank Negara Malaysia, licensed banking institutions, https://www.bnm.gov.my; BIC: SWIFT directory",
  [
    { bic: "MBBEMYKL", name: "Maybank", aliases: "Malayan Banking" },
    { bic: "CIBBMYKL", name: "CIMB Malaysia", aliases: "CIMB | CIMB Bank" },
    { bic: "PBBEMYKL", name: "Public Bank", aliases: "Public Bank Berhad" },
    { bic: "RHBBMYKL", name: "RHB", aliases: "RHB Bank" },
    { bic: "HLBBMYKL", name: "Hong Leong", aliases: "Hong Leong Bank | HLB" },
    { bic: "ARBKMYKL", name: "AmBank", aliases: "Am Bank | AmBank Malaysia" },
    { bic: "BIMBMYKL", name: "Bank Islam", aliases: "Bank Islam Malaysia" },
    { bic: "BSNAMYK1", name: "BSN", aliases: "Bank Simpanan Nasional" },
    { bic: "BKRMMYKL", name: "Bank Rakyat", aliases: "Bank Kerjasama Rakyat" },
    { bic: "OCBCMYKL", name: "OCBC Malaysia", homeAliases: "OCBC | OCBC Bank" },
    { bic: "UOVBMYKL", name: "UOB Malaysia", homeAliases: "UOB | United Overseas Bank" },
    { bic: "HBMBMYKL", name: "HSBC Malaysia", homeAliases: "HSBC | HSBC Bank" },
    { bic: "SCBLMYKX", name: "Standard Chartered Malaysia", homeAliases: "Standard Chartered" },
    { bic: "PHBMMYKL", name: "Affin Bank", aliases: "Affin" },
    { bic: "MFBBMYKL", name: "Alliance Bank", aliases: "Alliance Bank Malaysia" },
    { bic: "BMMBMYKL", name: "Bank Muamalat Malaysia", homeAliases: "Bank Muamalat | Muamalat" },
    { bic: "AGOBMYKL", name: "Agrobank", aliases: "Bank Pertanian Malaysia" },
    { bic: "KFHOMYKL", name: "KFH Malaysia", aliases: "Kuwait Finance House Malaysia" },
    { bic: "CITIMYKL", name: "Citibank Malaysia", homeAliases: "Citibank | Citi" },
    { bic: "BKCHMYKL", name: "Bank of China (Malaysia)", homeAliases: "Bank of China | BOC | 中国银行" },
    { bic: "ICBKMYKL", name: "ICBC Malaysia", homeAliases: "ICBC" },
    { name: "MBSB Bank", aliases: "MBSB" },
  ],
);
