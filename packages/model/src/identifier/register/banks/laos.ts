import { banksOf } from "../bank.ts";

/** Banks of Laos. Those whose BIC could not be sourced are keyed by name. */
export const laoBanks = banksOf("LA", "Bank of the Lao PDR, list of commercial banks, https://www.bol.gov.la; BIC: SWIFT directory", [
  { bic: "COEBLALA", name: "BCEL", aliases: "BCEL One | Banque pour le Commerce Exterieur Lao | ທະນາຄານການຄ້າຕ່າງປະເທດລາວ | ທຄຕລ" },
  { bic: "LDBBLALA", name: "LDB", aliases: "Lao Development Bank | ທະນາຄານພັດທະນາລາວ" },
  { bic: "JDBLLALA", name: "JDB", aliases: "Joint Development Bank | ທະນາຄານຮ່ວມພັດທະນາ" },
  { name: "APB", aliases: "Agricultural Promotion Bank | ທະນາຄານສົ່ງເສີມກະສິກຳ | ທສກ" },
  { name: "Phongsavanh Bank", aliases: "PSVB | Phongsavanh | ທະນາຄານພົງສະຫວັນ | ພົງສະຫວັນ" },
  { name: "LaoViet Bank", aliases: "LVB | Lao-Viet Bank | Lao Viet Bank | ທະນາຄານຮ່ວມທຸລະກິດລາວຫວຽດ" },
  { name: "Indochina Bank", aliases: "IB Indochina | ທະນາຄານອິນດູຈີນ" },
  { name: "ST Bank", aliases: "ທະນາຄານເອັສທີ" },
  { name: "BIC Bank Lao", aliases: "ທະນາຄານບີໄອຊີ", homeAliases: "BIC Bank" },
  { name: "Lao-China Bank", aliases: "LCNB | Lao China Bank | ທະນາຄານລາວຈີນ | 老中银行" },
  { name: "ICBC Vientiane", aliases: "ທະນາຄານໄອຊີບີຊີ", homeAliases: "ICBC" },
  { name: "Maruhan Japan Bank Lao", aliases: "MJBL | ທະນາຄານມາຣູຮານ" },
]);
