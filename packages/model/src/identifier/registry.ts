import { type Outcome, refused } from "../outcome.ts";
import { cleanText, isWellFormed } from "../text-hygiene.ts";
import type { IdentifierRefusal, IdentifierRule, RecognisedIdentifier, RecognitionContext } from "./identifier-rule.ts";
import { mostUsefulRefusal } from "./refusal-order.ts";
import { exchangeNamed } from "./register/exchanges.ts";
import { bakong } from "./rules/bakong.ts";
import { bitcoin } from "./rules/bitcoin.ts";
import { bitcoinCash } from "./rules/bitcoin-cash.ts";
import { bitcoinGold } from "./rules/bitcoin-gold.ts";
import { bnbBeacon } from "./rules/bnb-beacon.ts";
import { card } from "./rules/card.ts";
import { company } from "./rules/company.ts";
import { compound } from "./rules/compound.ts";
import { dash } from "./rules/dash.ts";
import { device } from "./rules/device.ts";
import { dogecoin } from "./rules/dogecoin.ts";
import { domain } from "./rules/domain.ts";
import { email } from "./rules/email.ts";
import { evm } from "./rules/evm.ts";
import { exchangeUser } from "./rules/exchange-user.ts";
import { facebook } from "./rules/facebook.ts";
import { iban } from "./rules/iban.ts";
import { instagram } from "./rules/instagram.ts";
import { line } from "./rules/line.ts";
import { litecoin } from "./rules/litecoin.ts";
import { localBankAccount } from "./rules/local-bank-account.ts";
import { mobileWallet } from "./rules/mobile-wallet.ts";
import { monero } from "./rules/monero.ts";
import { nationalId } from "./rules/national-id.ts";
import { passport } from "./rules/passport.ts";
import { paymentQr } from "./rules/payment-qr.ts";
import { paymentReference } from "./rules/payment-reference.ts";
import { phone } from "./rules/phone.ts";
import { promptpay } from "./rules/promptpay.ts";
import { signal } from "./rules/signal.ts";
import { solana } from "./rules/solana.ts";
import { telegram } from "./rules/telegram.ts";
import { tiktok } from "./rules/tiktok.ts";
import { ton } from "./rules/ton.ts";
import { transactionHash } from "./rules/transaction-hash.ts";
import { tron } from "./rules/tron.ts";
import { upi } from "./rules/upi.ts";
import { url } from "./rules/url.ts";
import { vehicle } from "./rules/vehicle.ts";
import { viber } from "./rules/viber.ts";
import { wechat } from "./rules/wechat.ts";
import { whatsapp } from "./rules/whatsapp.ts";
import { x } from "./rules/x.ts";
import { xrp } from "./rules/xrp.ts";
import { zalo } from "./rules/zalo.ts";
import { zcash } from "./rules/zcash.ts";
import { hintedRules } from "./rules-named.ts";

/** Every rule. A further kind is one module, two fixture lists and one line here. */
export const identifierRules: readonly IdentifierRule[] = [
  bitcoin,
  bitcoinCash,
  litecoin,
  evm,
  tron,
  dogecoin,
  dash,
  zcash,
  bitcoinGold,
  xrp,
  ton,
  monero,
  bnbBeacon,
  solana,
  transactionHash,
  paymentQr,
  paymentReference,
  iban,
  localBankAccount,
  mobileWallet,
  promptpay,
  bakong,
  upi,
  exchangeUser,
  card,
  telegram,
  whatsapp,
  wechat,
  facebook,
  line,
  zalo,
  viber,
  signal,
  tiktok,
  instagram,
  x,
  phone,
  email,
  url,
  domain,
  passport,
  nationalId,
  company,
  device,
  vehicle,
  compound,
];

type Recognition = Outcome<RecognisedIdentifier, IdentifierRefusal>;

/** Longest text that can be one identifier, in UTF-16 code units. */
const maximumLength = 512;

const ruleByName = new Map(identifierRules.map((rule) => [rule.name, rule]));
const checkedRules = identifierRules.filter((rule) => rule.check === "passed");
const shapedRules = identifierRules.filter((rule) => rule.shapeEvidence !== undefined);

/** Recognises a text by one rule. Refuses with `not-recognised` when there is no rule of that name. */
export function recogniseAs(ruleName: string, text: string, context: RecognitionContext): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const rule = ruleByName.get(ruleName);
  const clean = hygienic(text);
  if (rule === undefined) return refused("not-recognised");
  return clean.ok ? rule.recognise(clean.value, context) : clean;
}

