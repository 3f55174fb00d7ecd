import { inventBitcoinWallet, inventEvmWallet, inventTronWallet, withEip55Capitals } from "../demo/invented-values.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { numbersOf } from "./countries.ts";
import { broken, defanged, inScript, parted, withZeroWidth } from "./dirt.ts";
import type { LanguageTemplates, NamedThing } from "./language-templates.ts";
import { paperWriters } from "./write-papers.ts";

/** What a slot came to: its text, and the identifier it is, if it is one. */
export interface Written {
  readonly text: string;
  readonly kind?: string;
  readonly key?: string;
  /** Of a slot for an amount: its number. */
  readonly amount?: string;
}

/** What the slots of one sentence are written from. */
export interface Setting {
  readonly random: SeededRandom;
  readonly templates: LanguageTemplates;
  readonly bank: NamedThing | null;
  readonly exchange: NamedThing | null;
  readonly purse: NamedThing | null;
  readonly nation: NamedThing | null;
}

type Writer = (setting: Setting) => Written;

const syllables = ["ka", "lin", "mei", "so", "tan", "vi", "ra", "no", "chu", "lao", "win", "zin", "pha", "dee", "yun", "bo"];

/** How each slot is written. Slots without a kind are numbers that identify nothing. */
const writers: Readonly<Record<string, Writer>> = {
  ...paperWriters,
  phone: (setting) => phoneOf(setting, (value) => ({ kind: "phone", key: `phone:e164:${value}` })),
  "purse-number": (setting) => purseNumber(setting),
  promptpay: (setting) => phoneOf(setting, (value) => ({ kind: "payment-alias", key: `payment-alias:promptpay:${value}` }), "home"),
  account: account,
  uid: ({ random, exchange }) => valued("exchange-user", exchange?.[1] ?? "", 100_000_000 + random.below(800_000_000)),
  wallet: wallet,
  tx: ({ random }) => {
    const value = hexOf(random, 64);
    const isEvm = random.below(2) === 0;
    return { text: isEvm ? `0x${value}` : value, kind: "transaction", key: `transaction:hash:${value}` };
  },
  iban: iban,
  card: card,
  imei: ({ random }) => {
    const begun = `35${digits(random, 12)}`;
    const value = `${begun}${luhnDigitAfter(begun, 1)}`;
    return {
      text: random.below(3) === 0 ? value.replace(/^(\d{2})(\d{6})(\d{6})/u, "$1-$2-$3-") : value,
      kind: "device",
      key: `device:imei:${value}`,
    };
  },
  coordinates: ({ random }) => {
    const [latitude, longitude] = [`16.${6001 + 2 * random.below(900)}`, `98.${5001 + 2 * random.below(900)}`];
    return { text: `${latitude}, ${longitude}`, kind: "compound", key: `compound:point:${latitude},${longitude}` };
  },
  telegram: ({ random }) => handle(random, "telegram", random.pick(["@", "@", "t.me/", "https://t.me/"])),
  line: ({ random }) => handle(random, "line", random.pick(["", "", "@"])),
  wechat: ({ random }) => handle(random, "wechat", ""),
  "facebook-link": ({ random }) =>
    handle(random, "facebook", random.pick(["https://www.facebook.com/", "facebook.com/", "https://m.facebook.com/"])),
  "zalo-link": ({ random }) => {
    const number = `8490${2 + random.below(6)}${digits(random, 6)}`;
    return { text: `https://zalo.me/${number}`, kind: "phone", key: `phone:e164:+${number}` };
  },
  email: email,
  url: ({ random }) => {
    const host = `${name(random)}.${random.pick(["com", "net", "vip", "top"])}`;
    const path = `/${random.pick(["login", "join", "app/start", "u/reg"])}${random.below(900)}`;
    const text = `${random.pick(["https", "http"])}://${host}${path}`;
    return { text: random.below(4) === 0 ? defanged(text) : text, kind: "url", key: `url:web:${host}${path}` };
  },
  domain: ({ random }) => {
    const host = `${name(random)}-${random.pick(syllables)}.${random.pick(["com", "net", "vip", "top", "cc"])}`;
    return { text: random.below(4) === 0 ? defanged(host) : host, kind: "domain", key: `domain:dns:${host}` };
  },
  invite: ({ random }) => {
    const hash = Array.from({ length: 16 }, () => random.pick([..."ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"])).join("");
    return { text: `https://t.me/${random.pick(["+", "joinchat/"])}${hash}`, kind: "group-invite", key: `group-invite:telegram:${hash}` };
  },
  upi: ({ random }) => alias(`${name(random)}@${random.pick(["okaxis", "okhdfcbank", "ybl"])}`, "upi"),
  bakong: ({ random }) => alias(`${name(random)}@${random.pick(["aclb", "wing", "abaa"])}`, "bakong"),
  compound: ({ random, templates }) => {
    const [text, id] = random.pick(templates.compounds);
    return { text, kind: "compound", key: `compound:alias:${id}` };
  },
  order: ({ random }) => ({
    text: random.pick([`${digits(random, 9)}`, `TH${digits(random, 8)}`, `2024${digits(random, 6)}`, `A-${digits(random, 5)}`]),
  }),
  room: ({ random }) => ({
    text: random.pick([String(100 + random.below(900)), `B${10 + random.below(80)}`, `${1 + random.below(9)}-${100 + random.below(800)}`]),
  }),
  age: ({ random }) => ({ text: String(18 + random.below(40)) }),
  sum: ({ random }) => ({
    text: random.pick([`${1 + random.below(90)},000`, String(5000 + random.below(90_000)), `1,${200 + random.below(700)},000`]),
  }),
  amount: ({ random, templates }) => {
    const value = random.pick([
      `${1 + random.below(900)},000`,
      `${100 + random.below(900)}`,
      `${1 + random.below(9)},${100 + random.below(900)},000`,
      `${1000 + random.below(9000)}`,
    ]);
    return {
      text: templates.zero !== undefined && random.below(5) === 0 ? inScript(templates.zero, value) : value,
      amount: value.replaceAll(",", ""),
    };
  },
  date: ({ random }) => ({
    text: random.pick([`${10 + random.below(18)}/0${1 + random.below(9)}/2024`, `2024-0${1 + random.below(9)}-${10 + random.below(18)}`]),
  }),
  time: ({ random }) => ({ text: `${10 + random.below(13)}:${10 + random.below(49)}` }),
  staff: ({ random }) => ({ text: digits(random, 5 + random.below(3)) }),
  passport: ({ random }) => ({ text: `A${random.pick(["A", "B", ""])}${1 + random.below(8)}${digits(random, 6)}` }),
};

