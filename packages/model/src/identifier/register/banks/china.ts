import { banksOf } from "../bank.ts";

/** Banks of China with the first three digits of their CNAPS codes. */
export const chineseBanks = banksOf(
  "CN",
  "National Financial Regulatory Administration, list of banking institutions, https://www.nfra.gov.cn; People's Bank of China, CNAPS bank types; BIC: SWIFT directory",
  [
    { bic: "ICBKCNBJ", nationalCode: "102", name: "ICBC China", aliases: "ICBC | 工商银行 | 中国工商银行 | 工行" },
    { bic: "PCBCCNBJ", nationalCode: "105", name: "CCB", aliases: "China Construction Bank | 建设银行 | 中国建设银行 | 建行" },
    { bic: "ABOCCNBJ", nationalCode: "103", name: "ABC China", aliases: "Agricultural Bank of China | 农业银行 | 中国农业银行 | 农行" },
    { bic: "BKCHCNBJ", nationalCode: "104", name: "BOC China", aliases: "Bank of China | BOC | 中国银行 | 中行" },
    { bic: "CMBCCNBS", nationalCode: "308", name: "CMB", aliases: "China Merchants Bank | 招商银行 | 招行" },
    { bic: "COMMCNSH", nationalCode: "301", name: "Bank of Communications", aliases: "BOCOM | 交通银行 | 交行" },
    {
      bic: "PSBCCNBJ",
      nationalCode: "403",
      name: "PSBC",
      aliases: "Postal Savings Bank of China | 邮政储蓄银行 | 中国邮政储蓄银行 | 邮储",
    },
    { bic: "CIBKCNBJ", nationalCode: "302", name: "CITIC", aliases: "China CITIC Bank | 中信银行 | 中信" },
    { bic: "EVERCNBJ", nationalCode: "303", name: "Everbright", aliases: "China Everbright Bank | 光大银行 | 中国光大银行" },
    { bic: "HXBKCNBJ", nationalCode: "304", name: "Huaxia", aliases: "Hua Xia Bank | Huaxia Bank | 华夏银行" },
    { bic: "MSBCCNBJ", nationalCode: "305", name: "Minsheng", aliases: "China Minsheng Bank | 民生银行 | 中国民生银行" },
    { bic: "GDBKCN22", nationalCode: "306", name: "CGB", aliases: "China Guangfa Bank | 广发银行 | 广发" },
    { bic: "SZDBCNBS", nationalCode: "307", name: "Ping An", aliases: "Ping An Bank | 平安银行" },
    { bic: "FJIBCNBA", nationalCode: "309", name: "CIB", aliases: "Industrial Bank China | 兴业银行" },
    { bic: "SPDBCNSH", nationalCode: "310", name: "SPDB", aliases: "Shanghai Pudong Development Bank | 浦发银行 | 浦发" },
  ],
);
