import type { IdentifierKind } from "@throughline/model/vocabulary";

const wordsOfNamespace: Readonly<Record<string, string>> = {
  "wallet:tron": "TRON address",
  "wallet:bitcoin": "Bitcoin address",
  "wallet:litecoin": "Litecoin address",
  "wallet:evm": "Ethereum-style address",
  "wallet:solana": "Solana address",
  "bank-account:iban": "IBAN",
  "handle:telegram": "Telegram handle",
  "handle:wechat": "WeChat id",
  "handle:facebook": "Facebook profile",
  "handle:line": "LINE id",
  "handle:whatsapp": "WhatsApp number",
};

const wordsOfKind: Readonly<Record<IdentifierKind, string>> = {
  wallet: "Wallet address",
  transaction: "Transaction hash",
  "bank-account": "Bank account",
  "mobile-wallet": "Mobile wallet",
  "exchange-user": "Exchange user id",
  "payment-alias": "Payment alias",
  "payment-reference": "Payment reference",
  card: "Card",
  phone: "Phone number",
  handle: "Handle",
  "group-invite": "Group invitation",
  email: "E-mail address",
  url: "Web address",
  domain: "Domain",
  compound: "Compound",
  place: "Place",
  company: "Company",
  device: "Device",
  vehicle: "Vehicle",
  document: "Document",
};

/** What an identifier of this kind and namespace is called in English: "TRON address", "Bank account". Never shows a value. */
export function nameKind(kind: IdentifierKind, namespace = ""): string {
  return wordsOfNamespace[`${kind}:${namespace}`] ?? wordsOfKind[kind];
}
