import { banksOf } from "../bank.ts";

/** Banks of India with the first four letters of their IFSC. */
export const indianBanks = banksOf("IN", "Reserve Bank of India, bank-wise list of IFSC, https://www.rbi.org.in; BIC: SWIFT directory", [
  { bic: "SBININBB", nationalCode: "SBIN", name: "SBI", aliases: "State Bank of India | भारतीय स्टेट बैंक" },
  { bic: "HDFCINBB", nationalCode: "HDFC", name: "HDFC", aliases: "HDFC Bank" },
  { bic: "ICICINBB", nationalCode: "ICIC", name: "ICICI", aliases: "ICICI Bank" },
  { bic: "PUNBINBB", nationalCode: "PUNB", name: "PNB India", aliases: "PNB | Punjab National Bank" },
  { bic: "AXISINBB", nationalCode: "UTIB", name: "Axis", aliases: "Axis Bank | एक्सिस बैंक" },
  { bic: "BARBINBB", nationalCode: "BARB", name: "Bank of Baroda", aliases: "BoB India | बैंक ऑफ बड़ौदा", homeAliases: "BOB" },
  { bic: "KKBKINBB", nationalCode: "KKBK", name: "Kotak", aliases: "Kotak Mahindra | Kotak Mahindra Bank | कोटक महिंद्रा" },
  { bic: "YESBINBB", nationalCode: "YESB", name: "Yes Bank", aliases: "यस बैंक" },
  { bic: "IDIBINBB", nationalCode: "IDIB", name: "Indian Bank", aliases: "इंडियन बैंक" },
  { bic: "CNRBINBB", nationalCode: "CNRB", name: "Canara", aliases: "Canara Bank | केनरा बैंक" },
  { bic: "UBININBB", nationalCode: "UBIN", name: "Union Bank of India", aliases: "यूनियन बैंक ऑफ इंडिया", homeAliases: "Union Bank" },
  { bic: "BKIDINBB", nationalCode: "BKID", name: "Bank of India", aliases: "बैंक ऑफ इंडिया", homeAliases: "BOI" },
  { bic: "IDFBINBB", nationalCode: "IDFB", name: "IDFC First", aliases: "IDFC First Bank | IDFC" },
  { bic: "INDBINBB", nationalCode: "INDB", name: "IndusInd", aliases: "IndusInd Bank" },
  { bic: "FDRLINBB", nationalCode: "FDRL", name: "Federal Bank", aliases: "Federal Bank India" },
  { bic: "CBININBB", nationalCode: "CBIN", name: "Central Bank of India" },
  { bic: "IOBAINBB", nationalCode: "IOBA", name: "Indian Overseas Bank", aliases: "IOB" },
  { bic: "UCBAINBB", nationalCode: "UCBA", name: "UCO Bank", aliases: "UCO" },
  { bic: "RATNINBB", nationalCode: "RATN", name: "RBL", aliases: "RBL Bank | Ratnakar Bank" },
  { bic: "BDBLINBB", nationalCode: "BDBL", name: "Bandhan", aliases: "Bandhan Bank" },
  { bic: "MAHBINBB", nationalCode: "MAHB", name: "Bank of Maharashtra" },
  { nationalCode: "PYTM", name: "Paytm Payments Bank", aliases: "Paytm Bank" },
  { nationalCode: "AIRP", name: "Airtel Payments Bank" },
  { nationalCode: "IPOS", name: "India Post Payments Bank", aliases: "IPPB" },
]);