/** Writes a slot. Names of banks, exchanges and phone wallets are no identifiers by themselves. */
export function writeSlot(slot: string, setting: Setting): Written {
  const named =
    slot === "bank"
      ? setting.bank
      : slot === "exchange"
        ? setting.exchange
        : slot === "purse"
          ? setting.purse
          : slot === "nation"
            ? setting.nation
            : null;
  if (named !== null) return { text: named[0] };
  const writer = writers[slot];
  if (writer === undefined) throw new RangeError("A template has a slot that nobody writes.");
  return writer(setting);
}

function phoneOf({ random, templates }: Setting, said: (e164: string) => { kind: string; key: string }, way?: "home"): Written {
  const { calling, begins, free, trunk } = numbersOf(templates.country);
  const rest = `${begins}${2 + random.below(6)}${digits(random, free - 1)}`;
  const choice = way === "home" ? 2 : random.below(6);
  const text =
    [`+${calling} ${parted(random, rest)}`, `+${calling}${rest}`, `${trunk}${rest}`, parted(random, `${trunk}${rest}`)][
      Math.min(choice, 3)
    ] ?? "";
  return { text: muddied(random, templates, text), ...said(`+${calling}${rest}`) };
}

function purseNumber(setting: Setting): Written {
  return phoneOf(setting, (value) => ({ kind: "mobile-wallet", key: `mobile-wallet:${setting.purse?.[1] ?? ""}:${value}` }), "home");
}

