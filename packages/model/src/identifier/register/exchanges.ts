/** Exchanges and payment apps that number their users. */
export interface Exchange {
  /** Kebab-case: it is in keys. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

function exchange(id: string, name: string, ...aliases: string[]): Exchange {
  return { id, name, aliases: [name, id, ...aliases] };
}

/** Source: the exchanges' own sites; names in other scripts as their own sites write them. */
export const exchanges: readonly Exchange[] = [
  exchange("binance", "Binance", "binance pay", "binance uid", "binance th", "ไบแนนซ์", "币安", "幣安"),
  exchange("okx", "OKX", "okex", "欧易", "歐易"),
  exchange("htx", "HTX", "huobi", "火币", "火幣"),
  exchange("bybit", "Bybit", "ไบบิท"),
  exchange("kucoin", "KuCoin", "库币"),
  exchange("gate-io", "Gate.io", "gate", "gateio", "芝麻开门"),
  exchange("bitget", "Bitget"),
  exchange("mexc", "MEXC", "抹茶"),
  exchange("bitkub", "Bitkub", "บิทคับ"),
  exchange("satang", "Satang", "satang pro", "สตางค์"),
  exchange("bitazza", "Bitazza"),
  exchange("coinbase", "Coinbase"),
  exchange("kraken", "Kraken"),
  exchange("crypto-com", "Crypto.com", "cryptocom"),
  exchange("coins-ph", "Coins.ph", "coinsph"),
  exchange("pdax", "PDAX"),
  exchange("indodax", "Indodax"),
  exchange("tokocrypto", "Tokocrypto"),
  exchange("luno", "Luno"),
  exchange("wazirx", "WazirX"),
  exchange("coindcx", "CoinDCX"),
  exchange("remitano", "Remitano"),
  exchange("bitfinex", "Bitfinex"),
  exchange("bitmart", "BitMart"),
  exchange("lbank", "LBank"),
  exchange("bingx", "BingX"),
  exchange("huione-pay", "Huione Pay", "huione", "汇旺", "匯旺", "ហួយវ័ន"),
];

const exchangeByForm = new Map<string, Exchange>();
for (const entry of exchanges) {
  for (const alias of entry.aliases) exchangeByForm.set(form(alias), entry);
}

/** The exchange that a text names, or null. */
export function exchangeNamed(text: string): Exchange | null {
  return exchangeByForm.get(form(text)) ?? null;
}

function form(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.\-_]+/gu, "")
    .replace(/(?:exchange|uid|userid|id)$/u, "");
}
