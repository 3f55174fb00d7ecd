import { banksOf } from "../bank.ts";

/** Banks of Myanmar. Those whose BIC could not be sourced are keyed by name. */
export const myanmarBanks = banksOf("MM", "Central Bank of Myanmar, list of banks, https://www.cbm.gov.mm; BIC: SWIFT directory", [
  { bic: "KBZBMMMY", name: "KBZ", aliases: "KBZ Bank | Kanbawza | Kanbawza Bank | ကမ္ဘောဇ | ကမ္ဘောဇဘဏ်" },
  { bic: "AYABMMMY", name: "AYA", aliases: "AYA Bank | Ayeyarwady Bank | ဧရာဝတီဘဏ် | ဧရာဝတီ" },
  { bic: "CPOBMMMY", name: "CB Bank", aliases: "CB | Co-operative Bank | စီဘီဘဏ်" },
  { bic: "YOMAMMMY", name: "Yoma", aliases: "Yoma Bank | ရိုးမဘဏ် | ရိုးမ" },
  { name: "MAB", aliases: "Myanma Apex Bank | Myanmar Apex Bank | MAB Bank | မြန်မာ့အေပက်စ်ဘဏ်" },
  { name: "uab bank", aliases: "UAB | United Amara Bank | ယူနိုက်တက်အမရာဘဏ်" },
  { name: "A bank", aliases: "Abank | Ayeyarwaddy Farmers Development Bank | ဧရာဝတီတောင်သူလယ်သမားဖွံ့ဖြိုးရေးဘဏ်" },
  { name: "MEB", aliases: "Myanma Economic Bank | Myanmar Economic Bank | မြန်မာ့စီးပွားရေးဘဏ်" },
  { name: "MCB", aliases: "Myanmar Citizens Bank | မြန်မာနိုင်ငံသားများဘဏ်" },
  { name: "MOB", aliases: "Myanma Oriental Bank | Myanmar Oriental Bank | မြန်မာ့အရှေ့တိုင်းဘဏ်" },
  { name: "MTB", aliases: "Myanma Tourism Bank | Myanmar Tourism Bank | မြန်မာ့ခရီးသွားလာရေးဘဏ်" },
  { name: "Shwe Bank", aliases: "Rural Development Bank of Shwe | ရွှေဘဏ်" },
  { name: "GTB", aliases: "Global Treasure Bank | ဂလိုဘယ်ထရက်ရှာဘဏ်" },
  { name: "Innwa Bank", aliases: "အင်းဝဘဏ်" },
  { name: "Myawaddy Bank", aliases: "မြဝတီဘဏ် | Myawaddy Bank Ltd" },
]);
