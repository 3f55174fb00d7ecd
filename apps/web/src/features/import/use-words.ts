/** Uses of a column in words, in the groups in which they are offered. A use that the server knows and we do not is shown by its code. */
const groups: readonly { readonly group: string; readonly words: Readonly<Record<string, string>> }[] = [
  {
    group: "Not taken in",
    words: { ignored: "Leave out", "crossed-out": "About the person: cross out" },
  },
  { group: "The case file", words: { case: "Case reference", country: "Country", "opened-on": "Opened on" } },
  {
    group: "Identifiers",
    words: {
      "survivor-held": "Own contact, held by the survivor",
      identifier: "Identifier, as header or value say",
      "identifier:bitcoin": "Bitcoin address",
      "identifier:bitcoin-cash": "Bitcoin Cash address",
      "identifier:litecoin": "Litecoin address",
      "identifier:evm": "Ethereum-style address",
      "identifier:tron": "TRON address",
      "identifier:solana": "Solana address",
      "identifier:transaction-hash": "Transaction hash",
      "identifier:iban": "IBAN",
      "identifier:local-bank-account": "Bank account",
      "identifier:exchange-user": "Exchange user id",
      "identifier:telegram": "Telegram handle",
      "identifier:whatsapp": "WhatsApp number",
      "identifier:wechat": "WeChat id",
      "identifier:facebook": "Facebook profile",
      "identifier:line": "LINE id",
      "identifier:phone": "Phone number",
      "identifier:email": "E-mail address",
      "identifier:url": "Web address",
      "identifier:domain": "Domain",
      "identifier:compound": "Compound",
    },
  },
  {
    group: "One identifier a row",
    words: { kind: "Kind of the value", value: "Value", platform: "Platform or exchange", bank: "Bank of the account" },
  },
  {
    group: "About the sighting",
    words: {
      role: "Role",
      "held-by": "Held by",
      "controlled-by": "Controlled by",
      basis: "How it is known",
      "list-name": "Name of the list",
      "seen-on": "Seen on",
    },
  },
  {
    group: "Payment or relation",
    words: {
      from: "From",
      "from-kind": "Kind of from",
      "from-bank": "Bank of from",
      to: "To",
      "to-kind": "Kind of to",
      "to-bank": "Bank of to",
      relation: "Relation",
      amount: "Amount paid",
      currency: "Currency paid",
      received: "Amount received",
      "received-currency": "Currency received",
      "paid-on": "Paid on",
      purpose: "Purpose",
      reference: "Payment reference",
    },
  },
];

export interface UseGroup {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

/** The uses a column may be put to, in groups: those the server offers, less those the column may not have. */
export function offerUses(uses: readonly string[], takes: "anything" | "survivor-held" | "nothing"): readonly UseGroup[] {
  const may = uses.filter((use) => isOffered(use, takes));
  const named = new Set(groups.flatMap(({ words }) => Object.keys(words)));
  const others = may.filter((use) => !named.has(use)).map((use) => ({ value: use, label: use.replace(/^identifier:/, "") }));
  const offered = groups.map(({ group, words }) => {
    const items = may.filter((use) => use in words).map((use) => ({ value: use, label: words[use] ?? use }));
    return { group, items: group === "Identifiers" ? [...items, ...others] : items };
  });
  return offered.filter(({ items }) => items.length > 0);
}

function isOffered(use: string, takes: "anything" | "survivor-held" | "nothing"): boolean {
  if (use === "crossed-out") return true;
  if (takes === "nothing") return false;
  return takes === "survivor-held" ? use === "survivor-held" : use !== "survivor-held";
}