/** Rules that a form's word for a kind names, the most specific first: `TRC20` → tron, `กระเป๋า` → every wallet. Empty when it names none. */
export function rulesNamed(kindText: string): readonly IdentifierRule[] {
  return hintedRules(identifierRules, kindText);
}

/**
 * Recognises a whole text as one identifier. A value that carries a passed check, or whose shape is certain, is what it is, whatever the hint
 * says; then the hinted rules are asked; then those whose shape is likely. A phone, a local account or a bare name is never guessed.
 */
export function recognise(
  text: string,
  context: RecognitionContext,
  hint?: { readonly kindText?: string },
): Outcome<RecognisedIdentifier, IdentifierRefusal> {
  const clean = hygienic(text);
  if (!clean.ok) return clean;
  const refusals: IdentifierRefusal[] = [];
  const checked = byCheck(clean.value, context, refusals);
  if (checked !== undefined) return checked;
  const hinted = [...rulesNamed(hint?.kindText ?? ""), ...rulesNamed(context.platform ?? ""), ...rulesOfProvider(context.bank ?? "")];
  const { certain, likely } = shapesOf(clean.value);
  const found =
    firstTaken(certain, clean.value, context, refusals) ??
    firstTaken(hinted, clean.value, context, refusals) ??
    firstTaken(likely, clean.value, context, refusals);
  if (found === undefined && hinted.length === 0 && isNamelessHandle(clean.value, hint?.kindText ?? "")) return refused("needs-platform");
  return found ?? refused(mostUsefulRefusal(refusals));
}

/** Forms put an exchange into the column of the bank: then the number may be a user's. */
function rulesOfProvider(bank: string): readonly IdentifierRule[] {
  return bank !== "" && exchangeNamed(bank) !== null ? [exchangeUser] : [];
}

/** True for `@name` without a word on whose name it is, or a plain name in a column of handles. */
function isNamelessHandle(text: string, kindText: string): boolean {
  if (/^@[\p{L}\p{N}._-]{3,}$/u.test(text)) return true;
  return /handle|user\s?name|social|ชื่อผู้ใช้|โซเชียล|用户名|社交|nama pengguna/iu.test(kindText) && /^[\p{L}\p{N}._-]{3,40}$/u.test(text);
}

/** A value of a checked kind whose check holds, or whose shape leaves no doubt. Of those refused, only a failed check says that the kind was meant. */
function byCheck(text: string, context: RecognitionContext, refusals: IdentifierRefusal[]): Recognition | undefined {
  for (const rule of checkedRules) {
    const outcome = rule.recognise(text, context);
    if (outcome.ok && (outcome.value.check === "passed" || rule.shapeEvidence?.(text) === "certain")) return outcome;
    if (!outcome.ok && outcome.reason === "bad-checksum") refusals.push(outcome.reason);
  }
  return undefined;
}

/** The first taken with a key; what would be kept without one only when no other rule knows more. */
function firstTaken(
  rules: readonly IdentifierRule[],
  text: string,
  context: RecognitionContext,
  refusals: IdentifierRefusal[],
): Recognition | undefined {
  let unkeyed: Recognition | undefined;
  for (const rule of rules) {
    const outcome = rule.recognise(text, context);
    if (outcome.ok && outcome.value.isUnkeyed !== true) return outcome;
    if (outcome.ok) unkeyed ??= outcome;
    else refusals.push(outcome.reason);
  }
  return unkeyed;
}

/** The rules whose shape the text has, asked once for both. */
function shapesOf(text: string): { readonly certain: readonly IdentifierRule[]; readonly likely: readonly IdentifierRule[] } {
  const certain: IdentifierRule[] = [];
  const likely: IdentifierRule[] = [];
  for (const rule of shapedRules) {
    const evidence = rule.shapeEvidence?.(text);
    if (evidence === "certain") certain.push(rule);
    else if (evidence === "likely") likely.push(rule);
  }
  return { certain, likely };
}

function hygienic(text: string): Outcome<string, IdentifierRefusal> {
  if (text.length > maximumLength) return refused("too-long");
  if (!isWellFormed(text)) return refused("not-well-formed");
  const clean = cleanText(text);
  if (clean === "") return refused("empty");
  return clean.length > maximumLength ? refused("too-long") : { ok: true, value: clean };
}
