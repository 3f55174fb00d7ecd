import { banksOf } from "../bank.ts";

/** Banks of the United Arab Emirates with the three digits of their IBANs. */
export const emiratiBanks = banksOf(
  "AE",
  "Central Bank of the UAE, licensed institutions and IBAN bank codes, https://www.centralbank.ae; BIC: SWIFT directory",
  [
    { bic: "EBILAEAD", nationalCode: "026", name: "Emirates NBD", aliases: "ENBD | بنك الإمارات دبي الوطني" },
    { bic: "ADCBAEAA", nationalCode: "003", name: "ADCB", aliases: "Abu Dhabi Commercial Bank | بنك أبوظبي التجاري" },
    { bic: "NBADAEAA", nationalCode: "035", name: "FAB", aliases: "First Abu Dhabi Bank | NBAD | بنك أبوظبي الأول" },
    { bic: "DUIBAEAD", nationalCode: "024", name: "DIB", aliases: "Dubai Islamic Bank | بنك دبي الإسلامي" },
    { bic: "BOMLAEAD", nationalCode: "033", name: "Mashreq", aliases: "Mashreq Bank | Mashreqbank | المشرق" },
    { bic: "ABDIAEAD", nationalCode: "050", name: "ADIB", aliases: "Abu Dhabi Islamic Bank | مصرف أبوظبي الإسلامي" },
    { bic: "CBDUAEAD", nationalCode: "023", name: "CBD", aliases: "Commercial Bank of Dubai | بنك دبي التجاري" },
    { bic: "NRAKAEAK", nationalCode: "040", name: "RAKBANK", aliases: "National Bank of Ras Al Khaimah | RAK Bank" },
    { bic: "MEBLAEAD", nationalCode: "034", name: "Emirates Islamic", aliases: "Emirates Islamic Bank | الإمارات الإسلامي" },
    { bic: "NBSHAEAS", nationalCode: "041", name: "Sharjah Islamic Bank", aliases: "SIB | مصرف الشارقة الإسلامي" },
  ],
);
