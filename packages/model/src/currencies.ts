/**
 * Decimals of each currency's minor unit: ISO 4217 (list one, 2024) for the currencies of the field and of those who are asked to pay,
 * and the coins of the field (decisions: Money). What is not here has an amount but no minor units.
 */
const currencyExponents: Readonly<Record<string, number>> = {
  AED: 2,
  AUD: 2,
  BDT: 2,
  BHD: 3,
  BND: 2,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CNY: 2,
  EGP: 2,
  ETB: 2,
  EUR: 2,
  GBP: 2,
  GHS: 2,
  HKD: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  IQD: 3,
  IRR: 2,
  JOD: 3,
  JPY: 0,
  KES: 2,
  KHR: 2,
  KRW: 0,
  KWD: 3,
  LAK: 2,
  LKR: 2,
  MAD: 2,
  MMK: 2,
  MNT: 2,
  MOP: 2,
  MYR: 2,
  NGN: 2,
  NPR: 2,
  NZD: 2,
  OMR: 3,
  PHP: 2,
  PKR: 2,
  QAR: 2,
  RUB: 2,
  RWF: 0,
  SAR: 2,
  SGD: 2,
  THB: 2,
  TRY: 2,
  TWD: 2,
  TZS: 2,
  UAH: 2,
  UGX: 0,
  USD: 2,
  UZS: 2,
  VND: 0,
  XAF: 0,
  XOF: 0,
  ZAR: 2,
  ZMW: 2,
  BTC: 8,
  LTC: 8,
  DOGE: 8,
  BCH: 8,
  USDT: 6,
  USDC: 6,
  TRX: 6,
  XRP: 6,
  ETH: 9,
  BNB: 9,
  SOL: 9,
  TON: 9,
};

/** How people write a currency, lower case, beside its code. */
const currencyNames: Readonly<Record<string, readonly string[]>> = {
  THB: ["฿", "baht", "bath", "บาท", "bht", "泰铢", "泰銖", "ဘတ်", "បាត", "ບາດ"],
  MMK: ["kyat", "kyats", "ks", "ကျပ်", "จ๊าต", "缅币"],
  KHR: ["riel", "riels", "៛", "រៀល"],
  LAK: ["kip", "₭", "ກີບ"],
  VND: ["₫", "đồng", "dong", "đ", "vnđ"],
  CNY: ["rmb", "yuan", "元", "人民币", "人民幣", "หยวน", "ယွမ်", "cn¥"],
  USD: [
    ...["$", "us$", "dollar", "dollars", "usd$", "ดอลลาร์", "ដុល្លារ", "ဒေါ်လာ", "ໂດລາ", "đô", "đô la", "美元", "美金"],
    ...["dolar", "dolyar", "dola", "डॉलर", "ডলার", "ڈالر", "ዶላር"],
  ],
  EUR: ["€", "euro", "euros"],
  GBP: ["£", "pound", "pounds"],
  INR: ["₹", "rupee", "rupees", "rs", "rs.", "रुपये", "रुपए", "रुपया"],
  IDR: ["rp", "rupiah"],
  PHP: ["₱", "peso", "pesos", "piso"],
  MYR: ["rm", "ringgit"],
  SGD: ["s$"],
  HKD: ["hk$", "港币", "港幣"],
  TWD: ["nt$", "ntd", "台币", "台幣"],
  KRW: ["₩", "won"],
  KES: ["ksh", "kshs"],
  UGX: ["ush", "ugshs"],
  ETB: ["birr", "ብር"],
  BDT: ["৳", "taka", "টাকা"],
  PKR: ["روپے", "روپیہ", "روپئے"],
  NPR: ["npr.", "नेरू"],
  USDT: ["tether", "₮", "u", "泰达币", "泰達幣", "usdt trc20", "usdt-trc20", "usdt (trc20)", "usdt erc20", "usdt bep20"],
  BTC: ["bitcoin", "xbt", "₿", "บิทคอยน์"],
  ETH: ["ether", "ethereum"],
  TRX: ["tron"],
};

const codeByName = new Map<string, string>();
for (const code of Object.keys(currencyExponents)) codeByName.set(code.toLowerCase(), code);
for (const [code, names] of Object.entries(currencyNames)) {
  for (const name of names) codeByName.set(name.normalize("NFKC"), code);
}

/** The code of a currency as people write it (`บาท` → `THB`, `USDT@tron` stays), or null when we do not know it. */
export function currencyNamed(text: string): string | null {
  const name = text.normalize("NFKC").trim().toLowerCase();
  const onChain = /^([a-z0-9]{2,10})@([a-z0-9-]{2,20})$/u.exec(name);
  if (onChain) return `${(onChain[1] ?? "").toUpperCase()}@${onChain[2] ?? ""}`.slice(0, 20);
  const chain = /^usdt[\s(-]*(trc|erc|bep)(?:-?20)?\)?$/u.exec(name)?.[1];
  if (chain !== undefined) return `USDT@${chain === "trc" ? "tron" : chain === "erc" ? "ethereum" : "bsc"}`;
  return codeByName.get(name) ?? null;
}

/** Decimals of a currency's minor unit; null when unknown. `USDT@tron` counts as USDT. */
export function currencyExponent(code: string): number | null {
  const coin = code.split("@")[0] ?? code;
  return Object.hasOwn(currencyExponents, coin) ? (currencyExponents[coin] ?? null) : null;
}
