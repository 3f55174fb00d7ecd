import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { type Outcome, refused, taken } from "../outcome.ts";
import type { IdentifierRefusal, RecognisedIdentifier } from "./identifier-rule.ts";
import { identifierKey } from "./keys.ts";
import { afterVietnamRenumbering } from "./register/vietnam-renumbering.ts";
import { shortNumber } from "./short-number.ts";

type PhoneOutcome = Outcome<RecognisedIdentifier, IdentifierRefusal>;

const cue =
  /^(?:tel|phone|mobile|mob|cell|hp|call|โทรศัพท์|โทร|เบอร์โทร|เบอร์|มือถือ|电话|電話|手机|手機|sđt|đt|điện thoại|telp|ဖုန်း|ទូរស័ព្ទ|ໂທ)[\s.:：]*(?=[+(\d])/iu;
const numberShape = /^[+(]?[\d\s().\-/‐–]{3,40}$/u;
const cache = new Map<string, PhoneOutcome>();
const cacheSize = 5000;

/** Reads a phone number: E.164 when valid (libphonenumber, all metadata), with the case's country as the hint for national forms. */
export function readPhoneNumber(text: string, country: string | undefined, rule: string): PhoneOutcome {
  const cacheKey = `${rule} ${country ?? ""} ${text}`;
  const kept = cache.get(cacheKey);
  if (kept !== undefined) return kept;
  const read = parsePhone(text, country, rule);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(cacheKey, read);
  return read;
}

/** True when the text says itself that it is a phone: `+` and digits, or a word for it before the number. */
export function saysItIsAPhone(text: string): boolean {
  return /^\+[\d\s().-]{7,24}$/u.test(text) || cue.test(text);
}

function parsePhone(text: string, country: string | undefined, rule: string): PhoneOutcome {
  if (/^\d(?:\.\d+)?e\+?\d+$/iu.test(text)) return refused("damaged-by-spreadsheet");
  const shown = /^(\d{3,5}) \(([A-Z]{2})\)$/u.exec(text);
  const listed = shown ? shortNumber(shown[1] ?? "", shown[2], rule) : null;
  if (listed !== null) return taken(listed);
  const bare = text
    .replace(cue, "")
    .replace(/^tel:/iu, "")
    .replace(/(\d)\.0$/u, "$1");
  if (!numberShape.test(bare)) return refused("wrong-shape");
  const digits = bare.replace(/\D/gu, "");
  const short = shortNumber(digits, country, rule);
  if (short !== null) return taken(short);
  if (digits.length < 6) return refused("wrong-length");
  if (digits.length > 20) return refused("wrong-length");
  const dialled = bare
    .replace(/\(0\)/gu, "")
    .replace(/[‐–]/gu, "-")
    .replace(/^\(?\+?\s*00(?=[\s(]*[1-9])/u, "+");
  const isInternational = /^\(?\+/u.test(dialled);
  const region = country !== undefined && isSupportedCountry(country) ? country : undefined;
  if (!isInternational && region === undefined) return refused("needs-country");
  return inE164(isInternational ? `+${dialled.replace(/\D/gu, "")}` : dialled, region, rule);
}

function inE164(dialled: string, region: CountryCode | undefined, rule: string): PhoneOutcome {
  const parsed = parsePhoneNumberFromString(dialled, { extract: false, ...(region === undefined ? {} : { defaultCountry: region }) });
  if (parsed === undefined) return refused("wrong-shape");
  const renumbered = afterVietnamRenumbering(parsed.number);
  if (renumbered !== null) return inE164(renumbered, undefined, rule);
  if (parsed.isValid()) {
    return taken({
      kind: "phone",
      key: identifierKey("phone", "e164", parsed.number),
      display: parsed.formatInternational(),
      check: "none",
      rule,
    });
  }
  return refused(parsed.isPossible() ? "not-assigned" : "wrong-length");
}
