/**
 * Letters of other alphabets that look like Latin ones, as they slip into addresses from keyboards and scans. Source: Unicode confusables
 * (UTS 39), the Cyrillic and Greek letters of one stroke pattern only.
 */
const latinOf: ReadonlyMap<string, string> = new Map(
  [
    ..."АA ВB СC ЕE НH КK МM ОO РP ТT ХX УY ІI ЈJ ЅS аa сc еe оo рp хx уy іi јj ѕs ԁd ԛq ԝw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv".matchAll(
      /(\S)(\S)/gu,
    ),
  ].map(([, other = "", latin = ""]) => [other, latin] as const),
);

/** Signs that base58 leaves out because they look alike, each with the letters of its alphabet that may have been meant. */
const meantInBase58: ReadonlyMap<string, string> = new Map([
  ["0", "oQD"],
  ["O", "oQD"],
  ["I", "1iL"],
  ["l", "1iL"],
]);

/** The text with letters of other alphabets as the Latin ones they look like; itself when there are none. */
export function withLatinLookalikes(text: string): string {
  return [...text].map((sign) => latinOf.get(sign) ?? sign).join("");
}

/** The letters of base58 that a sign outside it may stand for; none for any other sign. */
export function base58Lookalikes(sign: string): readonly string[] {
  return [...(meantInBase58.get(sign) ?? "")];
}
