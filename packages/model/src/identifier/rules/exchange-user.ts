import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { type Exchange, exchangeNamed } from "../register/exchanges.ts";

const shape =
  /^(?:(.*?)[\s:：#=-]+)??(?:(?:user|uid|id|pay id|user id|userid|account)[\s:：#=]*)*(\d[\d ]*\d)(?:\s+\(?([^\d()]+)\)?|\(([^\d()]+)\))?$/iu;

/** Users of an exchange by their number. Without the exchange's name such a number links nobody. */
export const exchangeUser: IdentifierRule = {
  name: "exchange-user",
  kind: "exchange-user",
  rule: "A registered exchange and the user number of 6 to 18 digits that it gave. No check. Key: exchange, digits.",
  check: "none",
  version: 1,
  names: wordList(`
    exchange user | exchange user id | exchange uid | exchange account | uid | user id | exchange id | binance id | binance uid |
    okx uid | binance | okx | huobi | htx | bybit | bitkub | bitget | kucoin | บัญชี exchange | ยูไอดี | 交易所账号 | 交易所uid | 交易所 | 币安id |
    币安
  `),
  shapeEvidence: (text) => (providerIn(text) !== null ? "likely" : "none"),
  recognise(text, context) {
    if (/^\d+(?:\.\d+)?e\+?\d+$/iu.test(text)) return refused("damaged-by-spreadsheet");
    const digits = shape.exec(text)?.[2]?.replaceAll(" ", "");
    if (digits === undefined) return refused("wrong-shape");
    if (digits.length < 6 || digits.length > 18) return refused("wrong-length");
    const apart = exchangeNamed(context.platform ?? "") ?? exchangeNamed(context.bank ?? "");
    const provider = providerIn(text) ?? apart;
    if (provider === null) return refused("needs-provider");
    if (apart !== null && apart !== provider) return refused("ambiguous");
    return taken({
      kind: "exchange-user",
      key: identifierKey("exchange-user", provider.id, digits),
      display: `${provider.name} user ${digits}`,
      check: "none",
      rule: "exchange-user",
    });
  },
};

function providerIn(text: string): Exchange | null {
  const parts = shape.exec(text);
  if (parts === null) return null;
  for (const part of [parts[1], parts[3], parts[4]]) {
    if (part === undefined || part.trim() === "") continue;
    const words = part.replace(/\b(?:user|uid|id|pay id|account|acc)\b/giu, " ").trim();
    const found = exchangeNamed(part.trim()) ?? exchangeNamed(words) ?? exchangeNamed(words.split(/\s+/u)[0] ?? "");
    if (found !== null) return found;
  }
  return null;
}
