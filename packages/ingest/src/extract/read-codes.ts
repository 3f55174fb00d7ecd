import { readCoordinates } from "@throughline/model/identifier/coordinates";
import type { RecognisedIdentifier, RecognitionContext } from "@throughline/model/identifier/identifier-rule";
import { identifierRules, recognise, recogniseAs } from "@throughline/model/identifier/registry";
import type { Span } from "./find-spans.ts";
import { platformRules } from "./lexicon.ts";
import type { Reading } from "./read-digits.ts";
import { cuesNear, isNear, lineStart, phrasesBetween, type ReadText } from "./surroundings.ts";

const walletRules: ReadonlySet<string> = new Set(identifierRules.filter(({ kind }) => kind === "wallet").map(({ name }) => name));
const walletWords =
  /usdt|wallet|trc|erc|address|crypto|sol\b|solana|กระเป๋า|วอลเล็ต|แอดเดรส|钱包|錢包|地址|ví|địa chỉ|dompet|alamat|ဝေါလက်|လိပ်စာ|កាបូប|អាសយដ្ឋាន|ກະເປົາ|वॉलेट|पता|ওয়ালেট|ঠিকানা|والیٹ|پتہ|ዋሌት|አድራሻ|pochi|anwani/u;
/** `name [at] host [dot] com`. */
const hiddenSign = / ?([[({] ?(?:at|@|dot|\.) ?[\])}]) ?/giu;
const lookBack = 48;
/** Further off a platform's name says nothing of a name in the same line. */
const longestLine = 160;
const taggedShape = /^(?:r[1-9A-HJ-NP-Za-km-z]{24,34}|[EU]Q[A-Za-z0-9_-]{46}|bnb1[a-z0-9]{38})$/u;
/** In the form that the rules read a tag in. */
const tagBehind =
  /[\s,;([]{1,3}(?:(?:address|destination|dest\.?)\s?)?(?:tag|memo|dt|comment|标签|標籤|地址标签|备注|แท็ก|เมโม)\s?(?:id)?\s?[:：#=]?\s?[A-Za-z0-9_-]{1,60}(?:\s?[)\]])?/iuy;
/** Top-level domains that a bare name in a chat is taken for a site under; others need a link or a word. */
const siteEndings =
  /\.(?:com|net|org|io|cc|top|xyz|vip|info|app|shop|site|online|club|asia|live|pro|biz|me|co|tv|gg|ltd|store|fun|icu|work|world|th|kh|la|mm|vn|cn|hk|ph|id|my|sg|in|tw|ru|uk)$/iu;

/** Reads a long run of letters and digits: a wallet, a transaction or an IBAN whose check passes or whose shape is certain; others by a word for wallets. */
export function readCode(text: ReadText, { start, end }: Span, context: RecognitionContext): Reading | null {
  const value = text.clean.slice(start, end);
  const plain = value.replace(/[_-]+$/u, "");
  for (const one of new Set([value, plain])) {
    const tagged = withTagBehind(text, { start, value: one }, context);
    if (tagged !== null) return tagged;
    const identifier = certain(one, context) ?? (saysWallet(text, start) ? byWalletWord(one, context) : null);
    if (identifier !== null)
      return {
        identifier,
        alternatives: alternativesOf(one, identifier, context),
        start,
        end: start + one.length,
        isDoubtful: isHash(one),
      };
  }
  return null;
}

/** A wallet of a chain whose exchanges tell their customers apart by a tag or memo, with the one that stands behind it. */
function withTagBehind(
  { clean }: ReadText,
  { start, value }: { start: number; value: string },
  context: RecognitionContext,
): Reading | null {
  if (!taggedShape.test(value)) return null;
  tagBehind.lastIndex = start + value.length;
  const behind = tagBehind.exec(clean)?.[0];
  if (behind === undefined) return null;
  for (const rule of ["xrp", "ton", "bnb-beacon"]) {
    const outcome = recogniseAs(rule, value + behind, context);
    const end = start + value.length + behind.length;
    if (outcome.ok) return { identifier: outcome.value, alternatives: [], start, end, isDoubtful: false };
  }
  return null;
}

/** Reads a link or a name with @ or full stops. */
export function readAddress(text: ReadText, span: Span, context: RecognitionContext): Reading | null {
  const { start, end } = span;
  const value = text.clean.slice(start, end);
  const beside = span.shape === "at" ? readAt(text, span, context) : readDotted(text, value, start, context);
  const afar = beside === null && value.startsWith("@") ? readByLine(text, span, context) : null;
  const identifier = beside ?? afar;
  return identifier === null ? null : { identifier, alternatives: [], start, end, isDoubtful: beside === null };
}

function readAt(text: ReadText, { start, end }: Span, context: RecognitionContext): RecognisedIdentifier | null {
  const value = text.clean.slice(start, end).replace(hiddenSign, "$1");
  const email = recogniseAs("email", value, context);
  if (email.ok) return email.value;
  const said = cuesNear(text, start, end).filter(isNear);
  const bySide = [...said.filter(({ side }) => side === "before"), ...said.filter(({ side }) => side === "after")];
  const rules = bySide.flatMap(({ cue }) => (cue.says === "rule" ? [cue.rule] : []));
  return value.startsWith("@") ? byPlatform(value, rules, context) : byAlias(value.toLowerCase(), rules, context);
}

const aliasRules = identifierRules.filter(({ name }) => name === "upi" || name === "bakong");

/** Payment aliases: the rule that is said, or whose shape it has. */
function byAlias(value: string, said: readonly string[], context: RecognitionContext): RecognisedIdentifier | null {
  const taken = aliasRules.flatMap((rule) => {
    const outcome = rule.recognise(value, context);
    const weight = (said.includes(rule.name) ? 2 : 0) + ((rule.shapeEvidence?.(value) ?? "none") === "none" ? 0 : 1);
    return outcome.ok && weight > 0 ? [{ identifier: outcome.value, weight }] : [];
  });
  return taken.sort((left, right) => right.weight - left.weight)[0]?.identifier ?? null;
}

/** `@name` on the first of the platforms that can have it. */
function byPlatform(value: string, rules: readonly string[], context: RecognitionContext): RecognisedIdentifier | null {
  for (const rule of rules) {
    const outcome = platformRules.has(rule) ? recogniseAs(rule, value, context) : null;
    if (outcome?.ok) return outcome.value;
  }
  return null;
}

/** `@name` in a line that speaks of one platform alone, further off. */
function readByLine(text: ReadText, { start, end }: Span, context: RecognitionContext): RecognisedIdentifier | null {
  const said = phrasesBetween(text.cues, lineStart(text.clean, start, longestLine), start).flatMap(({ meanings }) =>
    meanings.flatMap((cue) => (cue.says === "rule" && platformRules.has(cue.rule) ? [cue.rule] : [])),
  );
  const [only, ...others] = new Set(said);
  return only === undefined || others.length > 0 ? null : byPlatform(text.clean.slice(start, end), [only], context);
}

function readDotted(text: ReadText, value: string, start: number, context: RecognitionContext): RecognisedIdentifier | null {
  if (/^[\d.]+$/u.test(value)) return null;
  const isLink = /^[a-z]+(?:\[:\]|:)\/\//iu.test(value);
  const known = isBareName(value) ? null : recognise(value, context);
  if (known?.ok && known.value.kind !== "domain" && known.value.kind !== "url" && known.value.kind !== "compound") return known.value;
  if (isLink || /\//u.test(value)) return siteOf("url", value, isLink, context);
  const saysSite = cuesNear(text, start, start + value.length).some(
    (near) => isNear(near) && /site|domain|web|host|เว็บ|网|trang|situs/u.test(near.phrase),
  );
  return siteOf("domain", value, isLink || saysSite || /^www\./iu.test(value) || /[[(]/u.test(value), context);
}

/** Names joined by full stops, without a path, are a site or nothing: no rule has to be asked which. */
function isBareName(value: string): boolean {
  return /^[a-z\d-]+(?:\.[a-z\d-]+)+$/iu.test(value);
}

function siteOf(rule: "url" | "domain", value: string, isTold: boolean, context: RecognitionContext): RecognisedIdentifier | null {
  const host = value.replace(/\/.*$/u, "").replace(/[[({](?:\.|dot)[\])}]/giu, ".");
  if (!isTold && (!siteEndings.test(host) || !/[a-z]{3}|\d[a-z]|[a-z]\d/iu.test(host.split(".")[0] ?? ""))) return null;
  const outcome = recogniseAs(isTold && readCoordinates(value).ok ? "compound" : rule, value, context);
  if (outcome.ok) return outcome.value;
  const other = rule === "url" ? recogniseAs("domain", host, context) : outcome;
  return other.ok ? other.value : null;
}

function certain(value: string, context: RecognitionContext): RecognisedIdentifier | null {
  for (const rule of identifierRules) {
    if (rule.name === "solana" || rule.name === "wechat" || rule.name === "domain" || rule.name === "compound") continue;
    const evidence = rule.shapeEvidence?.(value) ?? "none";
    if (rule.check !== "passed" && evidence !== "certain") continue;
    const outcome = rule.recognise(value, context);
    if (outcome.ok && outcome.value.isUnkeyed !== true && (outcome.value.check === "passed" || evidence === "certain"))
      return outcome.value;
  }
  return null;
}

/** Kinds of wallet without a check: only beside a word for wallets, and never for a plain word. */
function byWalletWord(value: string, context: RecognitionContext): RecognisedIdentifier | null {
  if (!/\d/u.test(value) || !/[A-Za-z]/u.test(value)) return null;
  const outcome = recogniseAs("solana", value, context);
  return outcome.ok ? outcome.value : null;
}

function saysWallet({ lower }: ReadText, start: number): boolean {
  return walletWords.test(lower.slice(Math.max(0, start - lookBack), start));
}

/** 64 hexadecimal digits are a transaction of several chains; other codes are what their check says. */
function isHash(value: string): boolean {
  return /^(?:0x)?[0-9a-f]{64}$/iu.test(value);
}

function alternativesOf(value: string, taken: RecognisedIdentifier, context: RecognitionContext): readonly RecognisedIdentifier[] {
  return identifierRules
    .filter(({ name }) => name !== taken.rule && (walletRules.has(name) || name === "transaction-hash"))
    .flatMap((rule) => {
      const outcome = rule.recognise(value, context);
      return outcome.ok && outcome.value.key !== taken.key && outcome.value.check === "passed" ? [outcome.value] : [];
    });
}
