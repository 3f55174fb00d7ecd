/** Said where what was written is more than one amount: it may hold free text, which does not leave. */
export const amountInSource = "as written in the source";

/**
 * An amount with its currency, from the text as written. Only the number leaves, with the currency's code: the words around it
 * may name somebody. A text without exactly one number of up to 15 digits is told of and not shown.
 */
export function sayAmount(text: string, currency: string): string {
  if (text.trim() === "") return "";
  const numbers = text.match(/\p{Nd}[\p{Nd}.,'’\u00a0 ]*/gu) ?? [];
  const [number = ""] = numbers;
  const trimmed = number.replace(/[^\p{Nd}]+$/u, "");
  const digits = trimmed.replace(/[^\p{Nd}]/gu, "").length;
  if (numbers.length !== 1 || digits > 15 || text.length > 60) return amountInSource;
  return currency === "" || currency === "unknown" ? trimmed : `${trimmed} ${currency}`;
}