function muddied(random: SeededRandom, { zero }: LanguageTemplates, text: string): string {
  const choice = random.below(12);
  if (choice === 0) return withZeroWidth(random, text);
  return zero !== undefined && choice < 4 ? inScript(zero, text) : text;
}

function account({ random, templates, bank }: Setting): Written {
  const inKeys = bank?.[1] ?? "";
  const length = random.pick(numbersOf(inKeys.slice(0, 2)).accountLengths);
  const value = `${1 + random.below(8)}${digits(random, length - 2)}${1 + random.below(8)}`;
  const printed = inKeys.startsWith("TH.") && random.below(2) === 0 ? value.replace(/^(\d{3})(\d)(\d{5})(\d)$/u, "$1-$2-$3-$4") : value;
  const text = printed === value && random.below(3) === 0 ? value.replace(/\d{4}(?=\d)/gu, "$& ") : printed;
  return { text: muddied(random, templates, text), kind: "bank-account", key: `bank-account:${inKeys}:${value}` };
}

function wallet({ random }: Setting): Written {
  const choice = random.below(6);
  const made = choice < 3 ? inventTronWallet(random) : choice === 3 ? inventBitcoinWallet(random) : inventEvmWallet(random);
  const text = made.namespace === "evm" && random.below(2) === 0 ? withEip55Capitals(made.value) : made.value;
  const dirt = random.below(12);
  const isBroken = dirt === 0 && text !== text.toLowerCase();
  const written = isBroken ? broken(random, text) : dirt === 1 ? withZeroWidth(random, text) : text;
  return { text: written, kind: "wallet", key: `wallet:${made.namespace}:${made.value}` };
}

function email({ random }: Setting): Written {
  const local = name(random);
  const domain = `${random.pick(["example", "mailbox", "postfach"])}.${random.pick(["com", "org", "net"])}`;
  const text = random.pick([`${local}@${domain}`, `${local}@${domain}`, `${local}@${domain.toUpperCase()}`, `${local}[at]${domain}`]);
  return { text, kind: "email", key: `email:address:${local}@${domain}` };
}

function iban({ random }: Setting): Written {
  const body = digits(random, 18);
  const check = String(98n - (BigInt(`${body}131400`) % 97n)).padStart(2, "0");
  const value = `DE${check}${body}`;
  return {
    text: random.below(2) === 0 ? value : value.replace(/.{4}(?=.)/gu, "$& "),
    kind: "bank-account",
    key: `bank-account:iban:${value}`,
  };
}

/** A card with its Luhn digit; written in fours as cards are. */
function card({ random }: Setting): Written {
  const begun = `4${digits(random, 14)}`;
  const value = `${begun}${luhnDigitAfter(begun, 0)}`;
  return {
    text: value.replace(/\d{4}(?=\d)/gu, `$&${random.pick([" ", "-"])}`),
    kind: "card",
    key: `card:${value.slice(0, 6)}-${value.slice(-4)}:${value}`,
  };
}

/** The last digit of a card or a device; digits in places of this parity count twice. */
function luhnDigitAfter(begun: string, parity: number): number {
  const counted = [...begun]
    .map((digit, at) => (at % 2 === parity ? Number(digit) * 2 : Number(digit)))
    .map((digit) => (digit > 9 ? digit - 9 : digit));
  return (10 - (counted.reduce((sum, digit) => sum + digit, 0) % 10)) % 10;
}

function handle(random: SeededRandom, platform: string, before: string): Written {
  const value = name(random);
  return { text: `${before}${value}`, kind: "handle", key: `handle:${platform}:${value}` };
}

function alias(value: string, scheme: string): Written {
  return { text: value, kind: "payment-alias", key: `payment-alias:${scheme}:${value}` };
}

function valued(kind: string, namespace: string, value: number): Written {
  return { text: String(value), kind, key: `${kind}:${namespace}:${value}` };
}

function name(random: SeededRandom): string {
  return `${random.pick(["hr", "job", "agent", "visa", "work"])}${random.pick(syllables)}${random.pick(syllables)}${1 + random.below(9)}${digits(random, 2)}`;
}

function digits(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => String(random.below(10))).join("");
}

function hexOf(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => random.pick([..."0123456789abcdef"])).join("");
}
