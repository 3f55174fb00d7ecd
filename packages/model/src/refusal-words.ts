import type { IdentifierRefusal } from "./identifier/identifier-rule.ts";
import type { MoneyRefusal } from "./money.ts";
import type { DateRefusal } from "./time.ts";

/** Every refusal the model can give. Packages that add codes keep a record of the same shape beside them. */
export type ModelRefusal = IdentifierRefusal | DateRefusal | MoneyRefusal;

/** A plain English sentence for each refusal code. No sentence names the value. Codes never change their meaning. */
export const refusalWords: Readonly<Record<ModelRefusal, string>> = {
  empty: "The cell is empty, or says that nothing is known.",
  "too-long": "The text is too long to be one identifier.",
  "not-well-formed": "The text holds characters that cannot be stored: it was damaged before it reached us.",
  "wrong-shape": "The text does not look like an identifier of this kind.",
  "wrong-length": "The text has too few or too many characters for this kind.",
  "bad-checksum": "The check inside the value fails: at least one character is mistyped. Compare it with the source.",
  "unknown-prefix": "The value begins in a way that no identifier of this kind does.",
  "mixed-case": "The value mixes upper and lower case where this kind uses one of them.",
  "not-assigned": "No number or name of this form has been given out.",
  "needs-bank": "An account number alone says nothing: name the bank too.",
  "needs-country": "A number in national form needs its country: give it, or write the number with + and the country code.",
  "needs-platform": "A handle needs its platform: say whether it is Telegram, LINE, WeChat or another.",
  "needs-provider": "A user number of an exchange needs the exchange's name.",
  reserved: "This name belongs to the platform itself, so it is nobody's handle.",
  "damaged-by-spreadsheet": "The spreadsheet rounded this number, so digits are lost. Type it again from the source, as text.",
  "out-of-range": "The value lies outside what is possible.",
  "not-recognised": "We could not tell what kind of identifier this is. Say its kind.",
  ambiguous: "The text can be read as more than one identifier. Say its kind, or split it.",
  "not-a-date": "We could not read a date in this text.",
  "ambiguous-date": "The date can be read as day first or month first. Say which the column uses, with years of four digits.",
  "spreadsheet-serial": "This is a spreadsheet's day number, not a date. Format the column as dates and export it again.",
  "not-an-amount": "We could not read an amount in this text.",
  "negative-amount": "An amount cannot be negative. Say who paid whom instead.",
  "ambiguous-amount": "We cannot tell the thousands from the decimals in this amount. Write it with one decimal point and no other mark.",
  "amount-too-large": "The amount is larger than any that can be kept exactly.",
  "currency-conflict": "The amount names one currency and its column another.",
};
