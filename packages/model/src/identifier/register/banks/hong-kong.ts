import { banksOf } from "../bank.ts";

/** Banks of Hong Kong with their three digits for clearing. */
export const hongKongBanks = banksOf(
  "HK",
  "Hong Kong Interbank Clearing, clearing codes, https://www.hkicl.com.hk; HKMA, register of authorised institutions, https://www.hkma.gov.hk",
  [
    { bic: "HSBCHKHH", nationalCode: "004", name: "HSBC Hong Kong", aliases: "HSBC | 汇丰 | 滙豐 | 汇丰银行" },
    { bic: "HASEHKHH", nationalCode: "024", name: "Hang Seng", aliases: "Hang Seng Bank | 恒生 | 恒生银行" },
    {
      bic: "BKCHHKHH",
      nationalCode: "012",
      name: "Bank of China (Hong Kong)",
      aliases: "BOCHK | Bank of China | 中银香港 | 中國銀行(香港)",
    },
    {
      bic: "SCBLHKHH",
      nationalCode: "003",
      name: "Standard Chartered Hong Kong",
      aliases: "渣打 | 渣打银行 | 渣打銀行",
      homeAliases: "Standard Chartered | SCB",
    },
    { bic: "BEASHKHH", nationalCode: "015", name: "BEA", aliases: "Bank of East Asia | 東亞銀行 | 东亚银行" },
    { bic: "DHBKHKHH", nationalCode: "016", name: "DBS Hong Kong", aliases: "星展銀行 | 星展香港", homeAliases: "DBS" },
    { bic: "UBHKHKHH", nationalCode: "072", name: "ICBC (Asia)", aliases: "ICBC Asia | 工銀亞洲 | 工银亚洲", homeAliases: "ICBC" },
    { bic: "CCBQHKAX", nationalCode: "009", name: "CCB (Asia)", aliases: "CCB Asia | 建行亞洲 | 建行亚洲", homeAliases: "CCB" },
    { bic: "KWHKHKHH", nationalCode: "018", name: "China CITIC Bank International", aliases: "中信銀行國際", homeAliases: "CITIC" },
    {
      bic: "NYCBHKHH",
      nationalCode: "043",
      name: "Nanyang Commercial Bank",
      aliases: "NCB Hong Kong | 南洋商業銀行 | 南洋商业银行",
      homeAliases: "NCB",
    },
    { bic: "WIHBHKHH", nationalCode: "035", name: "OCBC Hong Kong", aliases: "OCBC Wing Hang | 華僑永亨銀行", homeAliases: "OCBC" },
    { bic: "DSBAHKHH", nationalCode: "040", name: "Dah Sing", aliases: "Dah Sing Bank | 大新銀行" },
    { bic: "LCHBHKHH", nationalCode: "041", name: "Chong Hing", aliases: "Chong Hing Bank | 創興銀行" },
    { bic: "WUBAHKHH", nationalCode: "020", name: "CMB Wing Lung", aliases: "Wing Lung Bank | 招商永隆銀行 | 招商永隆" },
    { bic: "CITIHKHX", nationalCode: "006", name: "Citibank Hong Kong", aliases: "花旗銀行", homeAliases: "Citibank | Citi" },
    { bic: "AABLHKHH", nationalCode: "387", name: "ZA Bank", aliases: "眾安銀行 | 众安银行" },
    { nationalCode: "389", name: "Mox Bank", aliases: "Mox" },
    { nationalCode: "390", name: "WeLab Bank", aliases: "匯立銀行" },
    { nationalCode: "388", name: "livi bank", aliases: "Livi" },
    { nationalCode: "395", name: "Airstar Bank", aliases: "天星銀行" },
    { nationalCode: "393", name: "Ant Bank Hong Kong", aliases: "螞蟻銀行" },
  ],
);
